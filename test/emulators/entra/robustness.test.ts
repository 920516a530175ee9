import fc from 'fast-check';
import { betaApplicationType } from '../../../emulators/src/entra/graph/types/application.js';
import { betaFederatedCredentialType } from '../../../emulators/src/entra/graph/types/federated-identity-credential.js';
import { servicePrincipalType } from '../../../emulators/src/entra/graph/types/service-principal.js';
import { Harness, ids } from './harness.js';

const harness = new Harness();

const names = [betaApplicationType, betaFederatedCredentialType, servicePrincipalType].flatMap(
  ({ properties }) => [
    ...Object.keys(properties),
    ...Object.values(properties).flatMap(({ type }) =>
      typeof type === 'string' ? [] : Object.keys(type.properties),
    ),
  ],
);

/** Bodies of the names that Graph knows, and of values that it may or may not take there. */
const { value: json } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  object: fc.dictionary(
    fc.constantFrom(...names, 'owners@odata.bind', '@odata.id', 'passwordCredential', '__proto__'),
    tie('value'),
    {
      maxKeys: 4,
      noNullPrototype: true,
    },
  ),
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 1, '', 'text', ids.read, 'https://example.com/x', '2027-01-01T00:00:00Z'),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
}));

test('no body makes Graph fail', async () => {
  const { id, principalId } = await harness.install({ displayName: 'Target' });
  const targets: [string, string][] = [
    ['POST', '/beta/applications'],
    ['PATCH', `/v1.0/applications/${id}`],
    ['POST', `/v1.0/applications/${id}/addPassword`],
    ['POST', `/v1.0/applications/${id}/removePassword`],
    ['POST', `/v1.0/applications/${id}/owners/$ref`],
    ['POST', `/beta/applications/${id}/federatedIdentityCredentials`],
    ['POST', '/v1.0/servicePrincipals'],
    ['PATCH', `/v1.0/servicePrincipals/${principalId}`],
    ['POST', `/v1.0/servicePrincipals/${principalId}/appRoleAssignedTo`],
    ['POST', '/v1.0/oauth2PermissionGrants'],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...targets), json, async ([method, path], body) => {
      const { status } = await harness.graph(method, path, { ...(body as object) });
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 500 },
  );
});

test('no form makes the token endpoint fail', async () => {
  const name = fc.constantFrom(
    'grant_type',
    'client_id',
    'client_secret',
    'scope',
    'resource',
    'client_assertion',
  );
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('client_credentials', harness.identity.clientId, '/.default'),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, value), fc.string(), async (form, basic) => {
      const headers = { authorization: `Basic ${Buffer.from(basic).toString('base64')}` };
      const body = new URLSearchParams(form).toString();
      const answer = await harness.token({}, undefined, { headers, body });
      expect([400, 401]).toContain(answer.status);
    }),
    { numRuns: 200 },
  );
});
