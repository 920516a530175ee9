import { type Synthesized, warnOfReplacements } from '@oauth-issuers/constructs';
import { AnnotationMetadataEntryType, Testing } from 'cdktf';
import { keyOf, partOf, type Part, synthesized } from './lane.js';
import { type Block, testStack } from './synth.js';
import type { Variant } from './variant.js';

/** Variants of one construct, between which a team may move. */
export interface Kind {
  /** One word. */
  readonly name: string;
  /** An even number; in the place of `undefined` there is nothing. */
  readonly variants: readonly (Variant | undefined)[];
  /** Whose pool, domain and API there are, where the construct is another one. */
  readonly ground?: string;
}

/** What a lane does in one round. */
export interface Step {
  readonly kind: Kind;
  /** Where the lane was before; absent in the first round, and where what comes is made anew. */
  readonly from: Variant | undefined;
  readonly to: Variant;
  readonly part: Part;
}

/** Kinds with nothing beside the last of an odd number. */
export function kindOf(name: string, variants: readonly Variant[], ground?: string): Kind {
  const even = variants.length % 2 === 0 ? variants : [...variants, undefined];
  return { name, variants: even, ...(ground !== undefined && { ground }) };
}

/**
 * The order in which lanes take positions, so that between them they take every step from one position to another
 * once: in the round `r` the lane `l` is at `(l + rotation[r]) mod size`. The size is even.
 *
 * @see https://doi.org/10.1071/CH9490149 - E. J. Williams, designs balanced for the estimation of residual effects
 */
export function rotation(size: number): number[] {
  return Array.from({ length: size }, (_, round) => (round % 2 === 0 ? round / 2 : size - (round + 1) / 2));
}

/**
 * Rounds in which lanes side by side take all steps between the variants of a kind. Where synth says that a step is
 * refused, what comes is made anew in a lane of its own.
 *
 * @param teams how many times there are all lanes: each has a part of the rotation, which makes for fewer rounds
 * @param longest of a round; fewer leave steps out
 */
export function roundsOf(kind: Kind, teams: number, longest = Infinity): Step[][] {
  const { variants } = kind;
  const size = variants.length;
  const order = rotation(size);
  const length = Math.ceil((size - 1) / teams);
  const renewed = new Map<string, number>();
  return Array.from({ length: Math.min(length, longest) + 1 }, (_, round) =>
    Array.from({ length: teams * size }, (_lane, lane): Step[] => {
      const at = (of: number): Variant | undefined => {
        const last = Math.min(Math.floor(lane / size) * length + of, size - 1);
        return variants[(lane + order[last]!) % size];
      };
      const [before, to] = [round === 0 ? undefined : at(round - 1), at(round)];
      const isRefused = before !== undefined && to !== undefined && isSaidToBeRefused(before, to);
      if (isRefused) renewed.set(String(lane), (renewed.get(String(lane)) ?? 0) + 1);
      if (to === undefined) return [];
      const name = `${kind.name}-${lane}-${renewed.get(String(lane)) ?? 0}`;
      const part = partOf(to, name, kind.ground);
      return [{ kind, from: isRefused || before === to ? undefined : before, to, part }];
    }).flat(),
  );
}

const SAID = new Map<string, boolean>();

function isSaidToBeRefused(from: Variant, to: Variant): boolean {
  const step = `${from.name} -> ${to.name}`;
  const said = SAID.get(step) ?? warningsOf(from, to).some((text) => / is refused\b/.test(text));
  SAID.set(step, said);
  return said;
}

/** What synth says to who deployed one variant, and declares another in its place, of what is there already. */
function warningsOf(from: Variant, to: Variant): string[] {
  const stack = testStack((of) => {
    to.declare(of, false);
    warnOfReplacements(of, asNamedIn(to, from));
  });
  Testing.synth(stack);
  return stack.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === (AnnotationMetadataEntryType.WARN as string))
    .map(({ data }) => String(data))
    .filter((text) => /^In one step|is gone from the code/.test(text));
}

/** A variant by the names of another one: whoever changes the code of a stack keeps the names. */
function asNamedIn(names: Variant, declared: Variant): Synthesized {
  const resource: Record<string, Record<string, Block>> = {};
  const renamed = new Map<string, string>();
  for (const [type, blocks] of Object.entries(synthesized(declared).resource ?? {})) {
    const others = Object.entries(synthesized(names).resource?.[type] ?? {});
    for (const [old, block] of Object.entries(blocks)) {
      const name = others.find(([, other]) => keyOf(other) === keyOf(block))?.[0] ?? old;
      (resource[type] ??= {})[name] = block;
      renamed.set(`${type}.${old}`, `${type}.${name}`);
    }
  }
  let text = JSON.stringify({ resource });
  for (const [old, name] of renamed) text = text.replaceAll(old, name);
  return JSON.parse(text) as Synthesized;
}
