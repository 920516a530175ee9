import { basic, Harness } from './harness.js';

const harness = new Harness();

test('shows what exists, by the ids that the service gave, and neither secrets nor times', async () => {
  const UserPoolId = await harness.poolWithScopes({ UserPoolTags: { environment: 'dev' } });
  const client = await harness.machineClient(UserPoolId);
  const { body } = await harness.token({ grant_type: 'client_credentials' }, basic(client));
  const snapshot = harness.service.snapshot();
  expect(snapshot).toMatchObject({
    pools: {
      [UserPoolId]: {
        Name: 'orders',
        UserPoolTags: { environment: 'dev' },
        mfa: { MfaConfiguration: 'OFF' },
        domains: { 'dev-orders': { Status: 'ACTIVE', ManagedLoginVersion: 1 } },
        resourceServers: {
          orders: {
            Name: 'orders',
            Scopes: [
              { ScopeName: 'read', ScopeDescription: 'Read orders' },
              { ScopeName: 'write', ScopeDescription: 'Create and change orders' },
            ],
          },
        },
        clients: {
          [client.id]: {
            ClientName: 'nightly-report',
            AllowedOAuthScopes: ['orders/read', 'orders/write'],
            secretCount: 1,
          },
        },
      },
    },
  });
  const text = JSON.stringify(snapshot);
  expect(text).not.toContain(client.secret);
  expect(text).not.toContain(body.access_token);
  expect(text).not.toMatch(/"(ClientSecret|CreationDate|LastModifiedDate|Version)"/);
});

test('is empty when everything is deleted', async () => {
  const fresh = new Harness();
  const UserPoolId = await fresh.poolWithScopes();
  await fresh.done('DeleteUserPoolDomain', { UserPoolId, Domain: 'dev-orders' });
  await fresh.done('DeleteUserPool', { UserPoolId });
  expect(fresh.service.snapshot()).toEqual({ pools: {} });
});
