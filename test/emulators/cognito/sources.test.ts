import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../../emulators/src/cognito');
const files = ['rules', 'actions'].flatMap((folder) =>
  readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`),
);

/** Makers of the service's own refusals; what does not exist needs no source. */
const errors = readFileSync(join(ROOT, 'errors.ts'), 'utf8');
const makers = [...errors.matchAll(/export const (\w+)/g)]
  .map(([, name]) => name!)
  .filter((name) => name !== 'resourceNotFound');
const REFUSES = new RegExp(`\\b(?:${makers.join('|')})\\(`);

const URL = /https:\/\/\S+/;
/** When it was seen, or that nobody has published a measurement. */
const STANDING = /\b20\d\d-\d\d-\d\d\b|[Nn]ot measured/;

/** Top-level declarations of a file that refuse something, with the comments before and in them. */
function refusing(file: string): [name: string, text: string][] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  return source.statements
    .filter((statement) => ts.isFunctionDeclaration(statement) || ts.isVariableStatement(statement))
    .filter((statement) => REFUSES.test(statement.getText()))
    .map((statement) => {
      const name = /(?:function|const) (\w+)/.exec(statement.getText())?.[1] ?? '';
      return [`${file} ${name}`, statement.getFullText()];
    });
}

const rules = files.flatMap(refusing);

test('the rules are found', () => {
  expect(rules.length).toBeGreaterThan(20);
});

test.each(rules)(
  '%s says where its words are from, and when they were seen or that nobody measured them',
  (_name, text) => {
    expect(text).toMatch(URL);
    expect(text).toMatch(STANDING);
  },
);
