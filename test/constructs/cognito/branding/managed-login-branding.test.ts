import {
  ManagedLoginBranding,
  type ManagedLoginBrandingProps,
  UserPool,
  type UserPoolTier,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth } from '../../../support/synth.js';

const pool = (stack: TerraformStack, tier: UserPoolTier) =>
  new UserPool(stack, 'pool', { poolName: 'shop', tier });
const firstLines = (build: (stack: TerraformStack) => unknown): string[] =>
  problemsOf((stack) => void build(stack)).map((problem) => problem.split('\n')[0]!);

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
