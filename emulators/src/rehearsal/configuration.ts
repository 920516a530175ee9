import {
  hasMember,
  isList,
  isObject,
  toObject,
  toText,
  type ObjectValue,
  type Value,
} from './expressions/values.js';
import { incorrect, problemAt, type Place, type Problem } from './problem.js';

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
  /** An object, but for a local. */
  readonly body: Value;
  /** The address of the provider that a resource uses. */
  readonly provider?: string;
}

/** Sections whose members are elements. */
export const SECTIONS = ['provider', 'resource', 'data', 'locals', 'variable', 'output'] as const;
type Section = (typeof SECTIONS)[number];

/** The elements of a stack, and what is not where one would be. */
export interface Configuration {
  readonly elements: readonly Element[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a stack of Terraform JSON.
 *
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export function readConfiguration(stack: string, json: ObjectValue): Configuration {
  const reader = new Reader(stack);
  for (const section of SECTIONS) reader.readSection(section, json[section]);
  return reader;
}

class Reader implements Configuration {
  readonly elements: Element[] = [];
  readonly problems: Problem[] = [];

  constructor(private readonly stack: string) {}

  readSection(section: Section, value: Value | undefined): void {
    for (const group of this.#objectsIn(value, section))
      for (const [name, member] of membersOf(group)) this.#readMember(section, name, member);
  }

  #readMember(section: Section, name: string, value: Value): void {
    switch (section) {
      case 'provider':
        for (const body of this.#objectsIn(value, `provider.${name}`)) this.#addProvider(name, body);
        return;
      case 'resource':
      case 'data':
        this.#readResources(section === 'data' ? `data.${name}` : name, value);
        return;
      case 'locals':
        this.#add({ kind: 'local', type: name, address: `local.${name}`, body: value });
        return;
      case 'variable':
      case 'output': {
        const address = section === 'variable' ? `var.${name}` : `output.${name}`;
        for (const body of this.#objectsIn(value, address))
          this.#add({ kind: section, type: name, address, body });
      }
    }
  }

  #readResources(type: string, value: Value): void {
    for (const [label, bodies] of this.#objectsIn(value, type).flatMap(membersOf)) {
      const address = `${type}.${label}`;
      for (const body of this.#objectsIn(bodies, address)) {
        const chosen = typeof body['provider'] === 'string' ? body['provider'] : undefined;
        const provider = `provider.${chosen ?? type.replace(/^data\./, '').split('_', 1)[0]!}`;
        this.#add({ kind: 'resource', type, address, body, provider });
      }
    }
  }

  #addProvider(name: string, body: ObjectValue): void {
    const address = `provider.${name}`;
    const alias = hasMember(body, 'alias')
      ? this.#attempt(address, () => toText(body['alias']!), 'alias')
      : undefined;
    this.#add({
      kind: 'provider',
      type: name,
      address: alias === undefined ? address : `${address}.${alias}`,
      body,
    });
  }

  #add(element: Omit<Element, 'place'>): void {
    const { body, address } = element;
    this.elements.push({ ...element, place: { path: pathIn(body) ?? this.stack, address } });
  }

  /** The objects that stand where blocks do; anything else is a problem. */
  #objectsIn(value: Value | undefined, address: string): ObjectValue[] {
    const found = listOf(value).map((item) => this.#attempt(address, () => toObject(item)));
    return found.filter((item) => item !== undefined);
  }

  #attempt<T>(address: string, read: () => T, argument?: string): T | undefined {
    try {
      return read();
    } catch (error) {
      const place = { path: this.stack, address, ...(argument === undefined ? {} : { argument }) };
      this.problems.push(problemAt(place, error));
      return undefined;
    }
  }
}

/** The construct's path, which cdktf writes beside what it synthesizes. */
function pathIn(body: Value): string | undefined {
  const comment = isObject(body) ? body['//'] : undefined;
  const metadata = comment !== undefined && isObject(comment) ? comment['metadata'] : undefined;
  const path = metadata !== undefined && isObject(metadata) ? metadata['path'] : undefined;
  return typeof path === 'string' ? path : undefined;
}

/** Blocks may be written as one object, or as a list of objects. */
export const listOf = (value: Value | undefined): readonly Value[] => {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
};

/** The members of an object but for comments. */
export const membersOf = (value: Value): [string, Value][] =>
  isObject(value) ? Object.entries(value).filter(([name]) => name !== '//') : [];

/** Deeper than any configuration is, and less deep than what a computer can follow. */
const DEEPEST = 200;

/** @throws {Refusal} if a value has more lists and objects in each other than can be followed */
export function checkDepth(value: Value): void {
  let level: readonly Value[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw incorrect('it is nested too deeply', `at most ${DEEPEST} levels`);
    level = level.flatMap((item): readonly Value[] => {
      if (isList(item)) return item;
      return isObject(item) ? Object.values(item) : [];
    });
  }
}
