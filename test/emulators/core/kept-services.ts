import type { Service } from '../../../emulators/src/core/service.js';
import { createSigningKey } from '../../../emulators/src/oauth/signing-key.js';
import { ID } from '../aws/accepted-inputs.js';
import { filledCognito, filledSecretsManager, type Filled } from '../aws/filled-services.js';
import { basic, DOMAIN, machineSettings, REGION } from '../cognito/harness.js';
import { keptEntra } from '../entra/kept-entra.js';
import type { Kept, PublishedKey } from './kept.js';

const reads = (action: string): boolean => /^(Describe|Get|List)/.test(action);
const removes = (action: string): boolean => /^(Delete|Untag)/.test(action);

/** Does all that fills. What is not taken is there already. */
async function keptAws(filled: Filled): Promise<Kept> {
  const accepted = Object.entries(filled.accepted).map(([action, input]) => ({
    action,
    body: JSON.stringify(input),
  }));
  for (const { action, body } of accepted)
    if (!reads(action) && !removes(action)) await filled.call(action, body);
  return {
    get service() {
      return filled.service;
    },
    renew: () => filled.renew(),
    async ask() {
      const answers: unknown[] = [];
      for (const { action, body } of accepted.filter((each) => reads(each.action)))
        answers.push([action, (await filled.call(action, body)).text]);
      return [...answers, filled.service.snapshot()];
    },
  };
}

async function keptCognito(): Promise<Kept> {
  const filled = await filledCognito(createSigningKey);
  const kept = await keptAws(filled);
  const { UserPool } = (await filled.call('DescribeUserPool', JSON.stringify({ UserPoolId: ID.pool }))).body;
  const { Id } = UserPool as { Id: string };
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
  const server = { UserPoolId: ID.pool, Identifier: 'kept', Name: 'kept', Scopes };
  await filled.call('CreateResourceServer', JSON.stringify(server));
  const settings = { ...machineSettings, UserPoolId: ID.pool, AllowedOAuthScopes: ['kept/read'] };
  const { body } = await filled.call('CreateUserPoolClient', JSON.stringify(settings));
  const { ClientId: id, ClientSecret: secret } = body.UserPoolClient as Record<string, string>;
  const keys = `https://cognito-idp.${REGION}.amazonaws.com/${Id}/.well-known/jwks.json`;
  return {
    get service() {
      return kept.service;
    },
    renew: () => kept.renew(),
    ask: async () => [...(await kept.ask()), await get(kept.service, keys)],
    tokens: {
      async issue() {
        const answer = (await post(
          kept.service,
          `https://${DOMAIN}/oauth2/token`,
          basic({ id: id!, secret: secret! }),
        )) as { access_token: string };
        return answer.access_token;
      },
      published: async () => ((await get(kept.service, keys)) as { keys: PublishedKey[] }).keys,
    },
  };
}

const get = (service: Service, address: string): Promise<unknown> => send(service, address, 'GET', {}, '');

const post = (service: Service, address: string, headers: Record<string, string>): Promise<unknown> =>
  send(
    service,
    address,
    'POST',
    { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    'grant_type=client_credentials',
  );

async function send(
  service: Service,
  address: string,
  method: string,
  headers: Record<string, string>,
  body: string,
): Promise<unknown> {
  const url = new URL(address);
  const incoming = { method, host: url.hostname, tls: true, url, headers: new Headers(headers), body };
  const answer = await service.handle(incoming);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Every service that keeps something, by its name. */
export const keptServices: Readonly<Record<string, () => Promise<Kept>>> = {
  cognito: keptCognito,
  'secrets-manager': async () => keptAws(await filledSecretsManager()),
  entra: keptEntra,
};
