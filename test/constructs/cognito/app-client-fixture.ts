import {
  AppClient,
  type AppClientProps,
  OAuthScope,
  ResourceServer,
  UserPool,
} from '@oauth-issuers/constructs';
import { type TerraformStack } from 'cdktf';
import { type Block, resourceOf, synth } from '../../support/synth.js';

export const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1');
export const READ = OAuthScope.resourceServer(ResourceServer.fromIdentifier('orders'), 'read');
export const callbackUrls = ['https://app.example.com/callback'];

type Options = Partial<AppClientProps>;

/** Builds a client, a machine unless told otherwise; clients with users have a callback URL. */
export const client =
  (options: Options = {}) =>
  (stack: TerraformStack): AppClient =>
    new AppClient(stack, 'client', {
      userPool,
      clientName: 'report',
      kind: 'machine',
      scopes: [READ],
      ...(options.kind !== undefined && options.kind !== 'machine' && { callbackUrls }),
      ...options,
    });

/** The resource of such a client. */
export const clientOf = (options: Options = {}): Block =>
  resourceOf(synth(client(options)), 'aws_cognito_user_pool_client');
