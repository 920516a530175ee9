export { type Api, type ApiAttributes, type ApiOptions, type ApiReference } from './api.js';
export { type Client, type ClientKind, type MachineClientOptions, type UserClientOptions } from './client.js';
export { DeclarationError } from './declaration-error.js';
export { defineApi, importApi } from './define-api.js';
export { machineClient, nativeClient, spaClient, webClient } from './make-client.js';
export { type Permission } from './permission.js';
