import {
  AppClient,
  type AppClientProps,
  OAuthScope,
  ResourceServer,
  UserPool,
  type WebAppClientProps,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { type Block, problemsOf, resourceOf, synth } from '../../../support/synth.js';

export const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1');
export const READ = OAuthScope.resourceServer(ResourceServer.fromIdentifier('orders'), 'read');
export const callbackUrls = ['https://app.example.com/callback'];

/** Properties of any kind, as those write them who do not compile. */
export interface Options extends Partial<Omit<WebAppClientProps, 'kind'>> {
  readonly kind?: AppClientProps['kind'];
}

/** Builds a client, a machine unless told otherwise; clients with users have a callback URL, secrets are not read. */
export const client =
  (options: Options = {}) =>
  (stack: TerraformStack): AppClient => {
    const { kind = 'machine' } = options;
    return new AppClient(stack, 'client', {
      userPool,
      clientName: 'report',
      kind,
      scopes: [READ],
      ...(kind !== 'machine' && { callbackUrls }),
      ...((kind === 'machine' || kind === 'web') && { secretSink: 'unread' }),
      ...options,
    } as AppClientProps);
  };

/** The resource of such a client. */
export const clientOf = (options: Options = {}): Block =>
  resourceOf(synth(client(options)), 'aws_cognito_user_pool_client');

/** The first lines of what is wrong with such a client: where it is, and in which property. */
export const refusalsOf = (options: Options): string[] =>
  problemsOf(client(options)).map((problem) => problem.split('\n')[0]!);
