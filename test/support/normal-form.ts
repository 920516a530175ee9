/** What the local cloud, or the run, chose: identifiers, names of secrets, times. */
const CHOSEN = [
  /\b[a-z]{2}(?:-[a-z]+)+-\d_[A-Za-z0-9]{9}\b/, // user pool
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/, // object, application, key
  /\b(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{26}\b/, // app client
  /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z\b/, // RFC 3339
];
const ANY = new RegExp(CHOSEN.map((pattern) => pattern.source).join('|'), 'g');

/**
 * A state of the local cloud without what differs from run to run: chosen values become `*`, and lists and maps of
 * things that were created side by side are sorted by what is left of them.
 */
export function normalForm(value: unknown): unknown {
  const mask = (text: string): string => text.replace(ANY, '*');
  const walk = (node: unknown, key = ''): unknown => {
    if (typeof node === 'string') return /hint$/i.test(key) || /^(id|keyId)$/.test(key) ? '*' : mask(node);
    if (typeof node === 'number') return /Date$/.test(key) ? '*' : node;
    if (Array.isArray(node)) return sorted(node.map((item) => walk(item)));
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([name, member]) => [mask(name), walk(member, name)] as const);
    // Members whose names were chosen would hide each other under one name.
    const chosen = entries.filter(([name]) => name === '*').map(([, member]) => member);
    return {
      ...Object.fromEntries(entries.filter(([name]) => name !== '*')),
      ...(chosen.length > 0 && { '*': sorted(chosen) }),
    };
  };
  return walk(value);
}

const sorted = (items: readonly unknown[]): unknown[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
