import type { Untrusted } from '../issuer-client/http/outcome.js';
import type { Deviation, IssuerProfile } from '../profiles/profile.js';
import type { Status } from '../report/report.js';

/** How a check ended, before client, clause and time are added. */
export interface Verdict {
  readonly status: Status;
  readonly expected: string;
  readonly observed: string;
  /** Absent: what the profile says about the check, if there is something to change. */
  readonly remediation?: string;
}

const verdict =
  (status: Status) =>
  (expected: string, observed: string, remediation?: string): Verdict => ({
    status,
    expected,
    observed,
    ...(remediation === undefined ? {} : { remediation }),
  });

export const passed = verdict('passed');
export const failed = verdict('failed');
export const warned = verdict('warned');
export const inconclusive = verdict('inconclusive');

/** Failed, for the answer came from somebody who, or in a way that, must not be trusted. */
export const untrusted = (expected: string, { reason, remediation }: Untrusted): Verdict =>
  failed(expected, reason, remediation);

/** A departure that the vendor documents. */
export const deviates = (deviation: Deviation, expected: string, observed: string): Verdict =>
  verdict('deviation')(expected, observed, `${deviation.text} (${deviation.page})`);

/** A departure if the profile knows of it, else what `otherwise` says. */
export function deviatesOr(
  otherwise: typeof failed,
  profile: IssuerProfile,
  key: string,
  expected: string,
  observed: string,
): Verdict {
  const deviation = profile.deviations[key];
  return deviation ? deviates(deviation, expected, observed) : otherwise(expected, observed);
}

/** Failed with what is wrong, or passed if nothing is. */
export function judge(expected: string, wrong: readonly string[], observed: string): Verdict {
  return wrong.length > 0 ? failed(expected, wrong.join('; ')) : passed(expected, observed);
}

/** A value for a person: JSON, so that a text and its absence cannot be mistaken, and not too long. */
export function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : jsonOf(value);
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`;
}

/** A server may nest deeper than JSON can be written, though not deeper than it can be read. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return 'something nested too deep to be shown';
  }
}
