import { listOf, listOfStructures, structure } from '../../aws/model/collections.js';
import { boolean, enumeration, string } from '../../aws/model/scalars.js';
import { action } from '../action.js';
import { describe, versionIdsToStages } from '../descriptions.js';
import { FILTER_KEYS, passes } from '../filters.js';
import { pageMembers } from '../model/common-shapes.js';
import { page, PAGE_SIZE } from '../pages.js';
import type { Secret } from '../state.js';

const filterValue = string({ max: 512, pattern: String.raw`!?[a-zA-Z0-9 :_@/+=.\-!]*` });

const sortKeys = {
  'created-date': ({ created }: Secret) => created,
  'last-accessed-date': ({ accessed }: Secret) => accessed ?? 0,
  'last-changed-date': ({ changed }: Secret) => changed,
  name: ({ name }: Secret) => name,
} as const;
type SortKey = keyof typeof sortKeys;

const input = structure({
  IncludePlannedDeletion: boolean,
  ...pageMembers,
  Filters: listOfStructures(
    structure({ Key: enumeration(...FILTER_KEYS), Values: listOf(filterValue, { min: 1, max: 10 }) }, [
      'Key',
      'Values',
    ]),
    { max: 10 },
  ),
  SortOrder: enumeration('asc', 'desc'),
  SortBy: enumeration(...(Object.keys(sortKeys) as SortKey[])),
});

/** @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html */
export const listSecrets = action(input, (request, call) => {
  const {
    Filters = [],
    SortBy = 'created-date',
    SortOrder = 'asc',
    IncludePlannedDeletion = false,
  } = request;
  const rows = call.state
    .secrets(call.region)
    .filter(({ item }) => IncludePlannedDeletion || !item.deletionDate)
    .filter(({ item }) => passes(item, Filters))
    .map(({ item, place }) => ({ item, place: [sortKeys[SortBy](item), ...place] }));
  const { items, NextToken } = page(call, request, {
    rows,
    size: request.MaxResults ?? PAGE_SIZE,
    descending: SortOrder === 'desc',
  });
  return { SecretList: items.map(describeEntry), NextToken };
});

const describeEntry = (secret: Secret) => ({
  ...describe(secret),
  SecretVersionsToStages: versionIdsToStages(secret),
});
