import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { synth } from '../support/synth.js';
import * as examples from './readme-examples.js';

const withoutIndentation = (text: string) => text.replace(/^ +/gm, '');
const readme = readFileSync(join(__dirname, '../../constructs/README.md'), 'utf8');
const compiled = withoutIndentation(readFileSync(join(__dirname, 'readme-examples.ts'), 'utf8'));
const blocks = [...readme.matchAll(/```ts\n([^]*?)```/g)].map((match) => match[1]!);

describe('an example of the README', () => {
  test.each(blocks)('compiles: %s', (block) => {
    expect(compiled).toContain(withoutIndentation(block).trimEnd());
  });

  test.each([
    'cognitoIssuer',
    'importedPool',
    'entraIssuer',
    'cognitoParts',
    'entraParts',
    'newerArgument',
  ] as const)('is valid: %s', (example) => {
    const { orders, billing } = examples.declaration();

    expect(() => synth((stack) => examples[example](stack, orders, billing))).not.toThrow();
  });
});
