/** A tree of values that share their beginnings: to look for many costs no more than to look for one. */
export interface ValueTree {
  readonly label: string;
  /** Whether a value ends after the label. */
  readonly ends: boolean;
  /** By the first character of their labels. */
  readonly children: Map<string, ValueTree>;
}

export const emptyTree = (): ValueTree => ({ label: '', ends: false, children: new Map() });

/** @param value not empty */
export function insert(parent: ValueTree, value: string): void {
  const first = value[0]!;
  const child = parent.children.get(first);
  if (!child) {
    parent.children.set(first, { label: value, ends: true, children: new Map() });
    return;
  }
  const shared = sharedLength(child.label, value);
  const upper = shared < child.label.length ? split(child, shared) : { ...child };
  const rest = value.slice(shared);
  parent.children.set(first, rest === '' ? { ...upper, ends: true } : upper);
  if (rest !== '') insert(upper, rest);
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function split({ label, ends, children }: ValueTree, at: number): ValueTree {
  const lower = { label: label.slice(at), ends, children };
  return { label: label.slice(0, at), ends: false, children: new Map([[label[at]!, lower]]) };
}

/** How far a reading of a text has come, there and in the tree. */
export interface Place {
  readonly tree: ValueTree;
  readonly inLabel: number;
  /** Position in the text. */
  readonly at: number;
  /** Of what was read of a value, in characters. */
  readonly length: number;
}

/** Where the next character leads; undefined if no value goes on with it. */
export function advance({ tree, inLabel, length }: Place, char: string, at: number): Place | undefined {
  if (inLabel < tree.label.length)
    return tree.label[inLabel] === char ? { tree, inLabel: inLabel + 1, at, length: length + 1 } : undefined;
  const child = tree.children.get(char);
  return child && { tree: child, inLabel: 1, at, length: length + 1 };
}

/** Whether a value ends here. */
export const isComplete = ({ tree, inLabel }: Place): boolean => tree.ends && inLabel === tree.label.length;
