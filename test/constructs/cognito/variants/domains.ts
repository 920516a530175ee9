import {
  ManagedLoginBranding,
  UserPool,
  UserPoolDomain,
  type UserPoolDomainOptions,
  UserPoolLogDelivery,
  LogDestination,
} from '@oauth-issuers/constructs';
import type { Construct } from 'constructs';
import type { Variant } from '../../../support/variant.js';
import { BUCKET, certificateArn, LOG_GROUP, STREAM } from './arns.js';
import { scoped, type ScopedVariant } from './scoped.js';

const TYPE = 'aws_cognito_user_pool_domain';
const POOL = 'aws_cognito_user_pool';
const BRANDING = 'aws_cognito_managed_login_branding';
const LOGS = 'aws_cognito_log_delivery_configuration';

const pool = (scope: Construct, poolName: string, tier?: 'PLUS' | 'ESSENTIALS'): UserPool =>
  new UserPool(scope, 'pool', { poolName, protect: false, ...(tier && { tier }) });

function domainVariant(
  name: string,
  options: (updated: boolean) => UserPoolDomainOptions,
  expected: Readonly<Record<string, unknown>>,
  { absent = [], cycle = false }: { absent?: readonly string[]; cycle?: boolean } = {},
): ScopedVariant {
  return {
    name,
    declare: (stack, updated) =>
      void pool(stack, name).addDomain('domain', { protect: false, ...options(updated) }),
    expected: { [TYPE]: expected },
    ...(absent.length > 0 && { absent: { [TYPE]: absent } }),
    cycle,
  };
}

const domains: readonly ScopedVariant[] = [
  domainVariant(
    'a prefix domain',
    () => ({ prefix: 'variant-prefix' }),
    { domain: 'variant-prefix', managed_login_version: 1 },
    { absent: ['certificate_arn', 'lifecycle'] },
  ),
  domainVariant(
    'a prefix domain with managed login',
    (updated) => ({ prefix: 'variant-login', managedLoginVersion: updated ? 1 : 2 }),
    { domain: 'variant-login', managed_login_version: 2 },
    { absent: ['certificate_arn'], cycle: true },
  ),
  domainVariant(
    'a domain of the team with its certificate',
    (updated) => ({
      domainName: 'auth.variant.example.com',
      certificateArn: certificateArn(updated ? '1' : '2'),
      overrides: { managed_login_version: 1 },
    }),
    {
      domain: 'auth.variant.example.com',
      certificate_arn: certificateArn('2'),
      managed_login_version: 1,
    },
    { cycle: true },
  ),
  domainVariant(
    'a domain that cannot be deleted by accident',
    () => ({ prefix: 'variant-protected', protect: true }),
    { lifecycle: { prevent_destroy: true } },
  ),
  {
    name: 'a domain for a pool that exists already',
    declare: (stack) =>
      void new UserPoolDomain(stack, 'domain', {
        userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E'),
        prefix: 'variant-imported',
      }),
    expected: { [TYPE]: { user_pool_id: 'eu-west-1_Ab12Cd34E' } },
    absent: { [POOL]: [] },
  },
];

const CLIENT = { clientId: '1example23456789' };

const branding: readonly ScopedVariant[] = [
  {
    name: 'managed login in the style of Cognito',
    declare(stack) {
      const userPool = pool(stack, 'managed login in the style of Cognito');
      userPool.addDomain('domain', { prefix: 'variant-style', managedLoginVersion: 2 });
      new ManagedLoginBranding(stack, 'style', { userPool, client: CLIENT });
    },
    expected: { [BRANDING]: { client_id: CLIENT.clientId, use_cognito_provided_values: true } },
    absent: { [BRANDING]: ['settings', 'asset'] },
    needsProvider: '6.12.0',
  },
  {
    name: 'managed login in the style of the team',
    declare(stack) {
      const userPool = pool(stack, 'managed login in the style of the team');
      new ManagedLoginBranding(stack, 'style', {
        userPool,
        client: CLIENT,
        settings: { components: { form: { borderRadius: 8 } } },
        assets: [{ category: 'FORM_LOGO', colorMode: 'LIGHT', extension: 'PNG', bytes: 'iVBORw0KGgo=' }],
      });
    },
    expected: {
      [BRANDING]: {
        settings: '{"components":{"form":{"borderRadius":8}}}',
        asset: [{ category: 'FORM_LOGO', color_mode: 'LIGHT', extension: 'PNG', bytes: 'iVBORw0KGgo=' }],
      },
    },
    absent: { [BRANDING]: ['use_cognito_provided_values'] },
    needsProvider: '6.12.0',
  },
];

const logs: readonly ScopedVariant[] = [
  {
    name: 'errors in messages go to a log group',
    declare(stack) {
      const userPool = pool(stack, 'errors in messages go to a log group');
      new UserPoolLogDelivery(stack, 'logs', { userPool, messageErrors: LogDestination.logGroup(LOG_GROUP) });
    },
    expected: {
      [LOGS]: {
        log_configurations: [
          {
            event_source: 'userNotification',
            log_level: 'ERROR',
            cloud_watch_logs_configuration: [{ log_group_arn: LOG_GROUP }],
          },
        ],
      },
    },
    needsProvider: '6.5.0',
  },
  {
    name: 'sign-ins go to a bucket, errors to a log group',
    declare(stack) {
      const userPool = pool(stack, 'sign-ins go to a bucket', 'PLUS');
      new UserPoolLogDelivery(stack, 'logs', {
        userPool,
        messageErrors: LogDestination.logGroup(LOG_GROUP),
        signIns: LogDestination.bucket(BUCKET),
      });
    },
    expected: {
      [LOGS]: {
        log_configurations: [
          {
            event_source: 'userAuthEvents',
            log_level: 'INFO',
            s3_configuration: [{ bucket_arn: BUCKET }],
          },
          {
            event_source: 'userNotification',
            log_level: 'ERROR',
            cloud_watch_logs_configuration: [{ log_group_arn: LOG_GROUP }],
          },
        ],
      },
    },
    needsProvider: '6.5.0',
  },
  {
    name: 'sign-ins go to a delivery stream',
    declare(stack) {
      const userPool = pool(stack, 'sign-ins go to a delivery stream', 'PLUS');
      new UserPoolLogDelivery(stack, 'logs', { userPool, signIns: LogDestination.deliveryStream(STREAM) });
    },
    expected: {
      [LOGS]: {
        log_configurations: [
          {
            event_source: 'userAuthEvents',
            log_level: 'INFO',
            firehose_configuration: [{ stream_arn: STREAM }],
          },
        ],
      },
    },
    needsProvider: '6.5.0',
  },
];

export const domainVariants: readonly Variant[] = scoped([...domains, ...branding, ...logs]);
