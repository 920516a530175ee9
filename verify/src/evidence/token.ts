import { decodeToken } from '../issuer-client/token/jwt.js';
import { clientEvidence } from './graph/evidence.js';
import { found, inconclusive, skipped } from './graph/finding.js';
import { grant } from './grant.js';

/** The access token, decoded; nothing in it is verified yet. */
export const token = clientEvidence({
  id: 'token',
  needs: { grant },
  collect: ({ grant: { accessToken } }, { exchangesOf }, { profile }) => {
    const decoded = decodeToken(accessToken);
    if (decoded) return found(decoded, exchangesOf('grant'));
    const reason = 'the access token is not a JWT: see token.format';
    return profile.isVendor ? inconclusive(reason, exchangesOf('grant')) : skipped(reason);
  },
});
