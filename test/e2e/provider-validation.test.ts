import {
  CustomAttribute,
  EmailSender,
  OidcIdentityProvider,
  ResourceServer,
  RiskConfiguration,
  SignIn,
  UserGroup,
  UserPool,
  type UserPoolProps,
} from '@oauth-issuers/constructs';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SES_ADDRESS } from '../constructs/cognito/variants/arns.js';
import { SMS } from '../constructs/cognito/variants/pool-variant.js';
import { type Configuration, configurationOf, problemsOf, testStack, token } from '../support/synth.js';
import { describeWithTerraform, type Ended, runProgram } from '../support/terraform.js';

/** Of one, two and three bytes in UTF-8: what is counted decides what is too long. */
const CHARACTERS = ['x', 'é', '中'] as const;

/** A text of that many characters, the longest that synth accepts. */
type Fill = (length: number, around?: string) => string;

const pool =
  (props: (fill: Fill) => Partial<UserPoolProps>) =>
  (scope: Construct, fill: Fill): unknown =>
    new UserPool(scope, 'it', { poolName: 'shop', ...props(fill) });
const imported = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E');

/** The longest texts that each property takes. */
const longest: readonly [string, (scope: Construct, fill: Fill) => unknown][] = [
  ['verification.emailSubject', pool((fill) => ({ verification: { emailSubject: fill(140) } }))],
  ['verification.emailMessage', pool((fill) => ({ verification: { emailMessage: fill(20_000, '{####}') } }))],
  [
    'verification.emailMessage by link',
    pool((fill) => ({
      autoVerify: ['email'],
      verification: { emailBy: 'link', emailMessage: fill(20_000, '{##yes##}'), emailSubject: fill(140) },
    })),
  ],
  ['verification.smsMessage', pool((fill) => ({ verification: { smsMessage: fill(140, '{####}') } }))],
  ['invitation.emailSubject', pool((fill) => ({ invitation: { emailSubject: fill(140) } }))],
  [
    'invitation.emailMessage',
    pool((fill) => ({ invitation: { emailMessage: fill(20_000, '{username}{####}') } })),
  ],
  ['invitation.smsMessage', pool((fill) => ({ invitation: { smsMessage: fill(140, '{username}{####}') } }))],
  [
    'mfa',
    pool((fill) => ({
      sms: SMS,
      email: EmailSender.ses({ sourceArn: SES_ADDRESS }),
      mfa: {
        mode: 'optional',
        factors: ['email', 'sms'],
        smsMessage: fill(140, '{####}'),
        emailSubject: fill(140),
        emailMessage: fill(20_000, '{####}'),
      },
    })),
  ],
  [
    'customAttributes, a name',
    pool((fill) => ({ customAttributes: { [fill(20)]: CustomAttribute.string() } })),
  ],
  [
    'customAttributes, fifty',
    pool(() => ({
      signIn: SignIn.byEmail(),
      customAttributes: Object.fromEntries(
        Array.from({ length: 50 }, (_, index) => [`a${index}`, CustomAttribute.string()]),
      ),
    })),
  ],
  ['tags', pool((fill) => ({ tags: { [fill(128)]: fill(256) } }))],
  ['sms.externalId', pool((fill) => ({ sms: { ...SMS, externalId: fill(1224) } }))],
  ['email.replyTo', pool((fill) => ({ email: EmailSender.cognito({ replyTo: fill(60, 'a@b.example') }) }))],
  [
    'UserGroup',
    (scope, fill) =>
      new UserGroup(scope, 'it', { userPool: imported, groupName: fill(128), description: fill(2048) }),
  ],
  [
    'ResourceServer.scopes',
    (scope, fill) =>
      new ResourceServer(scope, 'it', {
        userPool: imported,
        identifier: scope.node.id,
        scopes: { read: fill(256) },
      }),
  ],
  [
    'OidcIdentityProvider.providerName',
    (scope, fill) =>
      new OidcIdentityProvider(scope, 'it', {
        userPool: imported,
        providerName: fill(32),
        issuer: 'https://partner.example.com',
        clientId: 'shop',
        clientSecret: token(TerraformStack.of(scope)).stringValue,
      }),
  ],
  [
    'RiskConfiguration.takeover',
    (scope, fill) => {
      const mail = { subject: fill(140), text: fill(20_000), html: fill(20_000) };
      new RiskConfiguration(scope, 'it', {
        userPool: imported,
        takeover: {
          low: 'allow',
          medium: 'require-mfa',
          high: 'block',
          sourceArn: SES_ADDRESS,
          from: 'shop@example.com',
          mails: { allowed: mail, blocked: mail, mfa: mail },
        },
      });
    },
  ],
];

/** As many characters as the API takes, and as many bytes. */
const UNITS = ['characters', 'bytes'] as const;

interface Row {
  readonly scope: string;
  readonly declare: (scope: Construct) => unknown;
}

const rows = longest.flatMap(([name, declare], index) =>
  CHARACTERS.flatMap((character) =>
    UNITS.map((unit): [string, string, string, Row] => {
      const size = unit === 'bytes' ? Buffer.byteLength(character) : 1;
      const fill: Fill = (length, around = '') =>
        character.repeat(Math.floor((length - around.length) / size)) + around;
      const scope = `s${index}-${CHARACTERS.indexOf(character)}-${unit}`;
      return [name, unit, character, { scope, declare: (parent) => declare(parent, fill) }];
    }),
  ),
);

const isAccepted = ({ scope, declare }: Row): boolean =>
  problemsOf((stack) => declare(new Construct(stack, scope))).length === 0;
const accepted = rows.filter(([, , , row]) => isAccepted(row));

describeWithTerraform('what synth accepts of the longest texts', ({ configFile }) => {
  let refusals: ReadonlyMap<string, string>;
  beforeAll(async () => {
    refusals = await refusalsOf(
      accepted.map(([, , , row]) => row),
      configFile,
    );
  });

  test.each(accepted)('%s of as many %s as there may be, each %s: the provider accepts it', (...row) => {
    expect(refusals.get(row[3].scope)).toBeUndefined();
  });
});

test('synth accepts as many bytes of each character as there may be', () => {
  const names = new Set(accepted.filter(([, unit]) => unit === 'bytes').map(([name]) => name));

  expect(longest.map(([name]) => name).filter((name) => !names.has(name))).toEqual([]);
});

/** What the provider says of each, by the scope that it is in. */
async function refusalsOf(
  declared: readonly Row[],
  configFile: string,
): Promise<ReadonlyMap<string, string>> {
  const { resource, variable } = configurationOf(
    testStack((stack) => declared.forEach(({ scope, declare }) => declare(new Construct(stack, scope)))),
  ) as Configuration & { readonly variable?: object };
  const directory = mkdtempSync(join(tmpdir(), 'validation-'));
  const terraform = { required_providers: { aws: { source: 'hashicorp/aws' } } };
  writeFileSync(join(directory, 'main.tf.json'), JSON.stringify({ terraform, resource, variable }));
  const run = (...args: readonly string[]): Promise<Ended> =>
    runProgram('terraform', [`-chdir=${directory}`, ...args], {
      env: { TF_CLI_CONFIG_FILE: configFile, CHECKPOINT_DISABLE: '1' },
    });
  try {
    expect((await run('init')).stderr).toBe('');
    const { diagnostics } = JSON.parse((await run('validate', '-json')).stdout) as Validation;
    return new Map(diagnostics.map(({ summary, snippet }) => [scopeIn(snippet?.context), summary]));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** What is read here of what Terraform found. @see https://developer.hashicorp.com/terraform/cli/commands/validate#json */
interface Validation {
  readonly diagnostics: readonly {
    readonly summary: string;
    readonly snippet?: { readonly context: string };
  }[];
}

/** Of `resource.aws_cognito_user_pool.s1-2-bytes_it_AC3EC3C`. */
function scopeIn(context = ''): string {
  return /\.(s\d+-\d-[a-z]+)_/.exec(context)?.[1] ?? context;
}
