import type { Element } from './configuration.js';
import { replaceTexts, type PlacedText } from './expressions/bodies.js';
import { evaluate, type Scope } from './expressions/evaluate.js';
import { parseTemplate } from './expressions/parse.js';
import { toText, type ObjectValue, type Value } from './expressions/values.js';
import { evaluatedBody } from './meta-arguments.js';
import type { Plan } from './plan.js';
import { problemAt, RehearsalError, type Place, type Problem } from './problem.js';
import { openProvider, type ProviderContext } from './providers/index.js';
import { resourceTypes } from './resources/index.js';
import type { Session } from './resources/resource-type.js';

/** An error that knows its place already. */
class PlacedError extends Error {
  constructor(
    readonly place: Place,
    override readonly cause: unknown,
  ) {
    super('An expression cannot be evaluated.');
  }
}

/** Makes everything in one stack: what depends on nothing at once, the rest as soon as it can. */
export class StackRun {
  readonly #values = new Map<string, Value>();
  readonly #sessions = new Map<string, Promise<Session>>();
  readonly #settled = new Map<string, Promise<boolean>>();
  readonly #problems: Problem[] = [];

  /** @param planned the time that `plantimestamp` gives */
  constructor(
    private readonly plan: Plan,
    private readonly context: ProviderContext,
    private readonly planned: Date,
  ) {}

  /**
   * @returns the outputs by name
   * @throws {RehearsalError} with every problem; what depends on a failure is not tried
   */
  async run(): Promise<Record<string, unknown>> {
    await Promise.all([...this.plan.keys()].map((address) => this.#settle(address)));
    if (this.#problems.length > 0) throw new RehearsalError(this.#problems);
    const outputs = [...this.plan.values()].filter(({ element }) => element.kind === 'output');
    return Object.fromEntries(
      outputs.map(({ element }) => [element.type, this.#values.get(element.address)]),
    );
  }

  /** Whether the element was made; each is tried once. */
  #settle(address: string): Promise<boolean> {
    const settled = this.#settled.get(address) ?? this.#attempt(address);
    this.#settled.set(address, settled);
    return settled;
  }

  async #attempt(address: string): Promise<boolean> {
    const { element, dependencies } = this.plan.get(address)!;
    const ready = await Promise.all(dependencies.map((dependency) => this.#settle(dependency)));
    if (ready.includes(false)) return false;
    try {
      this.#values.set(address, await this.#make(element, dependencies));
      return true;
    } catch (error) {
      this.#problems.push(this.#told(element, error));
      return false;
    }
  }

  async #make(element: Element, dependencies: readonly string[]): Promise<Value> {
    const value = this.#resolve(element, dependencies);
    switch (element.kind) {
      case 'resource':
        return resourceTypes
          .get(element.type)!
          .create(value as ObjectValue, await this.#session(element.provider!));
      case 'provider':
        this.#sessions.set(element.address, openProvider(element.type, value as ObjectValue, this.context));
        await this.#session(element.address);
        return null;
      default:
        return value;
    }
  }

  /** The provider at an address; one that the stack does not configure has its defaults. */
  #session(address: string): Promise<Session> {
    const name = address.split('.')[1]!;
    const session = this.#sessions.get(address) ?? openProvider(name, {}, this.context);
    this.#sessions.set(address, session);
    return session;
  }

  #resolve(element: Element, dependencies: readonly string[]): Value {
    const scope: Scope = { roots: this.#rootsOf(dependencies), now: this.planned };
    const value = ({ argument, text }: PlacedText): Value => {
      try {
        return evaluate(parseTemplate(text), scope);
      } catch (cause) {
        throw new PlacedError({ ...element.place, argument, expression: text }, cause);
      }
    };
    return replaceTexts(evaluatedBody(element), value, (text) => toText(value(text)));
  }

  /** What the expressions of an element see: nothing but what they refer to. */
  #rootsOf(dependencies: readonly string[]): ObjectValue {
    const roots = emptyBranch();
    for (const address of dependencies) {
      const path = address.split('.');
      const name = path.pop()!;
      let branch = roots;
      for (const step of path) branch = (branch[step] ??= emptyBranch()) as Record<string, Value>;
      branch[name] = this.#values.get(address)!;
    }
    return roots;
  }

  #told(element: Element, error: unknown): Problem {
    const problem =
      error instanceof PlacedError ? problemAt(error.place, error.cause) : problemAt(element.place, error);
    const { clientSecret, secretAccessKey } = this.context.target.identity;
    const message = [clientSecret, secretAccessKey].reduce(
      (text, secret) => text.replaceAll(secret, '***'),
      problem.message,
    );
    return { ...problem, message };
  }
}

/** Without a prototype: names come from the stack, and may be `__proto__`. */
const emptyBranch = (): Record<string, Value> => Object.create(null) as Record<string, Value>;
