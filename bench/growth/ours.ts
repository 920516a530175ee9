// Ours, to be timed: a pool, its domain, a resource server and clients. Usage: ours.js CLIENTS OUTDIR
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { CognitoIssuer, defineApi, machineClient } from '@oauth-issuers/constructs';
import { App, TerraformStack } from 'cdktf';

const [clients, outdir] = process.argv.slice(2);
const app = new App({ outdir: outdir! });
const stack = new TerraformStack(app, 'growth');
new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
const names = Array.from({ length: Number(clients) }, (_, i) => `client-${i}`);
new CognitoIssuer(stack, 'issuer', {
  name: 'growth',
  apis: [
    defineApi({
      name: 'growth',
      scopes: { read: 'Read' },
      clients: Object.fromEntries(names.map((name) => [name, machineClient({ permissions: ['read'] })])),
    }),
  ],
});
app.synth();
