// What `fast-check` means in tests (see jest.config.js): the same values in every run, so that none fails by chance.
import fc from '../../node_modules/fast-check/lib/cjs/fast-check.js';

/** Any will do; a failure prints the one it had, with the path to the counterexample. */
const SEED = 20261125;

const asked = process.env['PROPERTY_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? SEED : Number(asked) });

export * from '../../node_modules/fast-check/lib/cjs/fast-check.js';
export default fc;
