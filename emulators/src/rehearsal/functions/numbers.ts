import { fixed, variadic, type Arguments, type Functions } from './definition.js';

const all = (args: Arguments): number[] => args.values.map((_, position) => args.number(position));

/** @see https://developer.hashicorp.com/terraform/language/functions/max and its neighbours */
export const numbers: Functions = {
  abs: fixed(1, (args) => Math.abs(args.number(0))),
  ceil: fixed(1, (args) => Math.ceil(args.number(0))),
  floor: fixed(1, (args) => Math.floor(args.number(0))),
  max: variadic(1, (args) => Math.max(...all(args))),
  min: variadic(1, (args) => Math.min(...all(args))),
};
