import { Checks, oneOf, type Rule } from '../validation/index.js';
import { type Client } from './client.js';
import { DeclarationError } from './declaration-error.js';
import { qualify } from './permission.js';

/** A declaration before anything of it was checked, as it arrives from JavaScript. */
interface Declaration {
  readonly name: string;
  readonly scopes: Readonly<Record<string, string>>;
  readonly clients: Readonly<Record<string, Client>>;
}

/** Names of APIs and clients: parts of construct paths and of the names of outputs, so never tokens. */
const NAME: Rule = {
  allowed: 'a lowercase letter, then up to 31 lowercase letters, digits or hyphens',
  accepts: (name) => typeof name === 'string' && /^[a-z][a-z0-9-]{0,31}$/.test(name),
};

/** @throws {DeclarationError} with all problems of the declaration */
export function assertDeclaration(declaration: Declaration): void {
  const checks = new Checks().literal('name', declaration.name, NAME);
  if (Object.keys(declaration.scopes).length === 0)
    checks.fail({ property: 'scopes', received: {}, allowed: 'at least one scope' });
  for (const [name, client] of Object.entries(declaration.clients)) {
    checks.literal(`clients[${JSON.stringify(name)}]`, name, NAME);
    checkClient(checks, `clients[${JSON.stringify(name)}]`, client, declaration);
  }
  if (checks.problems.length > 0) throw new DeclarationError(declaration.name, checks.problems);
}

/** @throws {DeclarationError} if an API with the permissions `declared` has no `permission` */
export function assertPermission(api: string, declared: readonly string[], permission: string): void {
  const { problems } = new Checks().literal('permission()', permission, oneOf(declared));
  if (problems.length > 0) throw new DeclarationError(api, problems);
}

function checkClient(checks: Checks, path: string, client: Client, api: Declaration): void {
  const declared = Object.keys(api.scopes);
  if (client.permissions.length === 0)
    checks.fail({ property: `${path}.permissions`, received: [], allowed: 'at least one permission' });
  const permissions = client.permissions.map((permission) => qualify(api.name, permission));
  permissions.forEach((permission, index) => {
    if (permission.api === api.name)
      checks.literal(`${path}.permissions[${index}]`, permission.name, oneOf(declared));
  });
  checks.unique(
    `${path}.permissions`,
    permissions.map((permission) => `${permission.api}/${permission.name}`),
  );
  if (client.kind !== 'machine' && client.redirectUris.length === 0)
    checks.fail({ property: `${path}.redirectUris`, received: [], allowed: 'at least one redirect URI' });
}
