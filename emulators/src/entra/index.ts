export { createEntra } from './entra.js';
export { checkGraphPermissions } from './directory/graph-permissions.js';
