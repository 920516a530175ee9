import { SynthError } from '@oauth-issuers/constructs';

/**
 * Settings that cannot be used: environment variables, or properties of an environment, such as
 * `environments.prod.region`.
 */
export class ConfigurationError extends SynthError {
  override readonly name = 'ConfigurationError';
}
