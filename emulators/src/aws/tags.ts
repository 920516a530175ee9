import type { ServiceError } from './service-error.js';

/** The tags of a resource. No two have the same key. */
export type Tags = readonly (readonly [key: string, value: string])[];

/** @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
export const TAGS_PER_RESOURCE = 50;

/** A service's refusals of tags. */
export interface TagRefusals {
  readonly invalid: (message: string) => ServiceError;
  readonly tooMany: () => ServiceError;
}

/**
 * Makes a service's way to add tags, or to replace their values.
 *
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html
 */
export const taggingOf =
  ({ invalid, tooMany }: TagRefusals) =>
  (tags: Tags, added: Tags): Tags => {
    const reserved = added.find(([key]) => key.toLowerCase().startsWith('aws:'));
    if (reserved) throw invalid(`Tag key ${reserved[0]} is reserved: keys must not begin with aws:.`);
    const merged = new Map([...tags, ...added]);
    if (merged.size > TAGS_PER_RESOURCE) throw tooMany();
    return [...merged];
  };

/** Tags without those of some keys. */
export const withoutTags = (tags: Tags, keys: readonly string[]): Tags =>
  tags.filter(([key]) => !keys.includes(key));
