import type { JsonObject } from '../json.js';
import type { GraphAnswer, GraphCall } from './call.js';
import { applyFilter, applySelect } from './query.js';

const selection = ({ query }: GraphCall): string => (query.select ? `(${query.select.join(',')})` : '');

/** 204, where there is nothing to say. */
export const noContent: GraphAnswer = { status: 204 };

/** One resource of an entity set. @see https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html#sec_Entity */
export function entity(call: GraphCall, set: string, resource: JsonObject, status = 200): GraphAnswer {
  const context = `${call.base}/$metadata#${set}${selection(call)}/$entity`;
  return { status, body: { '@odata.context': context, ...applySelect(resource, call.query) } };
}

/** A new resource of an entity set. */
export const created = (call: GraphCall, set: string, resource: JsonObject): GraphAnswer =>
  entity(call, set, resource, 201);

/** The resources of an entity set that the filter keeps, in one page. */
export function collection(call: GraphCall, set: string, resources: readonly JsonObject[]): GraphAnswer {
  const value = applyFilter(resources, call.query).map((resource) => applySelect(resource, call.query));
  return {
    status: 200,
    body: { '@odata.context': `${call.base}/$metadata#${set}${selection(call)}`, value },
  };
}
