/** Runs: all at once, or as a stream of what happens. */
export { verifyIssuers, verifyingIssuers, type VerifyOptions } from './verify-issuers.js';
export type { RunEvent } from './engine/events.js';
export type { Progress } from './engine/progress.js';
export { shown } from './report/printable.js';
export { readOutputs, type Outputs } from './manifests/outputs.js';
export type { ReadSecret } from './manifests/secrets.js';
export { UsageError } from './usage-error.js';

/** Reports, and their formats: each can be made from a stored JSON report, too. */
export type * from './report/report.js';
export { formatJson, formatNdjson } from './report/json.js';
export { formatJunit } from './report/junit.js';
export { formatPretty } from './report/pretty.js';
export type { Printable } from './report/printable.js';

/** Checks, and what a check of one's own is made of. */
export { checks } from './checks/index.js';
export { createRegistry, type CheckRegistry } from './checks/registry.js';
export { clientCheck, issuerCheck, type Check, type CheckTexts } from './checks/check.js';
export { failed, inconclusive, passed, warned, type Verdict } from './checks/verdict.js';
export * as evidence from './evidence/index.js';
