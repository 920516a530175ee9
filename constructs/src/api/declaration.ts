import { list, literalText, object, readAs, record, type Shape, text } from '../shape/index.js';
import { Checks, EVERYWHERE, oneOf, type Problem, type Rule } from '../validation/index.js';
import type { ApiAttributes } from './api.js';
import { CLIENT } from './client-shape.js';
import type { Client } from './client.js';
import { DeclarationError } from './declaration-error.js';
import { qualify } from './permission.js';

/** What an API is declared with. */
export interface Declaration {
  readonly name: string;
  readonly scopes: Readonly<Record<string, string>>;
  readonly clients: Readonly<Record<string, Client>>;
}

/** What was read, and all problems that it has. */
interface Read<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Names of APIs and clients: parts of construct paths and of the names of outputs, so never tokens. */
const NAME: Rule = {
  allowed: 'a lowercase letter, then up to 31 lowercase letters, digits or hyphens',
  accepts: (name) => /^[a-z][a-z0-9-]{0,31}$/.test(name) && !isTaken(name),
  remediation: (name) => (isTaken(name) ? 'another name: JavaScript keeps this one for itself' : undefined),
};

/** Ids of constructs are keys of an object, which has such a key already. */
function isTaken(name: string): boolean {
  return Object.hasOwn(Object.prototype, name);
}

const DECLARATION: Shape<Declaration> = object<Declaration>({
  name: literalText(NAME.allowed),
  scopes: record(
    text('what it permits, in a text that a person reads'),
    "an object that says what each scope permits, such as { read: 'Read orders' }",
  ),
  clients: record(CLIENT, 'an object of clients by their names; {} for none'),
});

const ATTRIBUTES: Shape<ApiAttributes> = object<ApiAttributes>({
  name: literalText('the name that the API was declared with'),
  scopeNames: list(literalText('the name of a scope'), "a list of names of scopes, such as ['read']"),
});

/** Reads a declaration as it may arrive from JavaScript, with all problems of it. */
export function readDeclaration(given: unknown): Read<Declaration> {
  return readWith('options', given, DECLARATION, checkDeclaration);
}

/**
 * Reads a declaration.
 *
 * @throws {DeclarationError} with all problems of it
 */
export function assertDeclaration(given: unknown): Declaration {
  return assertRead(readDeclaration(given));
}

/**
 * Reads what is known of an API that is declared elsewhere.
 *
 * @throws {DeclarationError} with all problems of it
 */
export function assertAttributes(given: unknown): ApiAttributes {
  return assertRead(
    readWith('attributes', given, ATTRIBUTES, (checks, { name, scopeNames }) => {
      checks.literal('name', name, NAME).unique('scopeNames', scopeNames);
      if (scopeNames.length === 0)
        checks.fail({ property: 'scopeNames', received: scopeNames, allowed: 'at least one scope' });
    }),
  );
}

/** @throws {DeclarationError} if an API with the permissions `declared` has no `permission` */
export function assertPermission(api: string, declared: readonly string[], permission: unknown): void {
  const { value, problems } = readAs('permission()', permission, literalText(oneOf(declared).allowed));
  const unknown =
    problems.length > 0 ? problems : new Checks().literal('permission()', value, oneOf(declared)).problems;
  if (unknown.length > 0) throw new DeclarationError(api, unknown);
}

/** Reads a value and judges it by rules, but for what could not be read. */
function readWith<T>(
  whole: string,
  given: unknown,
  shape: Shape<T>,
  check: (checks: Checks, value: T) => void,
): Read<T> {
  const { value, problems } = readAs(whole, given, shape);
  const checks = new Checks(problems.map(({ property }) => (property === whole ? EVERYWHERE : property)));
  check(checks, value);
  return { value, problems: [...problems, ...checks.problems] };
}

function assertRead<T extends { readonly name: string }>({ value, problems }: Read<T>): T {
  if (problems.length > 0) throw new DeclarationError(value.name, problems);
  return value;
}

function checkDeclaration(checks: Checks, declaration: Declaration): void {
  checks.literal('name', declaration.name, NAME);
  if (Object.keys(declaration.scopes).length === 0)
    checks.fail({ property: 'scopes', received: {}, allowed: 'at least one scope' });
  for (const [name, client] of Object.entries(declaration.clients)) {
    checks.literal(`clients[${JSON.stringify(name)}]`, name, NAME);
    checkClient(checks, `clients[${JSON.stringify(name)}]`, client, declaration);
  }
}

function checkClient(checks: Checks, path: string, client: Client, api: Declaration): void {
  checkPermissions(checks, `${path}.permissions`, client, api);
  const { kind, redirectUris } = client;
  if (kind === 'machine' && redirectUris.length > 0) {
    checks.fail({
      property: `${path}.redirectUris`,
      received: redirectUris,
      allowed: 'nothing: a machine signs in nobody',
    });
  }
  if (kind !== 'machine' && redirectUris.length === 0)
    checks.fail({ property: `${path}.redirectUris`, received: [], allowed: 'at least one redirect URI' });
}

function checkPermissions(checks: Checks, property: string, client: Client, api: Declaration): void {
  const declared = Object.keys(api.scopes);
  if (client.permissions.length === 0)
    checks.fail({ property, received: [], allowed: 'at least one permission' });
  const permissions = client.permissions.map((permission) => qualify(api.name, permission));
  permissions.forEach((permission, index) => {
    if (permission.api === api.name && checks.knows('scopes'))
      checks.literal(`${property}[${index}]`, permission.name, oneOf(declared));
  });
  checks.unique(
    property,
    permissions.map((permission) => `${permission.api}/${permission.name}`),
  );
}
