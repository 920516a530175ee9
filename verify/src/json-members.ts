/** Names that objects of a JSON text have more than once, each with how the text writes it last; at most a few. */
export function repeatedMembers(json: string): string[] {
  const repeated = new Set<string>();
  const open: (Set<string> | undefined)[] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.endsWith(':')) note(nameIn(token), open.at(-1), repeated);
  }
  return [...repeated].slice(0, MOST);
}

/** A text that is followed by a colon is a name; other texts are passed over whole, lest their braces count. */
const TOKEN = /"(?:[^"\\]|\\.)*"(?:[ \t\r\n]*:)?|[{}[\]]/gs;
const MOST = 5;

function note(name: string, names: Set<string> | undefined, repeated: Set<string>): void {
  if (names?.has(name)) repeated.add(name);
  names?.add(name);
}

/** Two names are the same if they say the same, escaped or not (RFC 8259 §8.3). */
function nameIn(token: string): string {
  const text = token.slice(0, token.lastIndexOf('"') + 1);
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}
