import type { Manifest, ManifestClient } from '@oauth-issuers/manifest';
import type { RehearsedCloud } from './rehearsed-cloud.js';
import * as wrong from './sabotage.js';
import { BOTH, COGNITO, ENTRA, type Sabotage } from './sabotage.js';

/** What was deployed, as requests for tokens name it. */
class Deployed {
  /** @param rehearsed asked only when a row is used, since the table is there before the cloud */
  constructor(readonly rehearsed: () => RehearsedCloud) {}

  manifestOf(stack: string): Manifest {
    return this.rehearsed().outputs[stack]!['manifest-orders'] as Manifest;
  }

  clientOf(stack: string, name: string): ManifestClient {
    return this.manifestOf(stack).clients.find((client) => client.name === name)!;
  }

  /** Whether a token is asked for in the name of this client, in whichever cloud. */
  asks(name: string): (question: wrong.TokenQuestion) => boolean {
    return ({ clientId }) => BOTH.some((stack) => this.clientOf(stack, name).clientId === clientId);
  }

  /** Whether a scope is what the nightly report asks for. */
  isDeclared(scope: string): boolean {
    return scope === '' || scope === `${this.manifestOf(ENTRA).api.identifier}/.default`;
  }
}

/** What must be refused, each granted. */
export function sabotageOfRefusals(rehearsed: () => RehearsedCloud): readonly Sabotage[] {
  const cloud = new Deployed(rehearsed);
  return [
    {
      check: 'refusal.wrong-secret',
      stacks: BOTH,
      how: 'secrets are not looked at',
      seams: wrong.grantWhatIsRefused(
        (question) => cloud.asks('nightly-report')(question) && cloud.isDeclared(question.scope),
      ),
    },
    {
      check: 'refusal.unknown-client',
      stacks: BOTH,
      how: 'anybody is a client',
      seams: wrong.grantWhatIsRefused(
        ({ clientId }) =>
          !BOTH.some((stack) =>
            cloud.manifestOf(stack).clients.some((client) => client.clientId === clientId),
          ),
      ),
    },
    {
      check: 'refusal.unregistered-scope',
      stacks: [COGNITO],
      how: 'any scope is granted',
      seams: wrong.grantWhatIsRefused(({ scope }) => scope.includes('/verify-issuers-')),
    },
    {
      check: 'refusal.undeclared-permission',
      stacks: [COGNITO],
      how: 'the client was given one more scope in the console',
      change: () => giveOneMoreScope(cloud),
      also: ['token.permissions'],
    },
    {
      check: 'refusal.unknown-resource',
      stacks: [ENTRA],
      how: 'any resource is granted',
      seams: wrong.grantWhatIsRefused(({ scope }) => scope.endsWith('/.default') && !cloud.isDeclared(scope)),
    },
    {
      check: 'refusal.named-scope',
      stacks: [ENTRA],
      how: 'a machine is granted a scope for people',
      seams: wrong.grantWhatIsRefused(
        ({ scope }) => scope === cloud.manifestOf(ENTRA).api.permissions['read']!.scope,
      ),
    },
    {
      check: 'refusal.user-client',
      stacks: [COGNITO],
      how: 'the web client is granted a token of its own',
      seams: wrong.grantWhatIsRefused(cloud.asks('backoffice')),
      also: ['refusal.unassigned-client'],
    },
    {
      check: 'refusal.unassigned-client',
      stacks: [ENTRA],
      how: 'a client without a role is granted a token',
      seams: wrong.grantWhatIsRefused(cloud.asks('backoffice')),
      also: ['refusal.user-client'],
    },
    {
      check: 'refusal.public-client',
      stacks: BOTH,
      how: 'clients without a secret are granted tokens of their own',
      seams: wrong.grantWhatIsRefused(({ hasSecret }) => !hasSecret),
    },
  ];
}

/** Somebody gives the client one more scope in the console; returns what takes it away again. */
async function giveOneMoreScope(cloud: Deployed): Promise<() => Promise<unknown>> {
  const { cloud: target } = cloud.rehearsed();
  const UserPoolId = new URL(cloud.manifestOf(COGNITO).issuer).pathname.slice(1);
  const client = { UserPoolId, ClientId: cloud.clientOf(COGNITO, 'nightly-report').clientId };
  const { UserPoolClient } = await wrong.callCognito(target, 'DescribeUserPoolClient', client);
  const { AllowedOAuthFlows, AccessTokenValidity, TokenValidityUnits, AllowedOAuthScopes } =
    UserPoolClient as Record<string, unknown>;
  const update = (scopes: unknown) =>
    wrong.callCognito(target, 'UpdateUserPoolClient', {
      ...client,
      ...{ AllowedOAuthFlows, AccessTokenValidity, TokenValidityUnits },
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: scopes,
    });
  await update(['orders/read', 'orders/write']);
  return () => update(AllowedOAuthScopes);
}
