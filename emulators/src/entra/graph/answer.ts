import type { JsonObject } from '../json.js';
import type { GraphAnswer, GraphCall } from './call.js';
import { objectTypes } from './directory-objects.js';
import { entitySet, shownOf, type EntitySet } from './entity-sets.js';
import { GraphError, NotServedError } from './errors.js';
import { found, pageOf, selected } from './query/apply.js';
import { checkQuery } from './query/check.js';
import { continuationToken } from './query/query.js';

/** What a context URL says of a selection. @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html#sec_ContextURL */
function selection({ query: { select = [], expand = [] } }: GraphCall): string {
  const parts = [...select, ...expand.map(({ name, select: inner = [] }) => `${name}(${inner.join(',')})`)];
  return parts.length > 0 ? `(${parts.join(',')})` : '';
}

/** 204, where there is nothing to say. */
export const noContent: GraphAnswer = { status: 204 };

/** One resource of an entity set. @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html#sec_Entity */
export function entity(call: GraphCall, set: string, resource: JsonObject, status = 200): GraphAnswer {
  const entities = entitySet(set, call.version);
  checkQuery(call.query, entities);
  const context = `${call.base}/$metadata#${set}${selection(call)}/$entity`;
  return { status, body: { '@odata.context': context, ...shaped(call, entities, resource) } };
}

/** A new resource of an entity set. */
export function created(call: GraphCall, set: string, resource: JsonObject): GraphAnswer {
  const { type } = entitySet(set, call.version);
  const location = locationOf(call, type, resource);
  return { ...entity(call, set, resource, 201), ...(location !== undefined && { location }) };
}

/** The address that Graph gives a new object of the directory, as recorded; of other resources there is no recording. */
function locationOf({ directory }: GraphCall, type: string, { id }: JsonObject): string | undefined {
  const tenant = `https://graph.microsoft.com/v2/${directory.tenantId}`;
  if (type === 'federatedIdentityCredential') return `${tenant}/federatedIdentityCredentials/${id as string}`;
  if (!objectTypes.some((known) => known === type)) return undefined;
  const className = `${type[0]!.toUpperCase()}${type.slice(1)}`;
  return `${tenant}/directoryObjects/${id as string}/Microsoft.DirectoryServices.${className}`;
}

/** The resources of an entity set that the query asks for, a page at a time. */
export function collection(call: GraphCall, set: string, resources: readonly JsonObject[]): GraphAnswer {
  const { query, base } = call;
  const entities = entitySet(set, call.version);
  checkQuery(query, entities);
  const all = found(resources, query);
  const { resources: page, next } = pageOf(all, query);
  const body: JsonObject = {
    '@odata.context': `${base}/$metadata#${set}${selection(call)}`,
    ...(query.counts && query.eventual ? { '@odata.count': all.length } : {}),
    ...(next ? { '@odata.nextLink': nextLink(call, continuationToken(next)) } : {}),
    value: page.map((resource) => shaped(call, entities, resource)),
  };
  return { status: 200, body };
}

function nextLink({ url }: GraphCall, token: string): string {
  const next = new URL(url);
  next.searchParams.set('$skiptoken', token);
  return next.href.replaceAll('%24', '$');
}

/** How many resources of an entity set there are: the segment `$count`. */
export function countOf(call: GraphCall, set: string, resources: readonly JsonObject[]): GraphAnswer {
  if (!call.query.eventual)
    throw new GraphError(400, 'Request_BadRequest', '$count is not currently supported.');
  const query = { ...call.query, counts: true };
  checkQuery(query, entitySet(set, call.version));
  return { status: 200, text: String(found(resources, query).length) };
}

/** A list of plain values, as functions answer it. */
export const values = ({ base }: GraphCall, value: readonly string[]): GraphAnswer => ({
  status: 200,
  location: 'https://graph.microsoft.com',
  body: { '@odata.context': `${base}/$metadata#Collection(Edm.String)`, value },
});

/** A resource as the query wants to see it: what was selected, and what is related. */
function shaped(call: GraphCall, entities: EntitySet, resource: JsonObject): JsonObject {
  const { select, expand = [] } = call.query;
  const related = expand.map(({ name, select: inner }) => {
    const navigation = Object.hasOwn(entities.navigations, name) ? entities.navigations[name] : undefined;
    if (!navigation) throw unknownNavigation(name, entities);
    const items = navigation(call, resource.id as string);
    return [name, items.map((item) => selected(item, inner, shownOf(item)))] as const;
  });
  return {
    ...selected(resource, select, shownOf(resource) ?? entities.shown),
    ...Object.fromEntries(related),
  };
}

const unknownNavigation = (name: string, { type }: EntitySet): NotServedError =>
  new NotServedError(
    400,
    'BadRequest',
    `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`,
  );
