export { assertThat, assertValid } from './assert-valid.js';
export { Checks, checkAtSynth } from './checks.js';
export { EVERYWHERE, leaveUnjudged } from './unjudged-places.js';
export { describeProblem, describeProblems, describeValue, InWords, type Problem } from './problem.js';
export { reportAtSynth } from './report.js';
export { SynthError, ValidationError } from './synth-error.js';
export { itemCount, oneOf, pattern, textLength, type Rule, utf8Length, wholeNumber } from './rule.js';
