export * from './api/index.js';
export * from './cognito/index.js';
export * from './entra/index.js';
export { Duration, type DurationUnit } from './duration/duration.js';
export * from './issuer/index.js';
export * from './secrets/index.js';
export { ValidationError, assertValid } from './validation/index.js';
