import { bind } from 'jest-each';

type Table = readonly [table: readonly unknown[], ...data: unknown[]];
type Each = (...table: Table) => (title: string, ...rest: unknown[]) => unknown;
interface Runner {
  each: Each;
  readonly only?: Runner;
  readonly skip?: Runner;
  readonly failing?: Runner;
  readonly concurrent?: Runner;
}

/** A placeholder that shows a value of the row; `%#` and `%$` count rows. @see https://jestjs.io/docs/api#testeachtablename-fn-timeout */
const VALUE = /%[sdifjop]|\$[A-Za-z_]/;
const NAME = /\$[A-Za-z_][\w.]*/g;
/** What stands where a value should: its type, or what the printer left out of it. */
const HIDDEN = /\[object \w+\]|\[(?:Object|Array|Circular|Function\b[^\]]*)\]/;

/** Why a failing row of a table could not be told by its title; nothing if it can. */
export function troubleOfTitle(template: string, titles: readonly string[]): string | undefined {
  if (!VALUE.test(template.replaceAll('%%', ''))) return 'it shows no value of the row';
  // With a % in the title, Jest fills in that kind alone.
  const left = template.match(NAME)?.find((name) => titles.some((title) => title.includes(name)));
  if (left !== undefined) return `${left} is printed as it is`;
  const hidden = titles.map((title) => HIDDEN.exec(title)?.[0]).find((found) => found !== undefined);
  if (hidden !== undefined) return `it prints ${hidden}`;
  const twice = titles.find((title, at) => titles.indexOf(title) !== at);
  return twice === undefined ? undefined : `two rows are called ${JSON.stringify(twice)}`;
}

/** The titles that Jest makes of a table. */
export function titlesOf(template: string, table: Table): string[] {
  const titles: string[] = [];
  const record = bind((title: string) => titles.push(title)) as unknown as Each;
  record(...table)(template, () => undefined);
  return titles;
}

/** `each`, but for a table whose rows could not be told apart it throws, and shows the place where the table stands. */
function guarded(each: Each): Each {
  return (...table) =>
    function told(title, ...rest) {
      const trouble = troubleOfTitle(title, titlesOf(title, table));
      if (trouble === undefined) return each(...table)(title, ...rest);
      const error = new Error(
        `The title ${JSON.stringify(title)} of a table does not tell its rows: ${trouble}. Show a value that is of this row alone (%s, %j, or $name in a title without %).`,
      );
      Error.captureStackTrace(error, told);
      throw error;
    };
}

function guard(runner: Runner | undefined): void {
  if (runner?.each === undefined) return;
  runner.each = guarded(runner.each);
  for (const kind of ['only', 'skip', 'failing', 'concurrent'] as const) guard(runner[kind]);
}

guard(test as unknown as Runner);
guard(describe as unknown as Runner);
