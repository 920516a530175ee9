import type { Rule } from '../../validation/index.js';

const FLOWS = [
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_USER_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
] as const;

/**
 * A way to sign in past the hosted pages, by its name in the API. `ALLOW_USER_AUTH`, which lets people choose, needs
 * the tier ESSENTIALS. The names without `ALLOW_`, which cannot be mixed with these, are not offered.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 */
export type AuthFlow = (typeof FLOWS)[number];

const REFRESH = 'ALLOW_REFRESH_TOKEN_AUTH';

/** Does nothing as long as the pool has no Lambda functions that define a challenge. */
const INERT: AuthFlow = 'ALLOW_CUSTOM_AUTH';

/**
 * The flows as the API takes them, never none: an empty list means Cognito's own, which allows sign-in past the
 * hosted pages. With refresh-token rotation, `ALLOW_REFRESH_TOKEN_AUTH` must not be among them.
 */
export function explicitAuthFlows(flows: readonly AuthFlow[], rotation: boolean): string[] {
  if (!rotation) return [REFRESH, ...flows];
  return flows.length > 0 ? [...flows] : [INERT];
}

export const AUTH_FLOW: Rule = {
  allowed: FLOWS.join(', '),
  see: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html',
  accepts: (flow) => (FLOWS as readonly string[]).includes(flow),
  remediation: mendAuthFlow,
};

function mendAuthFlow(flow: string): string | undefined {
  if (flow === REFRESH) return 'leave it out: it is added, unless refresh-token rotation forbids it';
  const renamed = { ADMIN_NO_SRP_AUTH: 'ALLOW_ADMIN_USER_PASSWORD_AUTH' }[flow] ?? `ALLOW_${flow}`;
  return (FLOWS as readonly string[]).includes(renamed)
    ? `${renamed}: names without ALLOW_ cannot be mixed with those that have it`
    : undefined;
}
