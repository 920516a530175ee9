import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/support/paths.js';
import * as rules from '../support/workflow.js';

/** Lines of Node that get fixes as of November 2026. @see https://github.com/nodejs/Release#release-schedule */
const MAINTAINED = ['22', '24', '26'];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
const oldest = /^>=(\d+\.\d+)$/.exec(engines.node)![1]!;

const all: Readonly<Record<string, rules.Rule>> = {
  'pins every action by a digest': rules.pinned,
  'has no third party where a role can be assumed': rules.noThirdPartyBesideIdToken,
  'installs without scripts, and before a role is assumed': rules.installedBeforeRole,
  'gives each job what it needs alone': rules.minimalPermissions,
  'says where the state is kept': rules.remoteState,
  'puts no expression into a script': rules.noExpressionInScripts,
  'tries both ends of the range of AWS providers': rules.bothAwsProviders,
  'tests on every line of Node': rules.testedOn([oldest, ...MAINTAINED]),
};
const text = read('.github/workflows/pipeline.yml');

describe('the pipeline', () => {
  test.each(Object.entries(all))('%s', (_name, rule) => {
    expect(rule(rules.parseWorkflow(text))).toEqual([]);
  });
});

describe('a change of the pipeline is refused', () => {
  const CHECKOUT = /actions\/checkout@\w{40} # v[\d.]+/;
  const [checkout] = CHECKOUT.exec(text)!;

  test.each<[string, rules.Rule, string | RegExp, string, RegExp]>([
    ['a tag', rules.pinned, CHECKOUT, 'actions/checkout@v7', /checkout@v7 is not pinned by a digest/],
    ['a branch', rules.pinned, CHECKOUT, 'actions/checkout@main', /is not pinned/],
    ['no version', rules.pinned, CHECKOUT, 'actions/checkout', /is not pinned/],
    ['a short digest', rules.pinned, CHECKOUT, 'actions/checkout@3d3c42e # v7.0.1', /is not pinned/],
    ['an image', rules.pinned, CHECKOUT, 'docker://alpine:3', /alpine:3 is not pinned/],
    ['no comment', rules.pinned, CHECKOUT, checkout.split(' ')[0]!, /does not say its release/],
    [
      'a comment of a major version',
      rules.pinned,
      CHECKOUT,
      checkout.replace(/v[\d.]+$/, 'v7'),
      /its release/,
    ],
    ['two digests', rules.pinned, CHECKOUT, checkout.replace(/@\w{6}/, '@abcdef'), /is pinned twice/],
    ['two releases', rules.pinned, CHECKOUT, checkout.replace(/v[\d.]+$/, 'v6.0.0'), /is pinned twice/],
    [
      'a third party in a job with an identity',
      rules.noThirdPartyBesideIdToken,
      /- run: node (\S+assume-role)\.mjs/,
      '- uses: aws-actions/configure-aws-credentials@v4',
      /^plan can assume a role, and uses aws-actions/,
    ],
    [
      'a job for a third party that gets an identity',
      rules.noThirdPartyBesideIdToken,
      'permissions: {}\n    steps:',
      'permissions: { id-token: write }\n    steps:',
      /^report can assume a role, and uses mikepenz/,
    ],
    [
      'a job for a third party that gets everything',
      rules.noThirdPartyBesideIdToken,
      'permissions: {}\n    steps:',
      'permissions: write-all\n    steps:',
      /^report can assume a role/,
    ],
    [
      'an identity for every job, inherited',
      rules.noThirdPartyBesideIdToken,
      /^permissions: \{\}([^]*) {4}permissions: \{\}\n/m,
      'permissions: { id-token: write }$1',
      /^report can assume a role/,
    ],
    [
      'the scripts of packages',
      rules.installedBeforeRole,
      'npm ci --ignore-scripts',
      'npm ci',
      /^test runs npm ci without --ignore-scripts/,
    ],
    [
      'an installation after the role',
      rules.installedBeforeRole,
      /( +- run: npm ci --ignore-scripts\n)( +- run: npm run build\n)( +- run: npm run synth\n)(.*\n)/,
      '$4$1$2$3',
      /^plan assumes its role before/,
    ],
    [
      'a build after the role',
      rules.installedBeforeRole,
      /( +- run: npm run synth\n)(.*assume-role.*\n)/,
      '$2$1',
      /^plan assumes its role before/,
    ],
    [
      'no installation before the role',
      rules.installedBeforeRole,
      /( +- run: npm ci --ignore-scripts\n)( +- run: npm run build\n)/,
      '$2',
      /^plan assumes its role before/,
    ],
    [
      'an identity that nobody needs',
      rules.installedBeforeRole,
      'permissions: { contents: read }',
      'permissions: { contents: read, id-token: write }',
      /^test has id-token: write and assumes no role/,
    ],
    [
      'permissions for all',
      rules.minimalPermissions,
      /^permissions: \{\}/m,
      'permissions: { contents: read }',
      /^the workflow gives/,
    ],
    ['the default permissions', rules.minimalPermissions, /^permissions: \{\}/m, '', /^the workflow gives/],
    [
      'a job that does not say its permissions',
      rules.minimalPermissions,
      / {4}permissions: \{ contents: read \}\n/,
      '',
      /^test does not say/,
    ],
    [
      'a job that may write',
      rules.minimalPermissions,
      'permissions: { contents: read }',
      'permissions: { contents: write }',
      /^test has contents: write/,
    ],
    [
      'a job that may do everything',
      rules.minimalPermissions,
      'permissions: { contents: read }',
      'permissions: write-all',
      /^test has write-all/,
    ],
    [
      'a token that stays in the checkout',
      rules.minimalPermissions,
      'with: { persist-credentials: false }',
      'with: { fetch-depth: 1 }',
      /^test leaves a token/,
    ],
    ['no state', rules.remoteState, /.*STATE_BACKEND: .*\n/, '', /^plan does not say where the state is/],
    ['a local state', rules.remoteState, '${{ vars.STATE_BACKEND }}', 'local', /^plan does not say/],
    [
      'a name that others choose',
      rules.noExpressionInScripts,
      'npm run plan -- dev',
      'npm run plan -- ${{ github.head_ref }}',
      /^plan puts an expression into npm run plan/,
    ],
    ['one AWS provider alone', rules.bothAwsProviders, 'npm run test:aws', 'npm test', /^no job runs/],
    [
      'a deploy before both providers were tried',
      rules.bothAwsProviders,
      'needs: [test, providers]',
      'needs: test',
      /^deploy does not wait for providers/,
    ],
    ['the oldest Node left out', all['tests on every line of Node']!, `'${oldest}', `, '', /on Node 20\.19/],
    ['a maintained Node left out', all['tests on every line of Node']!, "'22', ", '', /on Node 22/],
  ])('%s', (_what, rule, from, to, problem) => {
    const changed = text.replace(from, to);

    expect(changed).not.toBe(text);
    expect(rule(rules.parseWorkflow(changed))).toContainEqual(expect.stringMatching(problem) as string);
  });

  test('a file that is no YAML', () => {
    expect(() => rules.parseWorkflow('jobs: {')).toThrow('at line 1');
  });
});
