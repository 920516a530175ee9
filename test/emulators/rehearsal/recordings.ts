import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktf/hcl2json';
import type { StackJson } from './outdir.js';

/** Reads a recording, one JSON object a line. */
export function readLines<T>(folder: string, scenario: string): T[] {
  return readFileSync(join(folder, `${scenario}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Reads the configuration of a recording, in Terraform's JSON syntax, where `depends_on` has bare addresses. */
export async function readTf(folder: string, scenario: string): Promise<StackJson> {
  const file = join(folder, `${scenario}.tf`);
  const json = JSON.stringify(await parse(file, readFileSync(file, 'utf8')));
  const bare = json.replace(/"depends_on":\[[^\]]*\]/g, (list) => list.replace(/\$\{([^}]*)\}/g, '$1'));
  return JSON.parse(bare) as StackJson;
}
