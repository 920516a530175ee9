/** An element of a document without comments, CDATA, DTD or namespaces, which is what JUnit reports are. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const NAME = '[A-Za-z_][\\w.-]*';
// eslint-disable-next-line no-control-regex
const NOT_A_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a document strictly: whatever is not well formed throws. */
export function parseXml(document: string): XmlElement {
  if (NOT_A_CHARACTER.test(document)) throw new Error('a character that XML 1.0 does not allow');
  const reader = { rest: document.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '') };
  const root = readElement(reader);
  if (reader.rest.trim() !== '') throw new Error(`something after the root: ${reader.rest}`);
  return root;
}

interface Reader {
  rest: string;
}

function take(reader: Reader, pattern: string): RegExpExecArray | undefined {
  const match = new RegExp(`^${pattern}`).exec(reader.rest);
  if (!match) return undefined;
  reader.rest = reader.rest.slice(match[0].length);
  return match;
}

function must(reader: Reader, pattern: string): RegExpExecArray {
  const match = take(reader, pattern);
  if (!match) throw new Error(`expected ${pattern} at: ${reader.rest.slice(0, 60)}`);
  return match;
}

function readElement(reader: Reader): XmlElement {
  const name = must(reader, `<(${NAME})`)[1]!;
  const attributes: Record<string, string> = {};
  for (let match; (match = take(reader, `\\s+(${NAME})="([^"<]*)"`));) {
    if (match[1]! in attributes) throw new Error(`attribute ${match[1]} twice`);
    attributes[match[1]!] = decode(match[2]!);
  }
  if (take(reader, '\\s*/>')) return { name, attributes, children: [], text: '' };
  must(reader, '>');
  const children: XmlElement[] = [];
  let text = '';
  for (;;) {
    text += decode(must(reader, '[^<]*')[0]);
    if (take(reader, `</${name}\\s*>`)) return { name, attributes, children, text };
    children.push(readElement(reader));
  }
}

function decode(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`a bare ampersand in: ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, entity: string) =>
    code === undefined ? ENTITIES[entity]! : String.fromCodePoint(Number(code)),
  );
}
