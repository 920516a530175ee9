export { checks } from './checks/index.js';
export type { Check, CheckGroup, CheckTexts } from './checks/check.js';
export type { Progress } from './engine/progress.js';
export { readOutputs, type Outputs } from './input/outputs.js';
export { nearest } from './input/suggest.js';
export type { ReadSecret } from './input/secrets.js';
export type * from './report.js';
export { UsageError } from './usage-error.js';
export { verifyIssuers, type VerifyOptions } from './verify-issuers.js';
