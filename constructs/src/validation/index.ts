export { ValidationError, assertThat, assertValid } from './assert-valid.js';
export { Checks, checkAtSynth } from './checks.js';
export { EVERYWHERE, rememberRefused } from './refused-places.js';
export { describeProblem, describeValue, type Problem } from './problem.js';
export { itemCount, oneOf, pattern, textLength, type Rule, wholeNumber } from './rule.js';
