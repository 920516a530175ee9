import { isIP } from 'node:net';
import { invalidParameter } from '../errors.js';
import type { SetRiskConfigurationInput } from '../model/risk-shapes.js';

/**
 * Not measured: as the reference has it.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetRiskConfiguration.html
 */
export function assertRiskRules(input: SetRiskConfigurationInput): void {
  const { AccountTakeoverRiskConfiguration: takeover, RiskExceptionConfiguration: exceptions } = input;
  const notifies = Object.values(takeover?.Actions ?? {}).some((action) => action?.Notify);
  if (notifies && !takeover?.NotifyConfiguration)
    throw invalidParameter('NotifyConfiguration is required when an account takeover action notifies users.');
  const ranges = [...(exceptions?.BlockedIPRangeList ?? []), ...(exceptions?.SkippedIPRangeList ?? [])];
  const malformed = ranges.find((range) => !isCidr(range));
  if (malformed !== undefined) throw invalidParameter(`${malformed} is not an IP range in CIDR notation.`);
}

/** @see https://www.rfc-editor.org/rfc/rfc4632#section-3.1 */
function isCidr(range: string): boolean {
  const [, address = '', prefix] = /^(.+)\/(\d{1,3})$/.exec(range) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(prefix) <= (version === 4 ? 32 : 128);
}
