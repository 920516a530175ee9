import type { Api } from '@oauth-issuers/constructs';
import { buildApp } from '@oauth-issuers/stacks';
import { TerraformStack } from 'cdktf';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { everything } from '../../support/everything/index.js';
import { configurationOf, testStack } from '../../support/synth.js';
import { variantTables } from '../../support/variant-tables.js';
import { entraVariantTables } from '../entra/variants/index.js';
import * as examples from '../readme-examples/index.js';
import { type Declared, issuers, partsOfBefore } from './issuers.js';

const { orders, billing } = examples.declaration();

/** The ways of teams, each as it is declared and a day later. */
const variants = [...variantTables, ...entraVariantTables].flat().flatMap((variant): Declared[] => [
  [variant.name, (stack) => variant.declare(stack, false)],
  [`${variant.name}, a day later`, (stack) => variant.declare(stack, true)],
]);

/** Each part with every property that it has; of the issuers, a table of their own says more. */
const parts = everything
  .filter(({ name }) => !/Issuer/.test(name))
  .map((entry): Declared => [
    `every property of ${entry.name}`,
    (stack) => void entry.make(stack, entry.props(stack) as never),
  ]);

/** The examples that declare something in a stack. */
const readme = Object.entries(examples)
  .filter(([name]) => name !== 'declaration' && name !== 'validated')
  .map(([name, example]): Declared => {
    const declare = example as (stack: TerraformStack, ...apis: readonly Api[]) => void;
    return [`README: ${name}`, (stack) => declare(stack, orders, billing)];
  });

/** The stacks that are deployed from here, with the state in the working folder and elsewhere. */
const deployed = ['dev', 'prod', 'dev'].flatMap((environments, index) => {
  const stateBackend = index === 0 ? 'local' : 's3://states/shop?region=eu-west-1';
  return buildApp({ environments, stateBackend, outdir: tmpdir() })
    .node.findAll()
    .filter((construct) => TerraformStack.isStack(construct))
    .map((stack): [string, TerraformStack] => [`stack ${stack.node.id}, state in ${stateBackend}`, stack]);
});

const stacks = [
  ...[...variants, ...parts, ...readme, ...issuers, ...partsOfBefore].map(
    ([name, declare]) => [name, testStack(declare)] as const,
  ),
  ...deployed,
];

/**
 * A hash of a stack's Terraform JSON, which cdktf writes with sorted keys, but for the path of the local backend, which
 * is a place on this machine.
 */
function hashOf(stack: TerraformStack): string {
  const json = JSON.stringify(sorted(configurationOf(stack))).replace(/("local":\{"path":)"[^"]*"/, '$1"…"');
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}

const hashes = JSON.parse(readFileSync(join(__dirname, 'hashes.json'), 'utf8')) as Record<string, string>;

/**
 * Whoever changes what is synthesized says so here: the difference that this prints is the change of `hashes.json`. A
 * refactoring has none.
 */
test('every variant is synthesized to the same bytes as ever', () => {
  expect(Object.fromEntries(stacks.map(([name, stack]) => [name, hashOf(stack)]))).toEqual(hashes);
});

test('the variants have names of their own, and are many', () => {
  expect(new Set(stacks.map(([name]) => name)).size).toBe(stacks.length);
  expect(stacks.length).toBeGreaterThan(200);
});
