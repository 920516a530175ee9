import type { Api, ApiReference, Permission } from '../api/index.js';
import { qualify } from '../api/permission.js';
import { type Checks, oneOf } from '../validation/index.js';
import { distinctApis } from './declared-client.js';

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
      remediation: `add ${permission.api} to "apis", or to "importedApis" if it is made elsewhere`,
    });
  } else {
    checks.literal(property, permission.name, oneOf(Object.keys(api.scopes)));
  }
}
