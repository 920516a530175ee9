import {
  LogDestination,
  ManagedLoginBranding,
  type ManagedLoginBrandingProps,
  RiskConfiguration,
  type RiskConfigurationProps,
  UserGroup,
  type UserGroupOptions,
  UserPool,
  UserPoolLogDelivery,
  type UserPoolLogDeliveryProps,
  type UserPoolTier,
} from '@oauth-issuers/constructs';
import { type TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, token } from '../../support/synth.js';
import { BUCKET, LOG_GROUP, roleArn, SES_ADDRESS, STREAM } from './variants/arns.js';

const pool = (stack: TerraformStack, tier: UserPoolTier) =>
  new UserPool(stack, 'pool', { poolName: 'shop', tier });
const firstLines = (build: (stack: TerraformStack) => unknown): string[] =>
  problemsOf((stack) => void build(stack)).map((problem) => problem.split('\n')[0]!);

describe('the logs of a user pool', () => {
  type Props = Omit<UserPoolLogDeliveryProps, 'userPool'>;
  const logs =
    (props: Props, tier: UserPoolTier = 'PLUS') =>
    (stack: TerraformStack) =>
      new UserPoolLogDelivery(stack, 'logs', { userPool: pool(stack, tier), ...props });

  test.each<[string, Props, string]>([
    ['that go nowhere', {}, 'messageErrors'],
    ['of errors in a bucket', { messageErrors: LogDestination.bucket(BUCKET) }, 'messageErrors'],
    ['in a log group with :*', { signIns: LogDestination.logGroup(`${LOG_GROUP}:*`) }, 'signIns'],
    ['in a bucket by its name', { signIns: LogDestination.bucket('sign-in-logs') }, 'signIns'],
    [
      'in a stream of Kinesis',
      { signIns: LogDestination.deliveryStream(STREAM.replace('firehose', 'kinesis')) },
      'signIns',
    ],
  ])('are refused: %s', (_what, props, property) => {
    expect(firstLines(logs(props))).toEqual([`[test/logs] ${property}`]);
  });

  test('have sign-ins on PLUS alone', () => {
    const signIns = LogDestination.bucket(BUCKET);

    expect(firstLines(logs({ signIns }, 'ESSENTIALS'))).toEqual(['[test/logs] signIns']);
    expect(firstLines(logs({ messageErrors: LogDestination.logGroup(LOG_GROUP) }, 'LITE'))).toEqual([]);
  });

  test('take overrides, and tokens', () => {
    const build = (stack: TerraformStack) =>
      logs({
        signIns: LogDestination.bucket(token(stack).stringValue),
        overrides: { user_pool_id: 'eu-west-1_other' },
      })(stack);

    expect(resourceOf(synth(build), 'aws_cognito_log_delivery_configuration')).toHaveProperty(
      'user_pool_id',
      'eu-west-1_other',
    );
  });
});

describe('the style of managed login', () => {
  type Props = Omit<ManagedLoginBrandingProps, 'userPool' | 'client'>;
  const style =
    (props: Props, tier: UserPoolTier = 'ESSENTIALS') =>
    (stack: TerraformStack) =>
      new ManagedLoginBranding(stack, 'style', {
        userPool: pool(stack, tier),
        client: { clientId: 'abc' },
        ...props,
      });
  const logo = { category: 'FORM_LOGO', colorMode: 'DARK', extension: 'SVG', bytes: 'PHN2Zy8+' } as const;

  test.each<[string, Props, string[]]>([
    ['images without a style', { assets: [logo] }, ['[test/style] settings']],
    [
      'an image for nothing',
      { settings: {}, assets: [{ ...logo, category: 'LOGO' }] },
      ['[test/style] assets[0].category'],
    ],
    ['41 images', { settings: {}, assets: Array.from({ length: 41 }, () => logo) }, ['[test/style] assets']],
  ])('is refused with %s', (_what, props, lines) => {
    expect(firstLines(style(props))).toEqual(lines);
  });

  test('is not there on LITE', () => {
    expect(firstLines(style({}, 'LITE'))).toEqual(['[test/style] userPool']);
  });

  test('takes overrides', () => {
    const block = resourceOf(
      synth(style({ overrides: { client_id: 'def' } })),
      'aws_cognito_managed_login_branding',
    );

    expect(block).toMatchObject({ client_id: 'def', use_cognito_provided_values: true });
  });
});

describe('a group of users', () => {
  const group =
    (groupName: string, options: UserGroupOptions = {}) =>
    (stack: TerraformStack) =>
      new UserGroup(stack, 'group', {
        userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E'),
        groupName,
        ...options,
      });

  test.each<[string, string, UserGroupOptions, string]>([
    ['without a name', '', {}, 'groupName'],
    ['with a space', 'two words', {}, 'groupName'],
    ['with a name of 129 characters', 'x'.repeat(129), {}, 'groupName'],
    ['with a description of 2049 characters', 'a', { description: 'x'.repeat(2049) }, 'description'],
    ['before the first', 'a', { precedence: -1 }, 'precedence'],
    ['between two others', 'a', { precedence: 1.5 }, 'precedence'],
    ['with the role of nobody', 'a', { roleArn: roleArn('') }, 'roleArn'],
  ])('is refused %s', (_what, name, options, property) => {
    expect(firstLines(group(name, options))).toEqual([`[test/group] ${property}`]);
  });

  test('may be told what is not known before Terraform runs', () => {
    const build = (stack: TerraformStack) => {
      const { stringValue, numberValue } = token(stack);
      group(`my ${stringValue}`, { description: stringValue, precedence: numberValue, roleArn: stringValue })(
        stack,
      );
    };

    expect(firstLines(build)).toEqual([]);
  });
});

describe('answers of threat protection', () => {
  type Props = Omit<RiskConfigurationProps, 'userPool'>;
  const risk =
    (props: Props, tier: UserPoolTier = 'PLUS') =>
    (stack: TerraformStack) =>
      new RiskConfiguration(stack, 'risk', { userPool: pool(stack, tier), ...props });
  const mail = { subject: 'Was it you?', text: 'Somebody signed in.', html: '<p>no</p>' };

  test.each<[string, Props, string]>([
    ['to nothing', {}, 'compromisedPasswords'],
    ['to an address', { blockedRanges: ['192.0.2.1'] }, 'blockedRanges[0]'],
    ['to a name', { trustedRanges: ['office/24'] }, 'trustedRanges[0]'],
    ['to 201 ranges', { trustedRanges: Array.from({ length: 201 }, () => '192.0.2.0/24') }, 'trustedRanges'],
    ['from nobody', { takeover: { sourceArn: 'shop@example.com' } }, 'takeover.sourceArn'],
    [
      'in five characters',
      { takeover: { sourceArn: SES_ADDRESS, mails: { mfa: { ...mail, text: 'Hello' } } } },
      'takeover.mails.mfa.text',
    ],
    [
      'without a subject',
      { takeover: { sourceArn: SES_ADDRESS, mails: { blocked: { ...mail, subject: '' } } } },
      'takeover.mails.blocked.subject',
    ],
  ])('are refused %s', (_what, props, property) => {
    expect(firstLines(risk(props))).toEqual([`[test/risk] ${property}`]);
  });

  test('are there on PLUS alone', () => {
    expect(firstLines(risk({ compromisedPasswords: 'block' }, 'ESSENTIALS'))).toEqual([
      '[test/risk] userPool',
    ]);
  });

  test('may differ for a client', () => {
    const block = resourceOf(
      synth(risk({ compromisedPasswords: 'allow', client: { clientId: 'abc' } })),
      'aws_cognito_risk_configuration',
    );

    expect(block).toMatchObject({
      client_id: 'abc',
      compromised_credentials_risk_configuration: { actions: { event_action: 'NO_ACTION' } },
    });
    expect(block).not.toHaveProperty('risk_exception_configuration');
  });
});
