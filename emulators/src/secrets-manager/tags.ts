import { invalidParameter } from './errors.js';

/** A tag as the API writes it. */
export interface Tag {
  readonly Key: string;
  readonly Value?: string | undefined;
}

const TAGS_PER_SECRET = 50;

/**
 * Tags with others added or replaced.
 *
 * @throws {ServiceError} `InvalidParameterException` for a reserved key or too many tags
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export function withTags(
  tags: ReadonlyMap<string, string> | undefined,
  added: readonly Tag[],
): ReadonlyMap<string, string> | undefined {
  const reserved = added.find(({ Key }) => Key.toLowerCase().startsWith('aws:'));
  if (reserved) {
    throw invalidParameter(`Tag key ${reserved.Key} is reserved: keys must not begin with aws:.`);
  }
  if (added.length === 0) return tags;
  const merged = new Map([
    ...(tags ?? []),
    ...added.map(({ Key, Value = '' }): [string, string] => [Key, Value]),
  ]);
  if (merged.size > TAGS_PER_SECRET) {
    throw invalidParameter(`You can't attach more than ${TAGS_PER_SECRET} tags to a secret.`);
  }
  return merged;
}

/** Tags without those of some keys. */
export const withoutTags = (
  tags: ReadonlyMap<string, string> | undefined,
  keys: readonly string[],
): ReadonlyMap<string, string> | undefined =>
  tags && new Map([...tags].filter(([key]) => !keys.includes(key)));
