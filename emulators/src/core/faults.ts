import { applyEdits, type Edit } from './edits.js';
import type { Incoming } from './service.js';

/** A token that is about to be signed. */
export interface UnsignedToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Which requests are meant: those that fulfil all that is given. Patterns are regular expressions. */
export interface RequestPattern {
  /** Of the path. */
  readonly path?: string;
  /** Of the action of an AWS control plane, from `X-Amz-Target`. */
  readonly action?: string;
  /** Of parameters of the form in the body, where an absent one is empty; null: it must be absent. */
  readonly form?: Readonly<Record<string, string | null>>;
  /** Whether the service itself answered with success. */
  readonly ok?: boolean;
}

/**
 * Something wrong with the local cloud, on purpose: plain JSON. What is given is done in this order; a fault that does
 * nothing only watches.
 */
export interface Fault {
  /** @default - every request */
  readonly at?: RequestPattern;
  /** Holds the answer back until the fault is removed. */
  readonly hold?: true;
  /** Answers as the latest request of the same path that succeeded was answered, if there was one. */
  readonly replay?: true;
  /** The whole body instead. */
  readonly body?: string;
  /** Changes the body as a text: a regular expression, and what its match becomes. */
  readonly rewrite?: { readonly pattern: string; readonly by: string };
  /** Changes the body as JSON. */
  readonly edit?: readonly Edit[];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes tokens before they are signed, whoever asks. */
  readonly token?: { readonly header?: readonly Edit[]; readonly claims?: readonly Edit[] };
  /** Keeps the bodies of the answers. */
  readonly record?: true;
}

/** A fault that is in effect. */
export class ActiveFault {
  /** How many answers it was at. */
  times = 0;
  /** The bodies of these answers, if it records. */
  readonly recorded: string[] = [];
  readonly removed: Promise<void>;
  #end: () => void = () => undefined;
  #latest: Response | undefined;

  constructor(
    private readonly fault: Fault,
    private readonly forget: (active: ActiveFault) => void,
  ) {
    this.removed = new Promise((resolve) => (this.#end = resolve));
  }

  /** Ends it, also for answers that it holds back. */
  remove(): void {
    this.forget(this);
    this.#end();
  }

  sign({ header, claims }: UnsignedToken): UnsignedToken {
    const { token = {} } = this.fault;
    const edited = (part: object, edits: readonly Edit[] = []) =>
      applyEdits(part, edits) as UnsignedToken['header'];
    return { header: edited(header, token.header), claims: edited(claims, token.claims) };
  }

  async answer(incoming: Incoming, answer: Response): Promise<Response> {
    if (this.fault.replay && answer.ok && isAt(pathOf(this.fault.at), incoming, answer))
      this.#latest = answer.clone();
    if (this.fault.token || !isAt(this.fault.at ?? {}, incoming, answer)) return answer;
    this.times += 1;
    if (this.fault.hold) await this.removed;
    const changed = await this.#change(
      incoming,
      this.fault.replay ? (this.#latest?.clone() ?? answer) : answer,
    );
    if (this.fault.record) this.recorded.push(await changed.clone().text());
    return changed;
  }

  async #change(incoming: Incoming, answer: Response): Promise<Response> {
    const { body, rewrite, edit, status = answer.status, headers = {} } = this.fault;
    let text = body ?? (await answer.text());
    if (rewrite) text = text.replace(new RegExp(rewrite.pattern), rewrite.by);
    if (edit) text = JSON.stringify(applyEdits(JSON.parse(text) as object, edit, incoming));
    const all = new Headers(answer.headers);
    all.delete('content-length');
    for (const [name, value] of Object.entries(headers)) all.set(name, value);
    return new Response(text === '' ? null : text, { status, headers: all });
  }
}

const pathOf = ({ path }: RequestPattern = {}): RequestPattern => (path === undefined ? {} : { path });

function isAt({ path, action, form, ok }: RequestPattern, incoming: Incoming, answer: Response): boolean {
  if (ok !== undefined && ok !== answer.ok) return false;
  if (path !== undefined && !new RegExp(path).test(incoming.url.pathname)) return false;
  const target = incoming.headers.get('x-amz-target')?.split('.').at(-1);
  if (action !== undefined && !(target !== undefined && new RegExp(action).test(target))) return false;
  const parameters = new URLSearchParams(incoming.body);
  return Object.entries(form ?? {}).every(([name, pattern]) =>
    pattern === null ? !parameters.has(name) : new RegExp(pattern).test(parameters.get(name) ?? ''),
  );
}

/** The faults of a local cloud; none in normal use. Each changes what those before it left. */
export class Faults {
  readonly #active = new Set<ActiveFault>();

  add(fault: Fault): ActiveFault {
    const active = new ActiveFault(fault, () => this.#active.delete(active));
    this.#active.add(active);
    return active;
  }

  clear(): void {
    for (const active of this.#active) active.remove();
  }

  async answer(incoming: Incoming, answer: Response): Promise<Response> {
    let changed = answer;
    for (const active of this.#active) changed = await active.answer(incoming, changed);
    return changed;
  }

  sign(token: UnsignedToken): UnsignedToken {
    return [...this.#active].reduce((signed, active) => active.sign(signed), token);
  }
}
