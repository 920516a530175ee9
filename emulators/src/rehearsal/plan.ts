import { readConfiguration, type Element } from './configuration.js';
import { textsIn, type PlacedText } from './expressions/bodies.js';
import { parseExpression, parseTemplate } from './expressions/parse.js';
import { callsOf, referencesOf } from './expressions/references.js';
import { hasMember, isObject, toText, type ObjectValue } from './expressions/values.js';
import { checkCall } from './functions/index.js';
import {
  evaluatedBody,
  metaProblems,
  ordersOf,
  sectionProblems,
  type PlacedReference,
} from './meta-arguments.js';
import { incorrect, problemAt, unsupported, type Problem } from './problem.js';
import { providerSchemas } from './providers/index.js';
import { resourceTypes } from './resources/index.js';
import type { Schema } from './schema/schema.js';
import { checkBody } from './schema/body.js';

/** An element, and what must be there before it. */
export interface PlannedElement {
  readonly element: Element;
  /** Addresses of other elements. */
  readonly dependencies: readonly string[];
}

/** What is to be made, by address. */
export type Plan = ReadonlyMap<string, PlannedElement>;

/** A plan, and all that is wrong with it. */
export interface Planned {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

/** Finds the order in a stack, and everything that can be wrong before the first request. */
export function planStack(stack: string, json: ObjectValue): Planned {
  const { elements, problems: misplaced } = readConfiguration(stack, json);
  const problems = [...sectionProblems(stack, json), ...misplaced, ...duplicates(elements)];
  const plan = new Map<string, PlannedElement>();
  for (const element of elements) {
    const read = [
      ...textsIn(evaluatedBody(element)).map((text) => readText(element, text)),
      ...ordersOf(element).map((order) => readOrder(element, order)),
    ];
    const provider = elements.some(({ address }) => address === element.provider) ? [element.provider!] : [];
    const dependencies = [...new Set([...read.flatMap(({ references }) => references), ...provider])];
    plan.set(element.address, { element, dependencies });
    problems.push(
      ...metaProblems(element),
      ...shapeProblems(element),
      ...read.flatMap((text) => text.problems),
    );
  }
  problems.push(...undeclared(plan), ...cycles(plan));
  return { plan, problems };
}

interface ReadText {
  readonly references: readonly string[];
  readonly problems: readonly Problem[];
}

function readText({ place }: Element, { argument, text }: PlacedText): ReadText {
  try {
    const expression = parseTemplate(text);
    for (const { name, count } of callsOf(expression)) checkCall(name, count);
    return { references: referencesOf(expression), problems: [] };
  } catch (error) {
    return { references: [], problems: [problemAt({ ...place, argument, expression: text }, error)] };
  }
}

/** Reads a reference that stands alone: bare, as cdktf writes `depends_on`, or as a template. */
function readOrder({ place }: Element, { argument, value }: PlacedReference): ReadText {
  try {
    const text = toText(value);
    const expression = text.startsWith('${') ? parseTemplate(text) : parseExpression(text);
    const references = referencesOf(expression);
    if (references.length !== 1)
      throw incorrect('a reference is required', 'such as aws_cognito_user_pool.main');
    return { references, problems: [] };
  } catch (error) {
    const written = typeof value === 'string' ? { expression: value } : {};
    return { references: [], problems: [problemAt({ ...place, argument, ...written }, error)] };
  }
}

function shapeProblems(element: Element): Problem[] {
  const { place, kind, body } = element;
  if (kind === 'variable' && !(isObject(body) && hasMember(body, 'default'))) {
    return [
      problemAt(place, unsupported('the variable has no default, and the rehearsal takes no other value')),
    ];
  }
  const schema = schemaOf(element);
  if (schema instanceof Error) return [problemAt(place, schema)];
  if (schema === undefined) return [];
  return checkBody(schema, evaluatedBody(element) as ObjectValue).map(({ argument, refusal }) =>
    problemAt({ ...place, argument }, refusal),
  );
}

function schemaOf({ kind, type }: Element): Schema | Error | undefined {
  if (kind === 'provider') {
    return (
      providerSchemas.get(type) ??
      unsupported('the rehearsal does not have this provider', known(providerSchemas))
    );
  }
  if (kind !== 'resource') return undefined;
  return (
    resourceTypes.get(type)?.schema ?? unsupported(`the rehearsal cannot make ${type}`, known(resourceTypes))
  );
}

const known = (types: ReadonlyMap<string, unknown>): string => [...types.keys()].join(', ');

function duplicates(elements: readonly Element[]): Problem[] {
  return elements
    .filter(({ address }, position) => elements.findIndex((other) => other.address === address) < position)
    .map(({ place }) => problemAt(place, incorrect('the address is declared twice')));
}

function undeclared(plan: Plan): Problem[] {
  return [...plan.values()].flatMap(({ element, dependencies }) => {
    const missing = dependencies.filter((address) => !plan.has(address));
    const alias =
      element.provider?.split('.').length === 3 && !plan.has(element.provider) ? [element.provider] : [];
    return [...missing, ...alias].map((address) =>
      problemAt(element.place, incorrect(`it refers to ${address}, which the stack does not declare`)),
    );
  });
}

/** Circles of references, each told once. */
function cycles(plan: Plan): Problem[] {
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (address: string, trail: readonly string[]): void => {
    const start = trail.indexOf(address);
    if (start >= 0) {
      const circle = [...trail.slice(start), address].join(' -> ');
      problems.push(
        problemAt(plan.get(address)!.element.place, incorrect(`it depends on itself: ${circle}`)),
      );
      return;
    }
    if (done.has(address) || !plan.has(address)) return;
    for (const next of plan.get(address)!.dependencies) visit(next, [...trail, address]);
    done.add(address);
  };
  for (const address of plan.keys()) visit(address, []);
  return problems;
}
