import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compare, type Difference } from './compare.js';
import { Harness, type Received } from './harness.js';
import { readRecording, type Exchange, type Json } from './recording.js';
import { departureOf, departures, type Departure } from './graph-departures.js';

const FOLDER = 'graph-azure-cli';

/** The tenant of the recordings, and the person who recorded them. */
const recorded = {
  tenant: '5d2c1f7a-3b64-4e19-9c80-2f6a7b1d4e93',
  person: '1e69948c-fcfb-54a6-aab5-caadd1e54a84',
  group: '3e03bdc9-0494-5b7b-8391-184555a68cb0',
  /** Of access-control alone. */
  otherTenant: '9fd33a4f-1f66-5be3-a622-9b8280fe3872',
  synapse: { id: '49c24b77-b078-556e-9ed7-6173efbd7a47', appId: '98c5c04f-9990-581c-939b-467869273e27' },
};

/** Plays a recording of Microsoft Graph to an Entra of its own, with the ids that it mints in place of the recorded ones. */
class Replay {
  readonly harness: Harness;
  readonly #names = new Map<string, string>();

  constructor(exchanges: readonly Exchange[]) {
    this.harness = new Harness(undefined, undefined, timeOf(exchanges[0]!));
    const { tenantId } = this.harness.identity;
    this.#names.set(recorded.tenant, tenantId).set(recorded.otherTenant, tenantId);
  }

  /** What was in the tenant before: Microsoft's principals, the person, and a group. */
  async prepare(exchanges: readonly Exchange[]): Promise<void> {
    const { harness } = this;
    for (const principal of exchanges.flatMap(({ responseBody }) => firstParties(responseBody))) {
      const path = `/v1.0/servicePrincipals(appId='${principal.appId as string}')`;
      this.#names.set(principal.id as string, String((await harness.done('GET', path)).id));
    }
    const person = await harness.done('POST', '/v1.0/users', {
      accountEnabled: true,
      displayName: 'Alex Example',
      mailNickname: 'alex',
      passwordProfile: { password: 'xWwvJ]6NMw+bWH-d' },
      userPrincipalName: 'alex_example.com#EXT#@contoso.onmicrosoft.com',
    });
    const group = await harness.done('POST', '/v1.0/groups', {
      displayName: 'graphusertest_g',
      description: 'graphusertest_g',
      mailNickname: 'graphusertest_g',
      mailEnabled: false,
      securityEnabled: true,
    });
    const synapse = await harness.install(
      { displayName: 'testsynapsecli' },
      { tags: ['HideApp', 'WindowsAzureActiveDirectoryIntegratedApp'] },
    );
    this.#names
      .set(recorded.person, String(person.id))
      .set(recorded.group, String(group.id))
      .set(recorded.synapse.id, synapse.principalId)
      .set(recorded.synapse.appId, synapse.appId);
  }

  async play(exchange: Exchange): Promise<Received> {
    const { method, path, requestHeaders, requestBody } = exchange;
    this.harness.now = timeOf(exchange);
    const body =
      requestBody === null
        ? undefined
        : (JSON.parse(ofTheTenant(this.#translate(JSON.stringify(requestBody)))) as object);
    const answer = await this.harness.graph(
      method,
      this.#translate(asSent(path)),
      method === 'POST' && path === '/v1.0/applications' ? this.#asThePerson(exchange, body) : body,
      requestHeaders,
    );
    if (method === 'POST') this.#learn(exchange.responseBody, answer.body);
    return answer;
  }

  /** How the answer falls short of the recorded one. */
  shortcomings({ responseBody, responseHeaders = {} }: Exchange, answer: Received): Difference[] {
    const headers = Object.entries(responseHeaders)
      .filter(([name]) => !unlike.has(name))
      .map(([name, value]) => ({
        at: name,
        recorded: this.#translate(value),
        received: answer.headers.get(name) ?? undefined,
      }))
      .filter((header) => header.recorded !== header.received);
    const body =
      responseBody === null ? {} : (JSON.parse(this.#translate(JSON.stringify(responseBody))) as Json);
    return [...headers, ...compare(sorted(body), sorted(answer.body))];
  }

  /**
   * The caller was a person, who owns what she makes; here it is a program, which says so. And until 2023 an application
   * was for every account unless it said otherwise.
   */
  #asThePerson(exchange: Exchange, body: object | undefined): object {
    const owner = `https://graph.microsoft.com/v1.0/users/${this.#names.get(recorded.person)}`;
    const forEverybody = {
      signInAudience: 'AzureADandPersonalMicrosoftAccount',
      api: { requestedAccessTokenVersion: 2 },
    };
    return {
      ...body,
      'owners@odata.bind': [owner],
      ...(timeOf(exchange) < new Date('2024-01-01') && forEverybody),
    };
  }

  #translate(text: string): string {
    let translated = text;
    for (const [from, to] of this.#names) translated = translated.replaceAll(from, to);
    return translated;
  }

  #learn(before: Json | undefined, now: Json | undefined): void {
    if (!isObject(before) || !isObject(now)) return;
    for (const name of ['id', 'appId', 'keyId']) {
      const [from, to] = [before[name], now[name]];
      if (typeof from === 'string' && typeof to === 'string') this.#names.set(from, to);
    }
  }
}

/** Headers that a proxy or the day decides. */
const unlike = new Set(['request-id', 'transfer-encoding', 'x-ms-resource-unit']);

const timeOf = ({ recorded: time }: Exchange): Date => new Date(time!);

const isObject = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that the keepers of the recordings replaced, in a path: what stands for them in bodies. */
const asSent = (path: string): string =>
  path.replace('/users/example@example.com', '/users/alex_example.com%23EXT%23@contoso.onmicrosoft.com');

/** Those of a tenant's own people, who are of its own domain. */
const ofTheTenant = (body: string): string =>
  body.replace(/"userPrincipalName":"(\w+)@example.com"/, '"userPrincipalName":"$1@contoso.onmicrosoft.com"');

/** The principals in an answer that are Microsoft's. */
function firstParties(body: Json): readonly Record<string, Json>[] {
  const items = isObject(body) && Array.isArray(body.value) ? body.value : [body];
  return items.flatMap((item) =>
    isObject(item) && item.appOwnerOrganizationId === 'f8cdef31-a31e-4b4a-93e4-5f571e91255a' ? [item] : [],
  );
}

/** With lists in an order of their own: a GET need not keep the order of what was sent. */
function sorted(value: Json): Json {
  if (Array.isArray(value)) {
    const text = (item: Json): string =>
      JSON.stringify(isObject(item) ? (item.id ?? item.resourceAppId ?? item) : item);
    return value.map(sorted).sort((left, right) => (text(left) < text(right) ? -1 : 1));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, sorted(member)]));
}

const used = new Set<Departure>();

/** What is wrong with an answer, in words; nothing if it is as recorded, or departs for a reason. */
function faults(replay: Replay, exchange: Exchange, answer: Received): string[] {
  const found: readonly Difference[] = [
    ...(answer.status === exchange.status
      ? []
      : [{ at: 'status', recorded: exchange.status, received: answer.status }]),
    ...replay.shortcomings(exchange, answer),
  ];
  return found.flatMap((difference) => {
    const departure = departureOf(difference, exchange);
    if (departure) used.add(departure);
    return departure ? [] : [JSON.stringify(difference)];
  });
}

const scenarios = readdirSync(join(__dirname, '../../fixtures/captures', FOLDER)).map((file) =>
  file.replace('.jsonl', ''),
);

describe.each(scenarios)('what Microsoft Graph answered in %s', (scenario) => {
  const exchanges = readRecording(scenario, FOLDER);
  const replay = new Replay(exchanges);
  beforeAll(() => replay.prepare(exchanges));

  test.each(exchanges.map((exchange) => [exchange.n, exchange.method, exchange.path, exchange] as const))(
    '%i %s %s is answered so here',
    async (_n, _method, _path, exchange) => {
      expect(faults(replay, exchange, await replay.play(exchange))).toEqual([]);
    },
  );
});

test('every departure is one that the recordings take', () => {
  expect(departures.filter((departure) => !used.has(departure)).map(({ why }) => why)).toEqual([]);
});
