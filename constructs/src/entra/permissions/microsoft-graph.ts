import { nearest } from '@oauth-issuers/manifest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argumentOf, list, literalText, object, optional } from '../../shape/index.js';
import { type Problem, ValidationError } from '../../validation/index.js';
import type { ResourceAccess } from './resource-access.js';

/** Permissions of Microsoft Graph, by the values that its reference has. */
export interface MicrosoftGraphPermissions {
  /** Application permissions, which programs have in their own name: `['User.Read.All']`. @default - none */
  readonly roles?: readonly string[];
  /** Delegated permissions, which clients have in the name of a user: `['User.Read']`. @default - none */
  readonly scopes?: readonly string[];
}

type Kind = keyof MicrosoftGraphPermissions;

const VALUES = optional(list(literalText("a permission's value, such as User.Read")));
const PERMISSIONS = object<MicrosoftGraphPermissions>({ roles: VALUES, scopes: VALUES });

/** The same in every tenant and every cloud. @see https://learn.microsoft.com/en-us/graph/permissions-reference */
const MICROSOFT_GRAPH = '00000003-0000-0000-c000-000000000000';
const SEE = 'https://learn.microsoft.com/en-us/graph/permissions-reference';
const KINDS = { roles: 'an application permission', scopes: 'a delegated permission' } as const;

/**
 * What a registration needs of Microsoft Graph, by name instead of by id.
 *
 * @throws {ValidationError} for a permission that Microsoft Graph does not have, with the nearest that it has
 * @see https://learn.microsoft.com/en-us/graph/permissions-reference
 */
export function microsoftGraphAccess(permissions: MicrosoftGraphPermissions): ResourceAccess {
  const { roles = [], scopes = [] } = argumentOf('permissions', permissions, PERMISSIONS);
  const problems = [...unknownOf('roles', roles), ...unknownOf('scopes', scopes)];
  if (problems.length > 0) throw new ValidationError(problems);
  return {
    resourceClientId: MICROSOFT_GRAPH,
    ...(roles.length > 0 && { roleIds: idsOf('roles', roles) }),
    ...(scopes.length > 0 && { scopeIds: idsOf('scopes', scopes) }),
  };
}

const idsOf = (kind: Kind, values: readonly string[]): string[] =>
  values.map((value) => published()[kind].get(value)!);

function unknownOf(kind: Kind, values: readonly string[]): Problem[] {
  const known = published()[kind];
  return values.flatMap((value, index) =>
    known.has(value)
      ? []
      : {
          property: `permissions.${kind}[${index}]`,
          received: value,
          allowed: `${KINDS[kind]} of Microsoft Graph`,
          remediation: meantBy(kind, value),
          see: SEE,
        },
  );
}

/** What somebody meant: the same among the other kind, or what is written alike. */
function meantBy(kind: Kind, value: string): string | undefined {
  const other = kind === 'roles' ? 'scopes' : 'roles';
  if (published()[other].has(value)) return `it is ${KINDS[other]} alone: put it into ${other}`;
  const meant = nearest(value, [...published()[kind].keys()]);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

type Published = Readonly<Record<Kind, ReadonlyMap<string, string>>>;

const FILE = join(__dirname, '../../../data/microsoft-graph-permission-ids.json');
let read: Published | undefined;

/** All that can be asked for, from a public list; read when first asked for. */
function published(): Published {
  return (read ??= readPublished());
}

function readPublished(): Published {
  const rows = JSON.parse(readFileSync(FILE, 'utf8')) as Record<Kind, readonly (readonly [string, string])[]>;
  return { roles: new Map(rows.roles), scopes: new Map(rows.scopes) };
}
