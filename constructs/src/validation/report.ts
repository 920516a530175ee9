import type { IConstruct } from 'constructs';
import { describeProblem, type Problem } from './problem.js';

/** What constructs told of their problems, by the text that cdktf was told. */
const REPORTED = new WeakMap<IConstruct, Map<string, Problem>>();

/** Has a construct tell its problems when the app is synthesized. cdktf takes texts, and puts the path before each. */
export function reportAtSynth(construct: IConstruct, find: () => readonly Problem[]): void {
  construct.node.addValidation({ validate: () => find().map((problem) => tell(construct, problem)) });
}

/** All problems of a construct, those that others look for too. */
export function problemsAt(construct: IConstruct): Problem[] {
  const { path } = construct.node;
  return construct.node
    .validate()
    .map((text) => ({ ...(REPORTED.get(construct)?.get(text) ?? { property: text }), place: path }));
}

function tell(construct: IConstruct, problem: Problem): string {
  const text = describeProblem(problem);
  const told = REPORTED.get(construct) ?? new Map<string, Problem>();
  REPORTED.set(construct, told.set(text, problem));
  return text;
}
