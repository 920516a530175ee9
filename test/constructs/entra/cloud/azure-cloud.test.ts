import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { AzureCloud, FederatedCredential, FederatedIdentity, assertValid } from '@oauth-issuers/constructs';
import { App, TerraformStack } from 'cdktf';
import { tmpdir } from 'node:os';
import { orders } from '../../../support/example-apis.js';
import { manifestOf } from '../../../support/manifests.js';
import { configurationOf, resourceOf, token } from '../../../support/synth.js';
import { issuer } from '../issuer/entra-issuer-fixture.js';

const application = { applicationId: '/applications/some-object', clientId: 'some-client' };

/** An issuer and a federated credential in a stack whose provider names a cloud, before or after them. */
function stackIn(environment: string | undefined, order: 'first' | 'last' = 'first'): TerraformStack {
  const stack = new TerraformStack(new App({ outdir: tmpdir() }), 'test');
  const declareProvider = () =>
    new AzureadProvider(stack, 'azuread', environment === undefined ? {} : { environment });
  if (order === 'first') declareProvider();
  issuer({ secretSink: () => undefined })(stack);
  const identity = FederatedIdentity.oidc({ issuer: 'https://idp.example.com', subject: 'job' });
  new FederatedCredential(stack, 'job', { application, displayName: 'job', identity });
  if (order === 'last') declareProvider();
  return stack;
}

const CLOUDS: [string | undefined, string, string, string][] = [
  [undefined, 'login.microsoftonline.com', 'graph.microsoft.com', 'api://AzureADTokenExchange'],
  ['global', 'login.microsoftonline.com', 'graph.microsoft.com', 'api://AzureADTokenExchange'],
  ['public', 'login.microsoftonline.com', 'graph.microsoft.com', 'api://AzureADTokenExchange'],
  ['usgovernment', 'login.microsoftonline.us', 'graph.microsoft.us', 'api://AzureADTokenExchangeUSGov'],
  ['usgovernmentl4', 'login.microsoftonline.us', 'graph.microsoft.us', 'api://AzureADTokenExchangeUSGov'],
  ['usgovernmentl5', 'login.microsoftonline.us', 'dod-graph.microsoft.us', 'api://AzureADTokenExchangeUSGov'],
  ['dod', 'login.microsoftonline.us', 'dod-graph.microsoft.us', 'api://AzureADTokenExchangeUSGov'],
  [
    'china',
    'login.partner.microsoftonline.cn',
    'microsoftgraph.chinacloudapi.cn',
    'api://AzureADTokenExchangeChina',
  ],
];

describe.each(['first', 'last'] as const)(
  'a cloud that the provider names, which is declared %s',
  (order) => {
    test.each(CLOUDS)('%s', (environment, login, graph, audience) => {
      const configuration = configurationOf(stackIn(environment, order));
      const tenant = '${data.azuread_client_config.AzureadClientConfig.tenant_id}';

      expect(manifestOf(configuration, orders)).toMatchObject({
        issuer: `https://${login}/${tenant}/v2.0`,
        endpoints: {
          token: `https://${login}/${tenant}/oauth2/v2.0/token`,
          authorization: `https://${login}/${tenant}/oauth2/v2.0/authorize`,
          jwks: `https://${login}/${tenant}/discovery/v2.0/keys`,
          endSession: `https://${login}/${tenant}/oauth2/v2.0/logout`,
          userinfo: `https://${graph}/oidc/userinfo`,
        },
      });
      expect(
        resourceOf(configuration, 'azuread_application_federated_identity_credential').audiences,
      ).toEqual([audience]);
    });
  },
);

test('every cloud is in the table, by each of its names', () => {
  const names = CLOUDS.flatMap(([environment]) => environment ?? []);

  expect(AzureCloud.ALL.flatMap((cloud) => cloud.names).sort()).toEqual([...names].sort());
});

test.each([
  ['a cloud that there is not', () => stackIn('germany'), /"germany"/],
  ['one that is not known before Terraform runs', () => withUnknown(), /received/],
  ['one that is misspelt', () => stackIn('usgoverment'), /did you mean "usgovernment"\?/],
])('%s is refused', (_what, build, says) => {
  expect(() => assertValid(build())).toThrow(says);
  expect(() => assertValid(build())).toThrow(/\[test\/issuer\] environment of the azuread provider\n/);
});

function withUnknown(): TerraformStack {
  const stack = stackIn(undefined, 'first');
  const provider = stack.node.findChild('azuread') as AzureadProvider;
  provider.environment = token(stack).stringValue;
  return stack;
}

test('a provider with an alias does not decide for the one without', () => {
  const stack = stackIn('china', 'last');
  new AzureadProvider(stack, 'other', { alias: 'other', environment: 'public' });

  expect(manifestOf(configurationOf(stack), orders).issuer).toMatch(/^https:\/\/login\.partner\./);
});
