import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const captures = join(__dirname, '../../fixtures/captures');

/** A JSON value of a recording. */
export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };

/** One recorded exchange: between Terraform's azuread provider and a stand-in, or between a client and the real service. */
export interface Exchange {
  readonly scenario: string;
  readonly n: number;
  /** Of Terraform, or the command that a person gave. */
  readonly step: string;
  readonly host: 'metadata' | 'login' | 'graph';
  readonly method: string;
  readonly path: string;
  readonly requestHeaders: Record<string, string>;
  readonly requestBody: Json;
  readonly status: number;
  /** Of the real service alone. */
  readonly responseHeaders?: Record<string, string>;
  readonly responseBody: Json;
  /** When the real service answered (RFC 9110 §5.6.7). */
  readonly recorded?: string;
}

/** The exchanges of a scenario, in order of arrival. */
export function readRecording(scenario: string, folder = 'azuread-3.7.0'): Exchange[] {
  const file = join(captures, folder, `${scenario}.jsonl`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Exchange);
}
