import type { Secret } from './state.js';

/** What a filter looks at. */
export const FILTER_KEYS = [
  'description',
  'name',
  'tag-key',
  'tag-value',
  'primary-region',
  'owning-service',
  'all',
] as const;
type FilterKey = (typeof FILTER_KEYS)[number];

/** A condition on the secrets of a list. */
export interface Filter {
  readonly Key: FilterKey;
  /** One of them must match. One that begins with an exclamation mark matches where the rest of it does not. */
  readonly Values: readonly string[];
}

/** Replicas and secrets of other services do not exist here, so these filters find none. */
const none = (): boolean => false;

const matchers: Readonly<Record<FilterKey, (secret: Secret, value: string) => boolean>> = {
  name: ({ name }, value) => name.startsWith(value),
  description: ({ description = '' }, value) => description.toLowerCase().startsWith(value.toLowerCase()),
  'tag-key': ({ tags }, value) => (tags ?? []).some(([key]) => key.startsWith(value)),
  'tag-value': ({ tags }, value) => (tags ?? []).some(([, text]) => text.startsWith(value)),
  'primary-region': none,
  'owning-service': none,
  all: (secret, value) => wordsOf(value).every((word) => hasWord(secret, word)),
};

/**
 * Whether a secret passes every filter.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html
 */
export const passes = (secret: Secret, filters: readonly Filter[]): boolean =>
  filters.every(({ Key, Values }) =>
    Values.some((value) =>
      value.startsWith('!') ? !matchers[Key](secret, value.slice(1)) : matchers[Key](secret, value),
    ),
  );

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function hasWord({ name, description = '', tags }: Secret, word: string): boolean {
  const texts = [name, description, ...(tags ?? []).flat()];
  return texts.some((text) => wordsOf(text).some((candidate) => candidate.startsWith(word)));
}
