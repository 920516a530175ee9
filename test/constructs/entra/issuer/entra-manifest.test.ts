import { billing, orders } from '../../../support/example-apis.js';
import { manifestOf } from '../../../support/manifests.js';
import { synth } from '../../../support/synth.js';
import { configuration, issuer } from './entra-issuer-fixture.js';

describe('a manifest of Entra', () => {
  const manifest = manifestOf(configuration, orders);

  test('names stack and API, issuer and audience', () => {
    expect(manifest).toMatchObject({
      manifestVersion: 1,
      name: 'test/orders',
      profile: 'entra',
      issuer:
        'https://login.microsoftonline.com/${data.azuread_client_config.AzureadClientConfig.tenant_id}/v2.0',
      api: {
        identifier: expect.stringMatching(/issuer_orders_IdentifierUri_\w+\.identifier_uri\}$/) as string,
        audience: expect.stringMatching(/issuer_orders_AppRegistration_\w+\.client_id\}$/) as string,
        assignmentRequired: true,
      },
    });
  });

  test('names scopes with the URI of their API before them, and roles as tokens have them', () => {
    const { identifier, permissions } = manifest.api;

    expect(permissions).toEqual({
      read: { scope: `${identifier}/read`, role: 'read.all' },
      write: { scope: `${identifier}/write`, role: 'write.all' },
    });
  });

  test('says whether an assignment is required', () => {
    expect(manifestOf(synth(issuer({ assignmentRequired: false })), orders).api.assignmentRequired).toBe(
      false,
    );
  });

  test('has the endpoints of the tenant', () => {
    const authority = manifest.issuer.replace(/\/v2\.0$/, '');

    expect(manifest.endpoints).toMatchObject({
      token: `${authority}/oauth2/v2.0/token`,
      authorization: `${authority}/oauth2/v2.0/authorize`,
      jwks: `${authority}/discovery/v2.0/keys`,
    });
  });

  test('says where secrets are and when they end, and no lifetime of tokens, which Entra decides', () => {
    expect(
      manifest.clients.map(({ name, secret, secretExpiresAt }) => [
        name,
        secret !== undefined,
        secretExpiresAt !== undefined,
      ]),
    ).toEqual([
      ['report', true, true],
      ['sync', true, true],
      ['backoffice', true, true],
      ['shop', false, false],
      ['app', false, false],
    ]);
    expect(manifest.clients.filter((client) => 'accessTokenLifetime' in client)).toEqual([]);
  });

  test('names what a client may get of another API with the URI of that API, so that no role is taken for its own', () => {
    const [report] = manifest.clients;
    const app = manifest.clients.find(({ name }) => name === 'app')!;
    const billingUri = manifestOf(configuration, billing).api.identifier;

    expect(report!.otherGrants).toEqual([`${billingUri}/read.all`]);
    expect(app).toMatchObject({
      permissions: [],
      otherGrants: [`${billingUri}/read`, `${billingUri}/write`],
    });
  });

  test('of another API lists the clients that use it too', () => {
    expect(
      manifestOf(configuration, billing).clients.map(({ name, permissions }) => [name, permissions]),
    ).toEqual([
      ['orders/report', ['read']],
      ['orders/app', ['read', 'write']],
      ['report', ['write']],
    ]);
  });
});
