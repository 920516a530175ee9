export {
  defineApi,
  importApi,
  type Api,
  type ApiAttributes,
  type ApiOptions,
  type ApiReference,
} from './api.js';
export {
  machineClient,
  nativeClient,
  spaClient,
  webClient,
  type Client,
  type ClientKind,
  type MachineClientOptions,
  type UserClientOptions,
} from './client.js';
export { DeclarationError } from './declaration-error.js';
export { type Permission } from './permission.js';
