/** What XML 1.0 cannot hold, escaped or not (its production 2, `Char`). */
// eslint-disable-next-line no-control-regex
const NOT_A_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** Text as XML holds it. */
export const escapeXml = (text: string): string =>
  text.replace(NOT_A_CHARACTER, '\ufffd').replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
