import { ClientCredential, type EntraIssuerProps, FederatedIdentity } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { orders } from '../../../support/example-apis.js';
import { manifestOf } from '../../../support/manifests.js';
import { problemsOf, resourcesOf, synth } from '../../../support/synth.js';
import { issuer } from './entra-issuer-fixture.js';

const github = FederatedIdentity.gitHubActions({
  owner: 'octo-org',
  repository: 'octo-repo',
  ids: { owner: '123456', repository: '456789' },
  environment: 'prod',
});
const gitlab = FederatedIdentity.gitLab({ project: 'platform/deploy', matching: 'ref_type:tag:ref:v*' });

/** An issuer whose client `report` of `orders` proves itself in this way. */
const withReport = (credential: ClientCredential, props: Partial<EntraIssuerProps> = {}) =>
  issuer({
    credential: ({ api, client }) => (api === 'orders' && client === 'report' ? credential : undefined),
    ...props,
  });

describe('a client that other issuers speak for', () => {
  const configuration = synth(
    withReport(ClientCredential.federated({ 'github-prod': github, 'gitlab-tags': gitlab })),
  );

  test('has no secret at all, where all others have theirs', () => {
    const secrets = [...resourcesOf(configuration, 'azuread_application_password').keys()];

    expect(secrets).toEqual([
      'issuer/orders/sync/ClientSecret',
      'issuer/orders/backoffice/ClientSecret',
      expect.stringMatching(/^issuer\/billing\//),
    ]);
    expect(Object.keys(configuration.output!).filter((name) => name.startsWith('orders-'))).toEqual([
      'orders-sync-secret',
      'orders-backoffice-secret',
    ]);
  });

  test('has a credential for each, of its own application', () => {
    const plain = resourcesOf(configuration, 'azuread_application_federated_identity_credential');
    const flexible = resourcesOf(configuration, 'azuread_application_flexible_federated_identity_credential');

    expect([...plain.keys(), ...flexible.keys()]).toEqual([
      'issuer/orders/report/FederatedCredential.github-prod',
      'issuer/orders/report/FederatedCredential.gitlab-tags',
    ]);
    for (const block of [...plain.values(), ...flexible.values()])
      expect(block.application_id).toMatch(/^\$\{azuread_application\.issuer_orders_report_\w+\.id\}$/);
  });

  test('is named in the manifest by the first of them, and where that finds its token', () => {
    const [report, sync] = manifestOf(configuration, orders).clients;

    expect(report).not.toHaveProperty('secret');
    expect(report).not.toHaveProperty('secretExpiresAt');
    expect(report!.credential).toEqual({
      kind: 'federated',
      issuer: 'https://token.actions.githubusercontent.com',
      subject: 'repo:octo-org@123456/octo-repo@456789:environment:prod',
      audience: 'api://AzureADTokenExchange',
      assertion: { from: 'github-actions' },
    });
    expect(sync).toHaveProperty('secret');
  });

  test('is named by what its tokens match', () => {
    const flexible = synth(withReport(ClientCredential.federated({ 'gitlab-tags': gitlab })));

    expect(manifestOf(flexible, orders).clients[0]!.credential).toMatchObject({
      kind: 'federated',
      claimsMatchingExpression: "claims['sub'] matches 'project_path:platform/deploy:ref_type:tag:ref:v*'",
    });
  });

  test('asks nobody to declare an output, if no client has a secret', () => {
    const build = (stack: TerraformStack) =>
      issuer({ credential: ({ client }) => ClientCredential.federated({ [`for-${client}`]: github }) })(
        stack,
      );

    expect(synth(build).resource).not.toHaveProperty('azuread_application_password');
  });
});

describe('the credential of a client', () => {
  test('is a secret, if it is chosen or nothing is', () => {
    expect(synth(withReport(ClientCredential.secret()))).toEqual(synth(issuer()));
  });

  test('is not asked for of clients that can keep none', () => {
    const asked: string[] = [];
    synth(issuer({ credential: ({ api, client }) => void asked.push(`${api}/${client}`) }));

    expect(asked).not.toContain('orders/shop');
    expect(asked).toEqual(expect.arrayContaining(['orders/report', 'orders/backoffice']));
  });

  test('is refused, if it is none', () => {
    expect(() => synth(issuer({ credential: () => 'secret' as never }))).toThrow(
      /credential\(\)\n +received +"secret"\n +allowed +a credential: ClientCredential/,
    );
    expect(() => ClientCredential.federated({ 'git-hub': {} as never })).toThrow(
      /\["git-hub"\][^]*allowed +a workload/,
    );
  });

  test('is refused, if it trusts nobody', () => {
    expect(problemsOf(withReport(ClientCredential.federated({})))).toEqual([
      expect.stringMatching(
        /^\[test\/issuer\/orders\/report\] credential\n +received +\{\}\n +allowed +1 to 20/,
      ),
    ]);
  });

  test('is refused by the rules of each, at its own place', () => {
    const wildcard = FederatedIdentity.oidc({ issuer: 'https://idp.example.com', subject: 'a*' });

    expect(problemsOf(withReport(ClientCredential.federated({ 'any-job': wildcard })))).toEqual([
      expect.stringMatching(
        /^\[test\/issuer\/orders\/report\/FederatedCredential\.any-job\] identity\.subject\n/,
      ),
    ]);
  });
});
