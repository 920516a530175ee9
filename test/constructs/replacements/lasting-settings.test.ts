import { LASTING_SETTINGS, type Synthesized, UserPool, warnOfReplacements } from '@oauth-issuers/constructs';
import { AnnotationMetadataEntryType, Testing, type TerraformStack } from 'cdktf';
import { configurationOf, testStack } from '../../support/synth.js';
import { removalTables } from '../cognito/removals/index.js';
import type { Removal } from '../cognito/removals/removal.js';

/** What synth says of settings that stay, to who deployed one declaration and now has another. */
function warningsOf(
  before: (stack: TerraformStack) => void,
  after: (stack: TerraformStack) => void,
): string[] {
  const deployed = configurationOf(testStack(before)) as Synthesized;
  const stack = testStack((of) => {
    after(of);
    warnOfReplacements(of, deployed);
  });
  Testing.synth(stack);
  return stack.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === (AnnotationMetadataEntryType.WARN as string))
    .map(({ data }) => String(data))
    .filter((text) => text.includes('is gone from the code'));
}

const rows = removalTables.flat().map((removal): [string, Removal] => [removal.name, removal]);

describe('a property that is taken out of the code', () => {
  test.each(rows)('%s: synth warns exactly if it stays', (_name, removal) => {
    const warnings = warningsOf(
      (stack) => removal.declare(stack, false),
      (stack) => removal.declare(stack, true),
    );

    const { stays } = removal;
    if (stays === undefined) expect(warnings).toEqual([]);
    else expect(warnings).toContainEqual(expect.stringMatching(new RegExp(`^${stays} \\(`)));
  });

  test('says what is there afterwards, what mends it, and where that is written', () => {
    const sms = { roleArn: 'arn:aws:iam::123456789012:role/sms', externalId: 'shop' };
    const pool = (props: object) => (stack: TerraformStack) =>
      void new UserPool(stack, 'pool', { poolName: 'shop', ...props });

    expect(warningsOf(pool({ sms }), pool({}))).toEqual([
      'sms_configuration (sms) is gone from the code, and Terraform cannot take it away: the pool keeps the role and can send SMS. To mend it, run aws cognito-idp update-user-pool --user-pool-id <id>, with every other setting of the pool, without --sms-configuration (https://github.com/hashicorp/terraform-provider-aws/issues/28294).',
    ]);
    expect(warningsOf(pool({ sms }), pool({ sms }))).toEqual([]);
  });

  test('a trigger that changes tokens goes with the last of the triggers', () => {
    const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:trigger';
    const preTokenGeneration = { functionArn, version: 'V2_0' as const };
    const pool = (triggers?: object) => (stack: TerraformStack) =>
      void new UserPool(stack, 'pool', { poolName: 'shop', ...(triggers && { triggers }) });
    const both = pool({ preTokenGeneration, preSignUp: functionArn });

    expect(warningsOf(both, pool())).toEqual([]);
    expect(warningsOf(both, pool({ preSignUp: functionArn }))).toHaveLength(1);
  });
});

test('each setting that stays has a public page, and what mends it', () => {
  for (const { see, remediation } of LASTING_SETTINGS) {
    expect(see).toMatch(/^https:\/\//);
    expect(remediation).not.toBe('');
  }
});
