// The peer: the same pool, domain, resource server and clients with aws-cdk-lib. Usage: node aws-cdk.mjs CLIENTS OUTDIR
import { App, Stack } from 'aws-cdk-lib';
import { OAuthScope, ResourceServerScope, UserPool } from 'aws-cdk-lib/aws-cognito';

const [clients, outdir] = process.argv.slice(2);
// Its own limit of 500 resources in a stack is lifted, as its users do who reach it.
const app = new App({ outdir, context: { '@aws-cdk/core:stackResourceLimit': 0 } });
const stack = new Stack(app, 'growth');
const pool = new UserPool(stack, 'UserPool', { userPoolName: 'growth' });
pool.addDomain('Domain', { cognitoDomain: { domainPrefix: 'growth-000000000000' } });
const read = new ResourceServerScope({ scopeName: 'read', scopeDescription: 'Read' });
const server = pool.addResourceServer('Server', { identifier: 'growth', scopes: [read] });
for (let i = 0; i < Number(clients); i++) {
  pool.addClient(`client-${i}`, {
    userPoolClientName: `growth-client-${i}`,
    generateSecret: true,
    oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, read)] },
  });
}
app.synth();
