import { seededIds } from '../../../emulators/src/entra/directory/seed.js';
import { compare, type Difference } from './compare.js';
import { address, Harness, type Received } from './harness.js';
import { readRecording, type Exchange, type Json } from './recording.js';
import { exceptions, explain, type Exception } from './exceptions.js';

/** What was in the recorded tenant before the provider came, and what stands for it here. */
const recorded = {
  tenant: '6f1c2b8e-3a54-4d97-9c0e-5b7d2a1f4e83',
  client: '0c9a7e51-8d2b-4f36-a1e4-7c5b90d3f628',
  caller: 'b84d1f07-52ce-4a69-8e3f-19d6a0c7e25b',
  microsoftGraph: '3e7a5d92-0b84-4c6f-9d1e-8f2b6a0c4735',
  user: 'c7a1e0b4-6d38-4f92-b5e7-3a9c8d20f146',
};

/** Plays a recording to an Entra of its own, with the ids that it mints in place of the recorded ones. */
class Replay {
  readonly harness = new Harness();
  readonly #names: Map<string, string>;

  constructor() {
    const { identity } = this.harness;
    this.#names = new Map([
      ['{graph}', address],
      ['{login}', address],
      ['{metadata}', address],
      ['{secret}', identity.clientSecret],
      [recorded.tenant, identity.tenantId],
      [recorded.client, identity.clientId],
      [recorded.caller, identity.callerObjectId],
      [recorded.microsoftGraph, seededIds.microsoftGraph],
      [recorded.user, seededIds.user],
    ]);
  }

  async play(exchange: Exchange): Promise<Received> {
    const { method, path, requestHeaders, requestBody, host } = exchange;
    const body = typeof requestBody === 'string' ? requestBody : JSON.stringify(requestBody);
    const answer = await this.harness.send(`${address}${this.#translate(path)}`, {
      method,
      headers: JSON.parse(this.#translate(JSON.stringify(requestHeaders))) as Record<string, string>,
      body: requestBody === null ? '' : this.#translate(body),
    });
    if (host === 'login') this.#names.set('{token}', String(answer.body.access_token));
    else if (method === 'POST') this.#learn(exchange.responseBody, answer.body);
    return answer;
  }

  /** How the answer falls short of the recorded one. */
  shortcomings({ responseBody }: Exchange, answer: Received): Difference[] {
    if (responseBody === null) return compare({}, answer.body);
    return compare(JSON.parse(this.#translate(JSON.stringify(responseBody))) as Json, answer.body);
  }

  #translate(text: string): string {
    let translated = text;
    for (const [from, to] of this.#names) translated = translated.replaceAll(from, to);
    return translated;
  }

  #learn(before: Json | undefined, now: Json | undefined): void {
    if (Array.isArray(before) && Array.isArray(now))
      for (const [index, item] of before.entries()) this.#learn(item, now[index]);
    if (!isObject(before) || !isObject(now)) return;
    for (const name of ['id', 'appId', 'keyId']) {
      const [from, to] = [before[name], now[name]];
      if (typeof from === 'string' && typeof to === 'string') this.#names.set(from, to);
    }
    this.#learn(before.passwordCredentials, now.passwordCredentials);
  }
}

const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nothing = {
  applications: [],
  servicePrincipals: [],
  users: [],
  groups: [],
  claimsMappingPolicies: [],
  appRoleAssignments: [],
  oauth2PermissionGrants: [],
  federatedIdentityCredentials: [],
};

const used = new Set<Exception>();

/** What is wrong with an answer, in words; nothing if it is as recorded or excepted. */
function faults(replay: Replay, exchange: Exchange, answer: Received): string[] {
  const where = `${exchange.n} ${exchange.method} ${exchange.path}`;
  if (answer.status !== exchange.status)
    return [`${where}: ${answer.status} instead of ${exchange.status}: ${JSON.stringify(answer.body)}`];
  if (exchange.responseBody !== null && !answer.contentType?.startsWith('application/json'))
    return [`${where}: content type ${answer.contentType}`];
  return replay.shortcomings(exchange, answer).flatMap((difference) => {
    const exception = explain(difference, exchange);
    if (exception) used.add(exception);
    return exception ? [] : [`${where}: ${JSON.stringify(difference)}`];
  });
}

describe.each(['api-and-daemon', 'interactive-clients', 'secretless', 'split', 'corners'])(
  'the recorded life cycle %s',
  (scenario) => {
    const replay = new Replay();
    const recording = readRecording(scenario);

    test.each(['create', 'refresh', 'update', 'destroy'])(
      '%s is answered as it was recorded, or as Graph answers',
      async (step) => {
        const exchanges = recording.filter((exchange) => exchange.step === step);
        const found: string[] = [];
        for (const exchange of exchanges)
          found.push(...faults(replay, exchange, await replay.play(exchange)));
        expect(exchanges.length).toBeGreaterThan(9);
        expect(found).toEqual([]);
        if (step !== 'destroy') expect(replay.harness.service.snapshot()).not.toEqual(nothing);
      },
    );

    test('leaves nothing but the pre-existing principals', async () => {
      expect(replay.harness.service.snapshot()).toEqual(nothing);
      const left = async (harness: Harness) =>
        (await harness.done('GET', '/v1.0/servicePrincipals?$select=id,displayName')).value as unknown;
      expect(await left(replay.harness)).toEqual(await left(new Harness()));
    });
  },
);

test('every exception is one that the recordings take', () => {
  expect(exceptions.filter((exception) => !used.has(exception)).map(({ graph }) => graph)).toEqual([]);
});
