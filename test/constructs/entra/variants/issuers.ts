import {
  EntraIssuer,
  type EntraIssuerProps,
  defineApi,
  machineClient,
  nativeClient,
  permissionId,
  spaClient,
  webClient,
} from '@oauth-issuers/constructs';
import { TerraformStack } from 'cdktf';
import { outputManifest, outputSecrets } from '../../../support/manifests.js';
import { ASSIGNMENT, type EntraVariant, noted, PRINCIPAL, SOMEBODY, variant } from './entra-variant.js';

const api = (name: string, updated: boolean) =>
  defineApi({
    name,
    scopes: { read: updated ? 'Read all' : 'Read', write: 'Write' },
    clients: {
      job: machineClient({ permissions: ['read'] }),
      desk: webClient({ permissions: ['read', 'write'], redirectUris: ['https://desk.example.com/'] }),
      shop: spaClient({
        permissions: updated ? ['read', 'write'] : ['read'],
        redirectUris: ['https://shop.example.com/'],
      }),
      app: nativeClient({ permissions: ['read'], redirectUris: ['com.example.app://callback'] }),
    },
  });

const machines = (name: string) =>
  defineApi({ name, scopes: { read: 'Read' }, clients: { job: machineClient({ permissions: ['read'] }) } });

/** An issuer of one API, with its manifest in an output: whoever deploys it verifies it too. */
function issuer(
  name: string,
  apiName: string,
  props: Partial<EntraIssuerProps>,
  expected: EntraVariant['expected'],
  options: { readonly elsewhere?: string; readonly machinesAlone?: boolean } = {},
): EntraVariant {
  const { machinesAlone = false, ...rest } = options;
  return variant(
    name,
    (scope, displayName, updated) => {
      const declared = machinesAlone ? machines(apiName) : api(apiName, updated);
      const all = { name: displayName.slice(0, 60), apis: [declared], protect: false, ...props };
      const made = new EntraIssuer(scope, 'issuer', noted('EntraIssuer', all));
      const stack = TerraformStack.of(scope);
      outputManifest(stack, made, declared);
      outputSecrets(stack, made);
    },
    expected,
    rest,
  );
}

export const issuerVariants: readonly EntraVariant[] = [
  issuer(
    'machines alone, who are assigned',
    'lonely',
    {},
    { [PRINCIPAL]: { app_role_assignment_required: true } },
    {
      machinesAlone: true,
    },
  ),
  issuer('everyone is let in', 'open', { people: 'everyone' }, { azuread_application_identifier_uri: {} }),
  issuer(
    'no assignment is required',
    'free',
    { assignmentRequired: false },
    { azuread_application_password: {} },
  ),
  issuer(
    'a group is let in',
    'staffed',
    { people: { staff: { objectId: SOMEBODY } } },
    { [ASSIGNMENT]: { principal_object_id: SOMEBODY } },
    { elsewhere: 'a group' },
  ),
  issuer(
    'an administrator consents later',
    'later',
    { consent: 'external' },
    { [PRINCIPAL]: { app_role_assignment_required: true } },
    { elsewhere: 'an administrator, before anything can be verified' },
  ),
  issuer(
    'roles of other values and ids that exist',
    'adopted',
    {
      people: 'everyone',
      roleValue: ({ name }) => `Adopted.${name}`,
      permissionId: ({ name }, kind) => permissionId('before', kind, name),
    },
    { [ASSIGNMENT]: { app_role_id: permissionId('before', 'role', 'read') } },
  ),
];
