import { argumentOf, text } from '../../shape/index.js';
import { assertThat, type Rule } from '../../validation/index.js';
import { graphPage } from '../pages.js';
import { guid } from '../permissions/permission-rules.js';
import type { IPrincipal } from './service-principal-reference.js';

const SOME_NAME: Rule = {
  allowed: 'a name that is not empty',
  see: graphPage('directoryobject'),
  accepts: (name) => name.trim() !== '',
};

/**
 * Somebody who exists already.
 *
 * @param what such as `a group`
 * @throws {ValidationError} if the id is no UUID
 */
export function importedPrincipal(what: string, objectId: string): IPrincipal {
  const id = argumentOf('objectId', objectId, text());
  return { objectId: assertThat('objectId', id, guid(what, graphPage('directoryobject'))) };
}

/** @throws {ValidationError} if it is no name to look somebody up by */
export const nameOf = (property: string, name: string): string =>
  assertThat(property, argumentOf(property, name, text()), SOME_NAME);
