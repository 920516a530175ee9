import type { Schema } from './schema.js';

/** An object as a service describes it, such as `{ MinimumLength: 8 }`. */
type Described = Readonly<Record<string, unknown>>;

/** How the service names an argument, where that is not the same words: `{ from_email_address: 'From' }`. */
type Renamed = Readonly<Record<string, string>>;

/**
 * What a service's description says of the arguments of a schema; those that it does not show are left out. An object
 * is a block that is there once, as Terraform's state has it.
 */
export function describeBy(schema: Schema, described: Described, renamed: Renamed): Record<string, unknown> {
  const members = new Map(Object.entries(described).map(([name, value]) => [wordsOf(name), value]));
  const entries = Object.entries(schema).flatMap(([name, { schema: inner }]): [string, unknown][] => {
    const value = members.get(wordsOf(renamed[name] ?? name));
    if (inner === undefined) return value === undefined ? [] : [[name, value]];
    const blocks: readonly unknown[] = Array.isArray(value) ? value : [value];
    const shown = blocks.filter(isFilled).map((block) => describeBy(inner, block, renamed));
    return [[name, shown]];
  });
  return Object.fromEntries(entries);
}

/** A name without what differs between the two spellings: `SMSMessage` and `sms_message` are one. */
const wordsOf = (name: string): string => name.replaceAll('_', '').toLowerCase();

const isFilled = (block: unknown): block is Described =>
  typeof block === 'object' && block !== null && Object.keys(block).length > 0;
