/** What can be learnt of an issuer, for checks to name among their needs. */
export { discovery } from './discovery.js';
export { discoveryAnswer } from './discovery-answer.js';
export { keys } from './keys.js';
export { keysAnswer } from './keys-answer.js';
export { grant } from './grant.js';
export { grantAttempt } from './grant-attempt.js';
export { granted } from './granted.js';
export { token } from './token.js';
export { standardDiscovery } from './standard-discovery.js';
export { standardGrant } from './standard-grant.js';
