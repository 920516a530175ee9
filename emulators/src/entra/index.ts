export { createEntra } from './entra.js';
