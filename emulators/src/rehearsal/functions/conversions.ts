import { isObject, toFlag, toNumber, toObject, toText, unify, type Value } from '../expressions/values.js';
import { setOrder } from './collections.js';
import { fixed, nullable, type FunctionDefinition, type Functions } from './definition.js';

/** A conversion, of which null is null. */
const conversion = (convert: (value: Value) => Value): FunctionDefinition =>
  nullable(fixed(1, (args) => (args.value(0) === null ? null : convert(args.value(0)))));

/** @see https://developer.hashicorp.com/terraform/language/functions/tostring and its neighbours */
export const conversions: Functions = {
  nonsensitive: nullable(fixed(1, (args) => args.value(0))),
  sensitive: nullable(fixed(1, (args) => args.value(0))),
  tobool: conversion(toFlag),
  tolist: nullable(fixed(1, (args) => (args.value(0) === null ? null : unify(args.list(0))))),
  tomap: conversion(toMap),
  tonumber: conversion(toNumber),
  toset: nullable(fixed(1, (args) => (args.value(0) === null ? null : setOrder(args.list(0))))),
  tostring: conversion(toText),
};

function toMap(value: Value): Value {
  const object = toObject(value);
  const keys = Object.keys(object);
  const values = Object.values(object);
  const members = values.every(isObject) ? values : unify(values);
  return Object.fromEntries(keys.map((key, position) => [key, members[position]!]));
}
