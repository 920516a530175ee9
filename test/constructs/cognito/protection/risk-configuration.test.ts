import {
  RiskConfiguration,
  type RiskConfigurationProps,
  UserPool,
  type UserPoolTier,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth } from '../../../support/synth.js';
import { SES_ADDRESS } from '../variants/arns.js';

const pool = (stack: TerraformStack, tier: UserPoolTier) =>
  new UserPool(stack, 'pool', { poolName: 'shop', tier });
const firstLines = (build: (stack: TerraformStack) => unknown): string[] =>
  problemsOf((stack) => void build(stack)).map((problem) => problem.split('\n')[0]!);

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
