import {
  COSTLY_CHANGES,
  CognitoIssuer,
  CustomAttribute,
  EmailSender,
  GoogleIdentityProvider,
  type Invitation,
  UserPool,
  UserPoolDomain,
  defineApi,
  machineClient,
  type UserPoolProps,
} from '@oauth-issuers/constructs';
import { TerraformOutput } from 'cdktf';
import { type Block, problemsOf, resourceOf, synth, testStack, token } from '../../../support/synth.js';
import { SES_ADDRESS } from '../variants/arns.js';

/* What people report of pools that they set up by hand, each by the name that they give it. */
const poolOf = (props: Partial<UserPoolProps>): Block =>
  resourceOf(
    synth((stack) => new UserPool(stack, 'pool', { poolName: 'shop', ...props })),
    'aws_cognito_user_pool',
  );

const orders = defineApi({
  name: 'orders',
  scopes: { read: 'Read orders' },
  clients: { 'nightly-report': machineClient({ permissions: ['read'] }) },
});

describe('the trap', () => {
  test('of a schema that differs in every plan, for want of constraints (terraform-provider-aws 21654)', () => {
    const { schema } = poolOf({
      standardAttributes: { email: {} },
      customAttributes: { plan: CustomAttribute.string(), seats: CustomAttribute.number() },
    });

    for (const attribute of schema as Block[]) {
      expect(
        attribute['string_attribute_constraints'] ?? attribute['number_attribute_constraints'],
      ).toBeDefined();
    }
  });

  test('of a schema that cannot be edited (terraform-provider-aws 38224)', () => {
    const pool = new UserPool(testStack(), 'pool', {
      poolName: 'shop',
      customAttributes: { plan: CustomAttribute.string() },
    });
    pool.node.validate();

    expect(pool.node.metadata.map(({ data }) => String(data)).join()).toContain('is refused at apply');
  });

  test('of a custom attribute that changes a standard one', () => {
    const problems = problemsOf(
      (stack) =>
        new UserPool(stack, 'pool', {
          poolName: 'shop',
          customAttributes: { nickname: CustomAttribute.string() },
        }),
    );

    expect(problems).toEqual([expect.stringContaining('move it to standardAttributes')]);
  });

  test('of a password policy that says one thing and turns everything else off', () => {
    expect(poolOf({ passwordPolicy: { minimumLength: 12 } }).password_policy).toMatchObject({
      require_lowercase: true,
      require_uppercase: true,
      require_numbers: true,
      require_symbols: true,
    });
  });

  test('of an empty block for e-mail codes, which the provider takes for none', () => {
    const pool = poolOf({
      mfa: { mode: 'required', factors: ['email'] },
      email: EmailSender.ses({ sourceArn: SES_ADDRESS }),
    });

    expect(Object.keys(pool.email_mfa_configuration as Block)).toEqual(['message', 'subject']);
  });

  test.each<[keyof Invitation, string]>([
    ['emailSubject', 'Welcome'],
    ['emailMessage', 'You are {username}, with {####}'],
    ['smsMessage', 'You are {username}, with {####}'],
  ])(
    'of an invitation with %s alone, of which the provider sends the rest as empty texts (13060)',
    (name, text) => {
      const { admin_create_user_config: config } = poolOf({ invitation: { [name]: text } });

      expect((config as Block)['invite_message_template']).toEqual({
        email_subject: 'Your temporary password',
        email_message: 'Your username is {username} and temporary password is {####}.',
        sms_message: 'Your username is {username} and temporary password is {####}.',
        [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]: text,
      });
    },
  );

  test('of a new name for a domain, which replaces it (terraform-provider-aws 28124)', () => {
    const domain = COSTLY_CHANGES.filter(({ resource }) => resource === 'aws_cognito_user_pool_domain');

    expect(domain.map(({ property, effect }) => [property, effect])).toContainEqual(['prefix', 'replaced']);
  });

  test('of a pool that knows its domain only after a second apply (terraform-provider-aws 44062)', () => {
    const configuration = JSON.stringify(
      synth((stack) => {
        const issuer = new CognitoIssuer(stack, 'issuer', { name: 'shop', apis: [orders] });
        new TerraformOutput(stack, 'manifest', { value: issuer.manifest(orders) });
        for (const { name, value } of issuer.exportSecrets())
          new TerraformOutput(stack, name, { value, sensitive: true });
      }),
    );

    expect(configuration).toMatch(/\$\{aws_cognito_user_pool_domain\.\w+\.domain\}\.auth\./);
    expect(configuration).not.toMatch(/\$\{aws_cognito_user_pool\.\w+\.(custom_)?domain\}/);
  });

  test('of a custom domain that takes an hour, while all else waits for it (terraform-provider-aws 11665)', () => {
    const { resource } = synth((stack) => {
      const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
      const userPoolDomain = new UserPoolDomain(stack, 'domain', {
        userPool,
        domainName: 'login.shop.example.com',
        certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/6f1c2b8e-3a54-4d97-9c0e-5b7d2a1f4e83',
      });
      new CognitoIssuer(stack, 'issuer', { name: 'shop', apis: [orders], userPool, userPoolDomain });
    });
    const { aws_cognito_user_pool_domain: domains, ...others } = resource!;

    expect(Object.keys(domains!)).toHaveLength(1);
    expect(JSON.stringify(others)).toContain('aws_cognito_resource_server.');
    expect(JSON.stringify(others)).not.toContain('aws_cognito_user_pool_domain.');
  });

  test('of reserved words that are refused late (amplify-cli 3854)', () => {
    const problems = problemsOf(
      (stack) =>
        new UserPoolDomain(stack, 'domain', {
          userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E'),
          prefix: 'my-aws-shop',
        }),
    );

    expect(problems).toHaveLength(1);
  });

  test('of an attribute mapping without the user name, which Cognito adds', () => {
    const provider = resourceOf(
      synth(
        (stack) =>
          new GoogleIdentityProvider(stack, 'google', {
            userPool: UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E'),
            clientId: 'shop',
            clientSecret: token(stack).stringValue,
            attributeMapping: { email: 'email' },
          }),
      ),
      'aws_cognito_identity_provider',
    );

    expect(provider.attribute_mapping).toEqual({ username: 'sub', email: 'email' });
  });
});
