import { isList, isObject, type Value } from './values.js';

/** A string in a body, and the argument that it stands under, such as `api.0.known_client_applications.1`. */
export interface PlacedText {
  readonly argument: string;
  readonly text: string;
}

const join = (front: string, name: string | number): string =>
  front === '' ? String(name) : `${front}.${name}`;

/** Every string in a value, names of members included: in Terraform's JSON syntax all of them are templates. */
export function textsIn(value: Value, argument = ''): PlacedText[] {
  if (typeof value === 'string') return [{ argument, text: value }];
  if (isList(value)) return value.flatMap((item, position) => textsIn(item, join(argument, position)));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    { argument, text: name },
    ...textsIn(member, join(argument, name)),
  ]);
}

/** The value with every string replaced by what it stands for. */
export function replaceTexts(
  value: Value,
  replace: (text: PlacedText) => Value,
  nameOf: (text: PlacedText) => string,
  argument = '',
): Value {
  if (typeof value === 'string') return replace({ argument, text: value });
  if (isList(value))
    return value.map((item, position) => replaceTexts(item, replace, nameOf, join(argument, position)));
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]): [string, Value] => [
    nameOf({ argument, text: name }),
    replaceTexts(member, replace, nameOf, join(argument, name)),
  ]);
  return Object.fromEntries(members);
}
