import { routes } from '../../../emulators/src/entra/graph/routes.js';
import { deep, eachStrange, jsonText } from '../../support/strange-json.js';
import { acceptedByGraph, type Accepted } from './accepted-bodies.js';
import { Harness, type Received } from './harness.js';

const harness = new Harness();
let accepted: ReadonlyMap<string, Accepted>;

beforeAll(async () => {
  accepted = await acceptedByGraph(harness);
});

/** One route of each action that takes a body. */
const taking = routes
  .filter(({ method }) => method === 'POST' || method === 'PATCH')
  .filter(({ action }, index, all) => all.findIndex((other) => other.action === action) === index)
  .map(({ method, path }) => `${method} ${path}`);

async function send({ route, path }: Accepted, body: string, version = 'v1.0'): Promise<Received> {
  const token = (await harness.signIn(harness.identity, 'https://graph.microsoft.com')).body
    .access_token as string;
  return harness.send(`https://graph.microsoft.com/${version}${path}`, {
    method: route.split(' ')[0]!,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  });
}

/** In which points an answer is none of Graph's. @see https://learn.microsoft.com/en-us/graph/errors */
function faultsOf({ status, body, headers }: Received): string[] {
  const { code, message, innerError } = (body.error ?? {}) as Record<string, unknown>;
  const isRefusal =
    status >= 400 && status < 500 && [code, message].every((text) => typeof text === 'string' && text !== '');
  return [
    ...((status >= 200 && status < 300) || (isRefusal && innerError)
      ? []
      : [`${status} ${JSON.stringify(body)}`]),
    ...(JSON.stringify(body).includes('[object ') ? [`prints an object: ${JSON.stringify(body)}`] : []),
    ...(headers.get('request-id') ? [] : ['has no id']),
  ];
}

test.each(taking)('%s takes its body', async (route) => {
  const request = accepted.get(route)!;
  const { status, body } = await send(request, JSON.stringify(request.body));
  expect(status < 300 ? {} : body).toEqual({});
});

describe.each(['v1.0', 'beta'])('in %s', (version) => {
  test.each(taking)(
    'each place in the body of %s may be anything: it answers as Graph does',
    async (route) => {
      const request = accepted.get(route)!;
      for (const changed of eachStrange(request.body)) {
        const body = jsonText(changed);
        expect({ body, faults: faultsOf(await send(request, body, version)) }).toEqual({ body, faults: [] });
      }
    },
  );
});

describe.each(taking)('%s', (route) => {
  test.each([
    ['nothing', ''],
    ['white space', ' '],
    ['null', 'null'],
    ['a list', '[]'],
    ['a text', '"x"'],
    ['no JSON', '{'],
    ['two values', '{}{}'],
    ['a form', 'a=b'],
    ['a mark of byte order', '\ufeff{}'],
    ['a name twice', '{"displayName":"a","displayName":"b"}'],
    ['a hundred thousand lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a hundred thousand objects', `${'{"displayName":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('answers to %s as Graph does', async (_what, body) => {
    expect(faultsOf(await send(accepted.get(route)!, body))).toEqual([]);
  });

  test.each([99, 100, 1000, 5000, 20_000, 100_000])(
    'answers to a value %i levels deep as Graph does',
    async (depth) => {
      const { body } = accepted.get(route)!;
      const text = `${'['.repeat(depth)}1${']'.repeat(depth)}`;
      for (const name of [...Object.keys(body), 'id', 'appId', 'nothing', '@odata.type']) {
        expect(
          faultsOf(
            await send(
              accepted.get(route)!,
              jsonText({ ...body, [name]: 0 }).replace(`"${name}":0`, `"${name}":${text}`),
            ),
          ),
        ).toEqual([]);
      }
    },
  );
});

test('what is deep in a list of Graph is refused by its depth', async () => {
  const answer = await send(
    accepted.get('POST /applications')!,
    jsonText({ displayName: 'x', tags: deep(100_000) }),
  );
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({ message: expect.stringContaining('deep') as string });
});
