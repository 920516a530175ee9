import { RotationError } from '../../rotation/src/rotation-error.js';
import type { Answer, ClientSecrets, Labels, SecretStore, TokenProof } from '../../rotation/src/ports.js';
import type { Rotation } from '../../rotation/src/rotation.js';

/** The first secret of the client, as Terraform stores what Cognito made. */
export const FIRST = 'first0first0first0first0first0';

/** What a call does before it reaches the fake, such as to crash; what it returns comes after the call. */
export type Interference = (call: string) => Promise<void | (() => void)> | void | (() => void);

/**
 * Cognito, Secrets Manager and the token endpoint for one client, in memory. After each call it looks at what must
 * hold at every moment.
 */
export class FakeCloud {
  /** Secrets in Cognito by id. */
  readonly held = new Map([['client--1', FIRST]]);
  readonly versions = new Map<string, string>();
  readonly labels = new Map<string, string>();
  readonly calls: string[] = [];
  /** What must always hold and did not. */
  readonly violations: string[] = [];
  /** What the command showed. */
  readonly said: string[] = [];
  /** Milliseconds that were waited. */
  readonly waits: number[] = [];
  interfere: Interference = () => undefined;
  /** Answers of the token endpoint that come before the true ones. */
  readonly answers: Answer[] = [];
  #revision = 0;
  #ids = 1;

  constructor(
    readonly key: string | undefined = 'clientSecret',
    first = key === undefined ? FIRST : JSON.stringify({ clientId: 'client', [key]: FIRST, owner: 'team' }),
  ) {
    this.put('first-version', first, ['AWSCURRENT', 'TERRAFORM']);
  }

  /** The text of the version with a label. */
  text(label: string): string | undefined {
    return this.versions.get(this.labels.get(label) ?? '');
  }

  /** The client secret of the version with a label. */
  secret(label: string): string | undefined {
    const text = this.text(label);
    if (text === undefined || this.key === undefined) return text;
    return new RegExp(`"${this.key}":"([^"]*)"`).exec(text)?.[1];
  }

  accepts(secret: string | undefined): boolean {
    return [...this.held.values()].some((value) => value === secret);
  }

  /** Adds a secret as someone else would, by hand. */
  hold(secret: string): string {
    const id = `client--${++this.#ids}`;
    this.held.set(id, secret);
    return id;
  }

  /** Stores a version as someone else would, by hand. */
  put(id: string, text: string, labels: readonly string[]): void {
    this.versions.set(id, text);
    for (const label of labels) this.move(label, id);
  }

  move(label: string, id: string): void {
    const holder = this.labels.get(label);
    this.labels.set(label, id);
    if (label === 'AWSCURRENT' && holder !== undefined && holder !== id)
      this.labels.set('AWSPREVIOUS', holder);
    this.#revision++;
  }

  /** Calls that change something. */
  get changes(): readonly string[] {
    return this.calls.filter((call) => /^(add|remove|addPending|promote|clearPending)$/.test(call));
  }

  /** A rotation of the client by one process. */
  rotation(): Rotation {
    return {
      program: 'npm run rotate --',
      client: 'dev-cognito nightly-report',
      clientId: 'client',
      key: this.key,
      secrets: this.#secrets,
      store: this.#store,
      proof: this.#proof,
      steps: {
        run: async (title, work) => {
          this.said.push(title);
          return work();
        },
        say: (line) => void this.said.push(line),
      },
      wait: async (milliseconds) => void this.waits.push(milliseconds),
    };
  }

  readonly #secrets: ClientSecrets = {
    list: () => this.#call('list', () => [...this.held.keys()]),
    add: (secret) =>
      this.#call('add', () => {
        if (this.held.size === 2) throw new RotationError('LimitExceededException');
        this.hold(secret);
      }),
    remove: (id) =>
      this.#call('remove', () => {
        if (this.held.size === 1) throw new RotationError('the last secret');
        if (!this.held.delete(id)) throw new RotationError('ResourceNotFoundException');
      }),
  };

  readonly #store: SecretStore = {
    id: 'dev/orders/nightly-report',
    labels: () => this.#call('labels', () => this.#labels()),
    read: (id) => this.#call('read', () => this.versions.get(id)!),
    addPending: (id, text) =>
      this.#call('addPending', () => {
        if (this.versions.get(id) === text) return;
        if (this.versions.has(id)) throw new RotationError('ResourceExistsException');
        this.put(id, text, ['AWSPENDING']);
      }),
    promote: (from, to) =>
      this.#call('promote', () => {
        if (this.labels.get('AWSCURRENT') !== from) throw new RotationError('InvalidParameterException');
        this.move('AWSCURRENT', to);
      }),
    clearPending: (id) =>
      this.#call('clearPending', () => {
        if (this.labels.get('AWSPENDING') !== id) throw new RotationError('InvalidParameterException');
        this.labels.delete('AWSPENDING');
        this.#revision++;
      }),
  };

  readonly #proof: TokenProof = {
    attempt: (secret) =>
      this.#call(
        'attempt',
        (): Answer => this.answers.shift() ?? { kind: this.accepts(secret) ? 'accepted' : 'refused' },
      ),
  };

  #labels(): Labels {
    const [current, pending, previous] = ['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS'].map((label) =>
      this.labels.get(label),
    );
    return {
      current: current!,
      ...(pending !== undefined && { pending }),
      ...(previous !== undefined && { previous }),
      revision: String(this.#revision),
    };
  }

  async #call<T>(name: string, effect: () => T): Promise<T> {
    this.calls.push(name);
    const afterwards = await this.interfere(name);
    try {
      const result = effect();
      afterwards?.();
      return result;
    } finally {
      this.#look(name);
    }
  }

  #look(call: string): void {
    if (!this.accepts(this.secret('AWSCURRENT'))) this.violations.push(`${call}: AWSCURRENT does not work`);
    if (this.held.size > 2) this.violations.push(`${call}: ${this.held.size} secrets`);
  }
}
