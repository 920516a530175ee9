import type { Remedies } from '../profile.js';

/** Checks of sign-in pages, which only an issuer without a profile of its own is held to. */
export const PROVEN_ELSEWHERE: Remedies = {
  'authorize.implicit': 'does not apply',
  'authorize.redirect-uri': 'does not apply',
  'authorize.pkce': 'does not apply',
  'authorize.pkce-plain': 'does not apply',
  'authorize.unknown-client': 'does not apply',
  'authorize.state': 'does not apply',
  'authorize.issuer': 'does not apply',
  'authorize.framing': 'does not apply',
};
