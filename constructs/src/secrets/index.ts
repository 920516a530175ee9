export { type ClientCredentials, type SecretSink } from './secret-sink.js';
export { type SecretsManagerSecretProps } from './secrets-manager-secret-props.js';
export { SecretsManagerSecret } from './secrets-manager-secret.js';
export { SecretsManagerSink, type SecretsManagerSinkOptions } from './secrets-manager-sink.js';
