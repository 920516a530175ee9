import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { CognitoIssuer, assertValid, defineApi, machineClient } from '@oauth-issuers/constructs';
import { App, TerraformOutput, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';

const orders = defineApi({
  name: 'orders',
  scopes: { read: 'Read orders' },
  clients: { 'nightly-report': machineClient({ permissions: ['read'] }) },
});

class OrdersStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AwsProvider(this, 'aws', { region: 'eu-west-1', allowedAccountIds: ['123456789012'] });
    const issuer = new CognitoIssuer(this, 'issuer', { name: 'dev-orders', apis: [orders], protect: false });
    // What verify-issuers reads: a manifest for each API, and the secrets that no vault holds.
    for (const api of issuer.apis)
      new TerraformOutput(this, `manifest-${api.name}`, { value: issuer.manifest(api), staticId: true });
    for (const { name, value } of issuer.exportSecrets())
      new TerraformOutput(this, name, { value, sensitive: true, staticId: true });
  }
}

const app = new App();
new OrdersStack(app, 'dev-cognito');
assertValid(app);
app.synth();
