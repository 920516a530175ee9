import { Harness } from './harness.js';

const harness = new Harness();
const { tenantId, tenantDomain } = harness.identity;

describe('identifier URIs', () => {
  const register = (uri: string, version = 2) =>
    harness.graph('POST', '/v1.0/applications', {
      displayName: 'Named',
      identifierUris: [uri],
      api: { requestedAccessTokenVersion: version },
    });

  test('belong to one application, and stay taken while it is in the recycle bin', async () => {
    const first = await register('api://taken');
    const whileThere = await register('api://taken');
    await harness.done('DELETE', `/v1.0/applications/${first.body.id}`);
    const whileDeleted = await register('api://taken');
    await harness.done('DELETE', `/v1.0/directory/deletedItems/${first.body.id}`);
    const afterPurge = await register('api://taken');

    for (const refused of [whileThere, whileDeleted]) {
      expect(refused.status).toBe(400);
      expect(refused.body).toMatchObject({
        error: {
          code: 'Request_BadRequest',
          message: 'Another object with the same value for property identifierUris already exists.',
        },
      });
    }
    expect(afterPurge.status).toBe(201);
  });

  test.each([
    ['api://parcels', 1, 'All newly added URIs must contain a tenant verified domain, tenant ID, or app ID'],
    ['https://example.com/parcels', 2, 'must use a verified domain'],
    ['api://parcels/', 2, 'must not end in a slash'],
    ['api://*', 2, 'wildcards'],
    ['parcels', 2, 'absolute URI'],
    [`api://${'x'.repeat(250)}`, 2, '255'],
  ])('%s with token version %i is refused', async (uri, version, message) => {
    const answer = await register(uri, version);

    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain(message);
  });

  test.each([
    ['api://orders', 2],
    [`api://${tenantId}/orders`, 1],
    [`api://orders.${tenantDomain}`, 1],
    [`https://${tenantDomain}/orders`, 1],
    [`https://orders.${tenantDomain}`, 2],
  ])('%s with token version %i is taken', async (uri, version) => {
    expect((await register(uri, version)).status).toBe(201);
  });

  test('of the form api://<application id> fit any token version', async () => {
    const { id, appId } = await harness.register({ displayName: 'Named' });

    expect(
      (
        await harness.graph('PATCH', `/v1.0/applications/${id as string}`, {
          identifierUris: [`api://${appId as string}`],
        })
      ).status,
    ).toBe(204);
  });
});
