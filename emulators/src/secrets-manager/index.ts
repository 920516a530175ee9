export { createSecretsManager } from './secrets-manager.js';
