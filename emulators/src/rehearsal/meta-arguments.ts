import { listOf, membersOf, SECTIONS, type Element } from './configuration.js';
import { hasMember, isObject, type ObjectValue } from './expressions/values.js';
import { problemAt, unsupported, type Problem } from './problem.js';

/** `terraform` names versions and a backend, which a rehearsal has no use for. */
const IGNORED_SECTIONS = ['//', 'terraform'];

const RESOURCE_META = ['depends_on', 'lifecycle', 'provider'];
const UNSUPPORTED_META = ['connection', 'count', 'for_each', 'provisioner'];

/** Settings of `lifecycle` that play no part when something is created for the first time. */
const LIFECYCLE = ['create_before_destroy', 'ignore_changes', 'prevent_destroy', 'replace_triggered_by'];

const OUTPUT = ['depends_on', 'description', 'sensitive', 'value'];
const VARIABLE = ['default', 'description', 'nullable', 'sensitive', 'type'];

/** Sections of a stack that the rehearsal lacks, such as `module`, `import` and `moved`. */
export function sectionProblems(stack: string, json: ObjectValue): Problem[] {
  const known: readonly string[] = [...SECTIONS, ...IGNORED_SECTIONS];
  return Object.keys(json)
    .filter((section) => !known.includes(section))
    .map((section) => {
      const error = unsupported(`the rehearsal does not have "${section}" blocks`, SECTIONS.join(', '));
      return problemAt({ path: stack, address: section }, error);
    });
}

/** Arguments of Terraform itself that the rehearsal lacks, such as `count` and `provisioner`. */
export function metaProblems({ kind, body, place }: Element): Problem[] {
  if (!isObject(body)) return [];
  const refuse = (names: readonly string[], allowed: readonly string[]): Problem[] =>
    names.map((argument) =>
      problemAt(
        { ...place, argument },
        unsupported('the rehearsal does not have this argument', allowed.join(', ')),
      ),
    );
  const others = (names: readonly string[], allowed: readonly string[]): Problem[] =>
    refuse(
      names.filter((name) => !allowed.includes(name)),
      allowed,
    );
  const names = membersOf(body).map(([name]) => name);
  if (kind === 'output') return others(names, OUTPUT);
  if (kind === 'variable') return others(names, VARIABLE);
  if (kind !== 'resource') return [];
  const lifecycle = listOf(body['lifecycle']).flatMap(membersOf);
  return [
    ...refuse(
      UNSUPPORTED_META.filter((name) => hasMember(body, name)),
      RESOURCE_META,
    ),
    ...others(
      lifecycle.map(([name]) => name),
      LIFECYCLE,
    ),
  ];
}

/** The part of a body that is evaluated: without Terraform's own arguments. */
export function evaluatedBody({ kind, body }: Element): Element['body'] {
  if (!isObject(body) || kind === 'local') return body;
  if (kind === 'output') return body['value'] ?? null;
  if (kind === 'variable') return body['default'] ?? null;
  const meta = kind === 'resource' ? [...RESOURCE_META, ...UNSUPPORTED_META] : [];
  return Object.fromEntries(membersOf(body).filter(([name]) => !meta.includes(name)));
}
