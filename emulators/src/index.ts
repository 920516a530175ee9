export { PortTakenError } from './cloud/listener.js';
export { startLocalCloud, type LocalCloud, type LocalCloudOptions } from './cloud/local-cloud.js';
export type { Clock } from './cloud/clock.js';
export type { LoggedExchange } from './cloud/exchange-log.js';
export type { Identity } from './cloud/identity.js';
export type { Seams, UnsignedToken } from './cloud/seams.js';
export type { Incoming } from './cloud/service.js';
export { writeEnvironmentFile, writePrivateFile } from './cloud/run-directory.js';
export { rehearse, type RehearsalOptions } from './rehearsal/index.js';
