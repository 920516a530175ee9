import { listOf, membersOf, SECTIONS, type Element } from './configuration.js';
import { hasMember, isObject, toObject, type ObjectValue, type Value } from './expressions/values.js';
import { incorrect, problemAt, unsupported, type Place, type Problem } from './problem.js';

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
  if (kind === 'output') return [...missing(body, place, 'value'), ...others(names, OUTPUT)];
  if (kind === 'variable') return others(names, VARIABLE);
  if (kind !== 'resource') return [];
  const lifecycles = listOf(body['lifecycle']);
  const lifecycle = lifecycles.flatMap(membersOf);
  return [
    ...lifecycles.flatMap((value) => notAnObject(value, { ...place, argument: 'lifecycle' })),
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

const missing = (body: ObjectValue, place: Place, argument: string): Problem[] =>
  hasMember(body, argument) ? [] : [problemAt({ ...place, argument }, incorrect('the argument is required'))];

function notAnObject(value: Value, place: Place): Problem[] {
  try {
    toObject(value);
    return [];
  } catch (error) {
    return [problemAt(place, error)];
  }
}

/** A value that should be a reference, and the argument that it stands under. */
export interface PlacedReference {
  readonly argument: string;
  readonly value: Value;
}

/** References that only say what an element comes after: those of `depends_on`, and to what replaces a resource. */
export function ordersOf({ kind, body }: Element): PlacedReference[] {
  if (kind === 'local' || !isObject(body)) return [];
  const lifecycles = kind === 'resource' ? listOf(body['lifecycle']).filter(isObject) : [];
  const under = (argument: string, list: Value | undefined): PlacedReference[] =>
    listOf(list).map((value) => ({ argument, value }));
  return [
    ...under('depends_on', body['depends_on']),
    ...lifecycles.flatMap((lifecycle) =>
      under('lifecycle.replace_triggered_by', lifecycle['replace_triggered_by']),
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
