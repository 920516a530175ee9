import { isList, isObject, type ObjectValue, type Value } from './expressions/values.js';
import type { Place } from './problem.js';

/** What an element of a configuration is. */
export type ElementKind = 'resource' | 'provider' | 'local' | 'variable' | 'output';

/** A resource, data source, provider, local, variable or output of a stack. */
export interface Element {
  readonly kind: ElementKind;
  /** How expressions refer to it: `aws_x.name`, `data.aws_x.name`, `local.name`, `var.name`; unique in a stack. */
  readonly address: string;
  /** The resource type, with `data.` in front of a data source; the name of anything else. */
  readonly type: string;
  readonly place: Place;
  readonly body: Value;
  /** Addresses in `depends_on`. */
  readonly dependsOn: readonly string[];
  /** The address of the provider that a resource uses. */
  readonly provider?: string;
}

/** Sections whose members are elements. */
export const SECTIONS = ['provider', 'resource', 'data', 'locals', 'variable', 'output'] as const;

/**
 * The elements of a stack of Terraform JSON.
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function readElements(stack: string, json: ObjectValue): Element[] {
  return SECTIONS.flatMap((section) =>
    listOf(json[section]).flatMap((group) =>
      membersOf(group).flatMap(([name, value]) => readSectionMember(stack, section, name, value)),
    ),
  );
}

function readSectionMember(
  stack: string,
  section: (typeof SECTIONS)[number],
  name: string,
  value: Value,
): Element[] {
  switch (section) {
    case 'provider':
      return listOf(value).map((body) => readProvider(stack, name, body));
    case 'resource':
    case 'data':
      return membersOf(value).flatMap(([label, bodies]) =>
        listOf(bodies).map((body) => readResource(stack, section, name, label, body)),
      );
    case 'locals':
      return [{ ...element(stack, `local.${name}`, value), kind: 'local', type: name }];
    case 'variable':
      return listOf(value).map((body) => ({
        ...element(stack, `var.${name}`, body),
        kind: 'variable',
        type: name,
      }));
    case 'output':
      return listOf(value).map((body) => ({
        ...element(stack, `output.${name}`, body),
        kind: 'output',
        type: name,
      }));
  }
}

function readProvider(stack: string, name: string, body: Value): Element {
  const alias = isObject(body) && typeof body['alias'] === 'string' ? `.${body['alias']}` : '';
  return { ...element(stack, `provider.${name}${alias}`, body), kind: 'provider', type: name };
}

function readResource(stack: string, section: string, typeName: string, label: string, body: Value): Element {
  const type = section === 'data' ? `data.${typeName}` : typeName;
  const chosen = isObject(body) && typeof body['provider'] === 'string' ? body['provider'] : undefined;
  return {
    ...element(stack, `${type}.${label}`, body),
    kind: 'resource',
    type,
    provider: `provider.${chosen ?? typeName.split('_', 1)[0]!}`,
  };
}

function element(stack: string, address: string, body: Value): Omit<Element, 'kind' | 'type'> {
  const dependsOn = isObject(body) ? listOf(body['depends_on']).map(String) : [];
  return { address, place: { path: pathIn(body) ?? stack, address }, body, dependsOn };
}

/** The construct's path, which cdktf writes beside what it synthesizes. */
function pathIn(body: Value): string | undefined {
  const comment = isObject(body) ? (body['//'] as { metadata?: { path?: string } } | undefined) : undefined;
  return comment?.metadata?.path;
}

/** Blocks may be written as one object, or as a list of objects. */
export const listOf = (value: Value | undefined): readonly Value[] => {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
};

/** The members of an object but for comments. */
export const membersOf = (value: Value): [string, Value][] =>
  isObject(value) ? Object.entries(value).filter(([name]) => name !== '//') : [];
