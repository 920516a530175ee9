const TEXT = 3;
const MAP = 5;

/** The head of an item: its major type, and a number below 65536 (RFC 8949 §3). */
function head(major: number, value: number): number[] {
  if (value < 24) return [(major << 5) | value];
  if (value < 256) return [(major << 5) | 24, value];
  return [(major << 5) | 25, value >> 8, value & 255];
}

function text(value: string): number[] {
  const bytes = Buffer.from(value);
  return [...head(TEXT, bytes.length), ...bytes];
}

/** A map of texts in CBOR. @see https://www.rfc-editor.org/rfc/rfc8949 */
export function cborOfTexts(members: Readonly<Record<string, string>>): Buffer<ArrayBuffer> {
  const entries = Object.entries(members);
  return Buffer.from([
    ...head(MAP, entries.length),
    ...entries.flatMap(([name, value]) => [...text(name), ...text(value)]),
  ]);
}
