export { buildApp, synthesize, type AppOptions } from './app.js';
export { ConfigurationError } from './configuration-error.js';
export { environments, selectEnvironments, type Environment } from './environments.js';
export { parseStateBackend, type StateBackend } from './state-backend.js';
