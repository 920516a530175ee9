import { ClientCredential, type SecretOptions } from '@oauth-issuers/constructs';
import { Harness, type Installed } from '../../../emulators/entra/harness.js';
import { orders } from '../../../support/example-apis.js';
import { manifestOf } from '../../../support/manifests.js';
import { type Configuration, synth } from '../../../support/synth.js';
import { issuer } from '../issuer/entra-issuer-fixture.js';

const PASSWORD = 'azuread_application_password';

/** What is synthesized of an issuer whose client `report` has this secret. */
function declared(options: SecretOptions): Configuration {
  const credential = ClientCredential.secret(options);
  return synth(
    issuer({
      credential: ({ api, client }) => (api === 'orders' && client === 'report' ? credential : undefined),
    }),
  );
}

/** The addresses of the secrets of `report`, as Terraform knows them. */
const addresses = ({ resource }: Configuration): string[] =>
  Object.keys(resource![PASSWORD]!).filter((name) => name.startsWith('issuer_orders_report_'));

/** The steps of two rotations, and of one that begins before the last one was retired. */
const FIRST = declared({});
const STEPS: readonly (readonly [name: string, configuration: Configuration])[] = [
  ['a second secret', declared({ generation: 2 })],
  ['the first one retired', declared({ generation: 2, previous: 'retired' })],
  ['a third secret', declared({ generation: 3 })],
  ['a fourth secret at once', declared({ generation: 4 })],
  ['the third one retired', declared({ generation: 4, previous: 'retired' })],
];

interface Held {
  readonly keyId: string;
  readonly secretText: string;
}

/** A client in the local Entra, and the state that Terraform keeps of its secrets. */
class Deployed {
  static async create(harness: Harness): Promise<Deployed> {
    const app = await harness.install({ displayName: 'report' });
    const deployed = new Deployed(harness, app);
    for await (const _done of deployed.apply(FIRST)) void _done;
    return deployed;
  }

  readonly state = new Map<string, Held>();
  readonly removed: string[] = [];
  /** What the manifest of the last deploy that came to its end says. */
  secret = '';
  previous: string | undefined;

  private constructor(
    private readonly harness: Harness,
    private readonly app: Installed,
  ) {}

  /** Does what the provider does, one request at a time, in either order: nothing makes one wait for the other. */
  async *apply(configuration: Configuration, removeFirst = false): AsyncGenerator<void> {
    const wanted = addresses(configuration);
    const create = wanted.filter((address) => !this.state.has(address));
    const remove = [...this.state.keys()].filter((address) => !wanted.includes(address));
    const changes = [
      ...create.map((address) => () => this.#create(address, configuration)),
      ...remove.map((address) => () => this.#remove(address)),
    ];
    for (const change of removeFirst ? changes.reverse() : changes) {
      await change();
      yield;
    }
    const { secret, previousSecret } = manifestOf(configuration, orders).clients[0]!;
    this.secret = this.#valueOf(secret, configuration)!;
    this.previous = this.#valueOf(previousSecret, configuration);
  }

  /** `granted`, or the code of Entra's refusal. */
  async ask(secret: string): Promise<unknown> {
    const credentials = { clientId: this.app.appId, clientSecret: secret };
    const { status, body } = await this.harness.signIn(credentials, 'https://graph.microsoft.com');
    return status === 200 ? 'granted' : (body.error_codes as readonly number[])[0];
  }

  async #create(address: string, { resource }: Configuration): Promise<void> {
    const { display_name: displayName } = resource![PASSWORD]![address]!;
    const path = `/v1.0/applications/${this.app.id}/addPassword`;
    const held = await this.harness.done('POST', path, { passwordCredential: { displayName } });
    this.state.set(address, held as Held);
  }

  async #remove(address: string): Promise<void> {
    const { keyId, secretText } = this.state.get(address)!;
    await this.harness.done('POST', `/v1.0/applications/${this.app.id}/removePassword`, { keyId });
    this.state.delete(address);
    this.removed.push(secretText);
  }

  /** The value of the output that a manifest names. */
  #valueOf(reference: { readonly from: string } | undefined, { output }: Configuration): string | undefined {
    if (reference === undefined) return undefined;
    const { name } = reference as { name?: string };
    const address = /^\$\{azuread_application_password\.(\w+)\.value\}$/.exec(
      String(output![name!]!.value),
    )![1]!;
    return this.state.get(address)!.secretText;
  }
}

const harness = new Harness();
const ANY_ORDER = [false, true];

describe.each(ANY_ORDER)('a rotation on Entra (removals first: %s)', (removeFirst) => {
  test('does at every step what the declaration says, of old and new secret', async () => {
    const deployed = await Deployed.create(harness);

    for (const [, configuration] of STEPS) {
      for await (const _done of deployed.apply(configuration, removeFirst)) void _done;

      const named = [deployed.secret, deployed.previous].filter((secret) => secret !== undefined);
      expect([...deployed.state.values()].map(({ secretText }) => secretText).sort()).toEqual(named.sort());
      for (const secret of named) expect(await deployed.ask(secret)).toBe('granted');
      for (const secret of deployed.removed) expect(await deployed.ask(secret)).toBe(7000215);
    }
    expect(deployed.removed).toHaveLength(3);
  });

  test('never takes away the secret that applications were last told, wherever it is interrupted', async () => {
    const deployed = await Deployed.create(harness);

    for (const [, configuration] of STEPS) {
      const told = deployed.secret;
      // Each turn does one thing and is interrupted; the next goes on from the state that is left.
      for (let isDone = false; !isDone;) {
        isDone = (await deployed.apply(configuration, removeFirst).next()).done === true;

        expect(await deployed.ask(told)).toBe('granted');
        for (const { secretText } of deployed.state.values())
          expect(await deployed.ask(secretText)).toBe('granted');
      }
    }
    expect(await deployed.ask(deployed.secret)).toBe('granted');
    expect(deployed.previous).toBeUndefined();
    expect(deployed.removed).toHaveLength(3);
  });
});

describe('the secrets of a client', () => {
  test('are those of before, as long as nobody rotates', () => {
    expect(declared({ generation: 1 })).toEqual(synth(issuer()));
    expect(declared({})).toEqual(synth(issuer()));
  });

  test.each(STEPS)('are named in the manifest, after %s', (_name, configuration) => {
    const [report] = manifestOf(configuration, orders).clients;
    const isOverlapping = addresses(configuration).length === 2;

    expect(report!.secret).toEqual({ from: 'output', name: 'orders-report-secret' });
    expect(report!.previousSecret).toEqual(
      isOverlapping ? { from: 'output', name: 'orders-report-previous-secret' } : undefined,
    );
  });
});
