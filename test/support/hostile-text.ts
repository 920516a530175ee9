/** All that could write to a terminal, turn its direction, start a line, or command the log of a pipeline. */
export const HOSTILE = [
  '::error file=a::b',
  '\n::error::b',
  '\r\n  ::add-mask::b',
  '\t::stop-commands::b',
  '\u001b[2J\u001b]0;title\u0007\u001b]8;;http://evil.example\u001b\\b',
  '\u009b31m\u0085b\u007f',
  '\u202egnp.exe\u2066b\u200f',
  '\u2028::error::b\u2029b',
  '##vso[task.setvariable variable=a]b',
  '##[error]b',
  "##teamcity[testFailed name='a']b",
  '\u{e0041}\u{e0042}\u200b\ufeff\u00adb',
  '\ud800b',
];

/** What must never be printed raw; a line end is the program's own, and so are colours. */
// eslint-disable-next-line no-control-regex
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const COMMAND = /^\s*::|##[\w.]*\[/m;
// eslint-disable-next-line no-control-regex
const withoutColors = (text: string) => text.replace(/\u001b\[(?:0|1|2|22|31|32|33|39)m/g, '');

export function expectPlain(text: string): void {
  const plain = withoutColors(text);
  expect(RAW.exec(plain)?.[0]).toBeUndefined();
  expect(COMMAND.exec(plain)?.[0]).toBeUndefined();
}
