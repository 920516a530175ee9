import { type Synthesized, warnOfReplacements } from '@oauth-issuers/constructs';
import { AnnotationMetadataEntryType, Testing } from 'cdktf';
import { configurationOf, testStack } from '../../support/synth.js';
import { ALLOWED, type Declare, REFUSED } from './steps.js';

/** What synth says of steps that are refused, to who deployed one declaration and now has another. */
function refusals(before: Declare, after: Declare): string[] {
  const deployed = configurationOf(testStack((of) => before(of, 'shop'))) as Synthesized;
  const stack = testStack((of) => {
    after(of, 'shop');
    warnOfReplacements(of, deployed);
  });
  Testing.synth(stack);
  return stack.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === (AnnotationMetadataEntryType.WARN as string))
    .map(({ data }) => String(data))
    .filter((text) => text.startsWith('In one step this is refused: '));
}

test.each(REFUSED)('%s: said before the apply', (_what, before, after, words) => {
  expect(refusals(before, after)).toEqual([expect.stringMatching(words)]);
});

test.each(ALLOWED)('%s: nothing is said', (_what, before, after) => {
  expect(refusals(before, after)).toEqual([]);
});
