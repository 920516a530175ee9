/** Text from a server, made safe for a terminal: control characters, which could move the cursor or change colours, are shown. */
// eslint-disable-next-line no-control-regex
export const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '·');

/** Pads to a width that counts characters, not the codes of colours: pad first, colour then. */
export const pad = (text: string, width: number): string => text.padEnd(width);

/** `1 token`, `2 tokens`. */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
