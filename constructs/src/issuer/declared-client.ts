import { type Api, type ApiReference, type Client, type Permission } from '../api/index.js';
import { qualify } from '../api/permission.js';
import { type Checks, oneOf } from '../validation/index.js';

/** A client together with the API that declares it. */
export interface DeclaredClient {
  readonly api: Api;
  readonly name: string;
  readonly client: Client;
  /** What it is granted, of its own API and of others: only what the APIs of the issuer declare. */
  readonly permissions: readonly Permission[];
}

/**
 * The clients of several APIs, in the order of their declaration.
 *
 * @param imported APIs that are made elsewhere, whose permissions the clients may have too
 */
export function declaredClients(
  apis: readonly Api[],
  imported: readonly ApiReference[] = [],
): DeclaredClient[] {
  const known = [...apis, ...imported];
  return apis.flatMap((api) =>
    Object.entries(api.clients).map(([name, client]) => ({
      api,
      name,
      client,
      permissions: client.permissions
        .map((permission) => qualify(api.name, permission))
        .filter((permission) => known.some((other) => declares(other, permission))),
    })),
  );
}

/** Each API once, by name: construct paths could not hold a second one. {@link checkDeclarations} reports it. */
export function distinctApis(apis: readonly Api[]): Api[] {
  return [...new Map([...apis].reverse().map((api) => [api.name, api])).values()].reverse();
}

/** Checks what APIs say of each other: names given twice, and permissions of an API that is not there. */
export function checkDeclarations(
  checks: Checks,
  apis: readonly Api[],
  imported: readonly ApiReference[] = [],
): void {
  const known = [...apis, ...imported];
  checks.unique(
    'apis',
    known.map((api) => api.name),
  );
  for (const api of distinctApis(apis)) {
    for (const [name, client] of Object.entries(api.clients)) {
      client.permissions.forEach((permission, index) => {
        checkPermission(
          checks,
          `apis.${api.name}.clients.${name}.permissions[${index}]`,
          qualify(api.name, permission),
          known,
        );
      });
    }
  }
}

/** Checks that no two secrets would share the name of one output. */
export function checkSecretNames(checks: Checks, clients: readonly DeclaredClient[]): void {
  const names = clients
    .filter(({ client }) => isConfidential(client))
    .map(({ api, name }) => secretName(api.name, name));
  checks.unique('secrets', names, {
    mend: 'the secrets of two clients would share the name of one output: rename an API or a client',
  });
}

/** The name of the output that holds a client's secret. */
export function secretName(api: string, client: string): string {
  return `${api}-${client}-secret`;
}

/** Whether a client can keep a secret. @see https://www.rfc-editor.org/rfc/rfc6749#section-2.1 */
export function isConfidential(client: Pick<Client, 'kind'>): boolean {
  return client.kind === 'machine' || client.kind === 'web';
}

function checkPermission(
  checks: Checks,
  property: string,
  permission: Permission,
  apis: readonly ApiReference[],
): void {
  const api = apis.find((candidate) => candidate.name === permission.api);
  if (api === undefined) {
    checks.fail({
      property,
      received: `${permission.api}/${permission.name}`,
      allowed: `permissions of the APIs of this issuer: ${apis.map((each) => each.name).join(', ')}`,
      mend: `add ${permission.api} to "apis"`,
    });
  } else {
    checks.literal(property, permission.name, oneOf(Object.keys(api.scopes)));
  }
}

function declares(api: ApiReference, permission: Permission): boolean {
  return api.name === permission.api && Object.hasOwn(api.scopes, permission.name);
}
