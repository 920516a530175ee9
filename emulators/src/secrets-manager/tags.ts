import { taggingOf, TAGS_PER_RESOURCE, type Tags } from '../aws/tags.js';
import { invalidParameter } from './errors.js';

/** A tag as the API writes it. */
export interface Tag {
  readonly Key: string;
  readonly Value?: string | undefined;
}

const tagged = taggingOf({
  invalid: invalidParameter,
  tooMany: () => invalidParameter(`You can't attach more than ${TAGS_PER_RESOURCE} tags to a secret.`),
});

/**
 * Tags with others added or replaced; undefined until there is one.
 *
 * @throws {ServiceError} `InvalidParameterException` for a reserved key or too many tags
 */
export const withTags = (tags: Tags | undefined, added: readonly Tag[]): Tags | undefined =>
  added.length === 0
    ? tags
    : tagged(
        tags ?? [],
        added.map(({ Key, Value = '' }) => [Key, Value]),
      );
