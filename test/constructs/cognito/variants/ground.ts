import {
  AppClient,
  type AppClientProps,
  OAuthScope,
  ResourceServer,
  UserPool,
  UserPoolDomain,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import type { Variant } from '../../../support/variant.js';

export const CLIENT = 'aws_cognito_user_pool_client';
export const SERVER = 'aws_cognito_resource_server';
export const SECRET = 'aws_secretsmanager_secret';
export const VERSION = 'aws_secretsmanager_secret_version';

/** What a variant about clients stands on: a pool of its own with a domain, and an API in it. */
export interface Ground {
  /** Where the variant declares what it is about. */
  readonly scope: Construct;
  /** The variant's name as one word of lowercase letters, digits and hyphens. */
  readonly slug: string;
  readonly userPool: UserPool;
  readonly orders: ResourceServer<'read' | 'write'>;
}

/** Lays the ground of a variant, under a construct and names of its own, so that variants can live side by side. */
export function layGround(stack: TerraformStack, name: string): Ground {
  const slug = slugOf(name);
  const scope = new Construct(stack, slug);
  const userPool = new UserPool(scope, 'pool', { poolName: slug, protect: false });
  new UserPoolDomain(scope, 'domain', { userPool, prefix: slug, protect: false });
  const orders = new ResourceServer(scope, 'orders', {
    userPool,
    identifier: 'orders',
    scopes: { read: 'Read orders', write: 'Create and change orders' },
    protect: false,
  });
  return { scope, slug, userPool, orders };
}

/** One word of at most 63 lowercase letters, digits and hyphens, as the prefix of a domain is. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 63);
}

type Kind = AppClientProps['kind'];
/** Properties of a client beside those that the ground decides. */
export type ClientProps<K extends Kind> = Partial<
  Omit<Extract<AppClientProps, { kind: K }>, 'kind' | 'userPool' | 'clientName'>
>;

/** A client on the ground, of the kind that the variant is about; it may read orders unless told otherwise. */
export function addClient<K extends Kind>(ground: Ground, kind: K, props: ClientProps<K> = {}): AppClient {
  return new AppClient(ground.scope, 'client', {
    userPool: ground.userPool,
    clientName: ground.slug,
    kind,
    scopes: [ground.orders.scope('read'), ...(kind === 'machine' ? [] : [OAuthScope.OPENID])],
    ...(kind !== 'machine' && { callbackUrls: ['https://app.example.com/callback'] }),
    ...((kind === 'machine' || kind === 'web') && { secretSink: 'unread' }),
    ...props,
  } as AppClientProps);
}

/** A variant about one client: what it is declared with, and what of that a day later. */
export function clientVariant<K extends Kind>(
  name: string,
  kind: K,
  declared: { readonly props?: ClientProps<K>; readonly then?: ClientProps<K> },
  rest: Omit<Variant, 'name' | 'declare' | 'expected'> & { readonly client: Variant['expected'][string] },
): Variant {
  const { client, ...others } = rest;
  return {
    name,
    declare: (stack, updated) => {
      const { props = {}, then = {} } = declared;
      addClient(layGround(stack, name), kind, updated ? { ...props, ...then } : props);
    },
    expected: { [CLIENT]: client },
    ...others,
  };
}
