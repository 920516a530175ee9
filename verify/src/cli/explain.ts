import { remediationOf, type CheckTexts } from '../checks/check.js';
import { profiles } from '../profiles/index.js';
import { printText, type Printable } from '../report/printable.js';

const WIDTH = 96;

/** What a check is about, for somebody who learns OAuth. */
export function formatExplanation(check: CheckTexts): Printable {
  const fixes = Object.values(profiles).map((profile) => {
    const fix = remediationOf(check, profile, 'CLIENT') ?? 'nothing is known';
    return wrap(`${profile.name.padEnd(8)} ${fix}`, '  ', '           ');
  });
  return printText(
    [
      `${check.id}: ${check.title}`,
      '',
      wrap(check.explanation),
      '',
      wrap(`If it fails: ${check.reason}.`),
      '',
      wrap(`Expected: ${check.expects}.`),
      `Clause: ${check.clause.spec}`,
      `        ${check.clause.url}`,
      '',
      'How to fix it',
      ...fixes,
    ].join('\n'),
  );
}

/** Breaks a text at spaces into lines that a terminal shows whole. */
function wrap(text: string, first = '', rest = first): string {
  const lines: string[] = [];
  let line = first;
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const empty = line === first || line === rest;
    if (!empty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = rest + word;
    } else {
      line += empty ? word : ` ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
