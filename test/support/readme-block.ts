import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const README = readFileSync(join(resolve(__dirname, '../..'), 'README.md'), 'utf8');

/** The first fenced block of a section of the root's README, as a reader would copy it. */
export function readmeBlock(heading: string): string {
  const section = README.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`));
  const block = /^```\w*\n([^]*?)^```$/m.exec(section ?? '')?.[1];
  if (block === undefined) throw new Error(`README.md has no block under ${JSON.stringify(heading)}`);
  return block;
}
