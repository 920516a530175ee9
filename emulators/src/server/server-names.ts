/** How many names are remembered, and how many can come new at once: more than a fleet has. */
const CAPACITY = 256;
/** New names a second beyond those. */
const RATE = 20;

/** A host name (RFC 1123 §2.1; RFC 6066 §3 has it without a dot at the end). `_` is none of its letters, but in use. */
const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const NAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})*$`);

/**
 * What is made for each server name that callers ask for. Names cost their senders nothing, so only the latest are
 * remembered, and new ones are made at a bounded rate.
 */
export class ServerNames<T> {
  readonly #made = new Map<string, Promise<T>>();
  #allowance = CAPACITY;
  #allowedAt = performance.now();

  constructor(private readonly make: (name: string) => Promise<T>) {}

  /** @throws {Error} for a text that is no host name, and if too many new names come too fast */
  async get(serverName: string): Promise<T> {
    const name = serverName.toLowerCase();
    const made = this.#made.get(name) ?? this.#makeFor(name);
    // Last in the order of the map is latest in use.
    this.#made.delete(name);
    this.#made.set(name, made);
    if (this.#made.size > CAPACITY) this.#forgetOldest();
    try {
      return await made;
    } catch (error) {
      this.#made.delete(name);
      throw error;
    }
  }

  #makeFor(name: string): Promise<T> {
    if (!NAME.test(name)) throw new Error(`${JSON.stringify(name)} is no host name.`);
    const now = performance.now();
    this.#allowance = Math.min(CAPACITY, this.#allowance + ((now - this.#allowedAt) / 1000) * RATE);
    this.#allowedAt = now;
    if (this.#allowance < 1) throw new Error(`Too many new server names; ${name} has to wait.`);
    this.#allowance -= 1;
    return this.make(name);
  }

  #forgetOldest(): void {
    const [oldest] = this.#made.keys();
    if (oldest !== undefined) this.#made.delete(oldest);
  }
}
