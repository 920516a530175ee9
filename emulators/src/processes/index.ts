export { watchParents } from './parents.js';
export { releaseClosedTerminals } from './terminals.js';
