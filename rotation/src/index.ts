export { rotateClientSecret, type Io } from './cli/command.js';
export type { Program } from './cli/program.js';
export type { Answer, ClientSecrets, Labels, SecretStore, TokenProof } from './ports.js';
export type { Progress } from './progress.js';
export { retire, type Retired } from './retire.js';
export { rotate } from './rotate.js';
export type { Rotation } from './rotation.js';
export { RotationError } from './rotation-error.js';
