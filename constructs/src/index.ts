export * from './api/index.js';
export { OLDEST_AWS_PROVIDER, requireAwsProvider } from './aws/aws-provider-version.js';
export * from './cognito/index.js';
export { Duration, type DurationUnit } from './duration/duration.js';
export * from './entra/index.js';
export * from './issuer/index.js';
export { type CostlyChange } from './replacements/costly-change.js';
export { COSTLY_CHANGES } from './replacements/costly-changes.js';
export { LASTING_SETTINGS, type LastingSetting } from './replacements/lasting-settings.js';
export { REFUSED_STEPS, type RefusedStep } from './replacements/refused-steps.js';
export { type Synthesized, warnOfReplacements } from './replacements/replacements.js';
export * from './secrets/index.js';
export { type Overrides } from './terraform/overrides.js';
export {
  assertValid,
  describeProblem,
  InWords,
  type Problem,
  SynthError,
  ValidationError,
} from './validation/index.js';
