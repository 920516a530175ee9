import { requireAwsProvider } from '@oauth-issuers/constructs';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AWS_PROVIDER_RANGE } from '../../scripts/support/aws-providers.js';
import { byVersion, installation, NAMESPACE, versionsIn } from '../../scripts/support/provider-mirror.js';
import { synth } from '../support/synth.js';

test('the command asks for the versions that the stacks accept', () => {
  const { terraform } = synth((stack) => requireAwsProvider(stack));
  expect(terraform).toMatchObject({ required_providers: { aws: { version: AWS_PROVIDER_RANGE } } });
});

describe('a filesystem mirror', () => {
  let mirror: string;
  beforeAll(() => {
    mirror = mkdtempSync(join(tmpdir(), 'mirror-'));
    const aws = join(mirror, NAMESPACE, 'aws');
    for (const version of ['6.2.0', '5.100.0', '6.10.1'])
      mkdirSync(join(aws, version, 'linux_amd64'), { recursive: true });
    for (const name of ['5.99.1_linux_amd64', '6.2.0_darwin_arm64'])
      writeFileSync(join(aws, `terraform-provider-aws_${name}.zip`), '');
    writeFileSync(join(aws, 'index.json'), '{}');
  });
  afterAll(() => rmSync(mirror, { recursive: true }));

  test('has versions in both layouts, each once, the oldest first', () => {
    expect(versionsIn(mirror, 'aws')).toEqual(['5.99.1', '5.100.0', '6.2.0', '6.10.1']);
  });

  test('has none of another provider, nor has no mirror', () => {
    expect([versionsIn(mirror, 'azuread'), versionsIn(undefined, 'aws')]).toEqual([[], []]);
  });

  test('is the only source of what it has', () => {
    expect(installation(mirror)).toContain('include = ["hashicorp/aws"]');
    expect(installation(mirror)).toContain('exclude = ["hashicorp/aws"]');
    expect(installation(undefined)).toBe('');
  });
});

test.each([
  ['5.100.0', '5.99.0', 1],
  ['5.100.0', '6.0.0', -1],
  ['6.25.0', '6.25.0', 0],
  ['6.25.10', '6.25.9', 1],
])('of %s and %s the order is %i', (left, right, order) => {
  expect(Math.sign(byVersion(left, right))).toBe(order);
});
