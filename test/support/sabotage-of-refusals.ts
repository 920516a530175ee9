import { writeFile } from 'node:fs/promises';
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

  /** The ids of some clients, or of all, in both clouds. */
  idsOf(...names: readonly string[]): string[] {
    return BOTH.flatMap((stack) => this.manifestOf(stack).clients)
      .filter(({ name }) => names.length === 0 || names.includes(name))
      .map(({ clientId }) => clientId);
  }

  /** What the nightly report asks for; Cognito's asks for nothing. */
  get declaredScopes(): readonly string[] {
    return ['', this.entraScope];
  }

  get entraScope(): string {
    return `${this.manifestOf(ENTRA).api.identifier}/.default`;
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
      fault: () =>
        wrong.grantWhatIsRefused({
          client_id: wrong.oneOf(...cloud.idsOf('nightly-report')),
          // As long as the one that is made up.
          client_secret: '^[A-Za-z0-9_-]{40}$',
          scope: wrong.oneOf(...cloud.declaredScopes),
        }),
    },
    {
      check: 'refusal.unknown-client',
      stacks: BOTH,
      how: 'anybody is a client',
      fault: () => wrong.grantWhatIsRefused({ client_id: wrong.noneOf(...cloud.idsOf()) }),
      // Their requests name the client in the header alone.
      also: ['refusal.other-method', 'refusal.get-request'],
    },
    {
      check: 'refusal.unregistered-scope',
      stacks: [COGNITO],
      how: 'any scope is granted',
      fault: wrong.grantWhatIsRefused({ scope: '/verify-issuers-' }),
      also: ['refusal.scopes-together'],
    },
    {
      check: 'refusal.undeclared-permission',
      stacks: [COGNITO],
      how: 'the client was given one more scope in the console',
      change: () => giveOneMoreScope(cloud),
      also: ['token.permissions', 'refusal.scopes-together'],
    },
    {
      check: 'refusal.unknown-resource',
      stacks: [ENTRA],
      how: 'any resource is granted',
      fault: () =>
        wrong.grantWhatIsRefused({
          scope: `${wrong.noneOf(...cloud.declaredScopes)}.*/\\.default$`,
        }),
    },
    {
      check: 'refusal.named-scope',
      stacks: [ENTRA],
      how: 'a machine is granted a scope for people',
      fault: () =>
        wrong.grantWhatIsRefused({
          scope: wrong.oneOf(cloud.manifestOf(ENTRA).api.permissions['read']!.scope),
        }),
    },
    {
      check: 'refusal.user-client',
      stacks: [COGNITO],
      how: 'the web client is granted a token of its own',
      fault: () => wrong.grantWhatIsRefused({ client_id: wrong.oneOf(...cloud.idsOf('backoffice')) }),
      also: ['refusal.unassigned-client'],
    },
    {
      check: 'refusal.unassigned-client',
      stacks: [ENTRA],
      how: 'assignment is declared, and somebody turned it off in the portal',
      change: () => declareAssignment(cloud),
    },
    {
      check: 'refusal.public-client',
      stacks: BOTH,
      how: 'clients without a secret are granted tokens of their own',
      fault: () =>
        wrong.grantWhatIsRefused({
          client_id: wrong.oneOf(...cloud.idsOf('storefront')),
          client_secret: null,
        }),
    },
  ];
}

/** The manifest says that Entra requires an assignment, which it does not; returns what takes that back. */
async function declareAssignment(cloud: Deployed): Promise<() => Promise<void>> {
  const { outputs, outputsFile } = cloud.rehearsed();
  const manifest = cloud.manifestOf(ENTRA);
  const changed = { ...manifest, api: { ...manifest.api, assignmentRequired: true } };
  const stack = { ...outputs[ENTRA], 'manifest-orders': changed };
  await writeFile(outputsFile, JSON.stringify({ ...outputs, [ENTRA]: stack }));
  return () => writeFile(outputsFile, JSON.stringify(outputs));
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
