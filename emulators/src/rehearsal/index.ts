export { RehearsalError, type Place, type Problem } from './problem.js';
export { rehearse, type RehearsalOptions, type RehearsalOutputs } from './rehearse.js';
export type { RehearsalTarget } from './target.js';
