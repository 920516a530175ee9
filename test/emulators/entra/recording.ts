import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A JSON value of a recording. */
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

/** One recorded exchange between Terraform's azuread provider and a stand-in of the cloud. */
export interface Exchange {
  readonly n: number;
  readonly step: 'create' | 'refresh' | 'update' | 'destroy';
  readonly host: 'metadata' | 'login' | 'graph';
  readonly method: string;
  readonly path: string;
  readonly requestHeaders: Record<string, string>;
  readonly requestBody: Json;
  readonly status: number;
  readonly responseBody: Json;
}

/** The exchanges of a scenario, in order of arrival. */
export function readRecording(scenario: string): Exchange[] {
  const file = join(__dirname, '../../fixtures/captures/azuread-3.7.0', `${scenario}.jsonl`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Exchange);
}
