import { applyEdits, type Edit } from '../../../emulators/src/core/edits.js';
import { Faults, type Fault } from '../../../emulators/src/core/faults.js';
import type { Incoming } from '../../../emulators/src/core/service.js';

const request = (path: string, headers: Record<string, string> = {}, body = ''): Incoming => {
  const url = new URL(`https://login.example.com${path}`);
  return { method: 'POST', host: url.hostname, tls: true, url, headers: new Headers(headers), body };
};

const answer = (body: object = { a: 1 }, status = 200): Response => Response.json(body, { status });

async function changedBy(fault: Fault, incoming = request('/token'), given = answer()) {
  const faults = new Faults();
  faults.add(JSON.parse(JSON.stringify(fault)) as Fault);
  const changed = await faults.answer(incoming, given);
  return { status: changed.status, headers: changed.headers, text: await changed.text() };
}

describe('edits', () => {
  const document = { a: 'one', n: 5, list: [{ id: 'x' }, { id: 'y' }] };

  test.each<[string, Edit, object]>([
    ['adds a member', { op: 'add', path: '/b', value: 2 }, { ...document, b: 2 }],
    ['adds a member in place of another', { op: 'add', path: '/a', value: 2 }, { ...document, a: 2 }],
    ['replaces a member', { op: 'replace', path: '/a', value: 2 }, { ...document, a: 2 }],
    ['replaces none that is not there', { op: 'replace', path: '/b', value: 2 }, document],
    ['removes a member', { op: 'remove', path: '/a' }, { n: 5, list: document.list }],
    ['copies', { op: 'copy', from: '/list/1/id', path: '/a' }, { ...document, a: 'y' }],
    [
      'copies behind the end of a list',
      { op: 'copy', from: '/list/0', path: '/list/-' },
      { ...document, list: [...document.list, { id: 'x' }] },
    ],
    [
      'reaches each of a list',
      { op: 'add', path: '/list/*/d', value: 1 },
      {
        ...document,
        list: [
          { id: 'x', d: 1 },
          { id: 'y', d: 1 },
        ],
      },
    ],
    [
      'reaches the last of a list',
      { op: 'add', path: '/list/-1/id', value: 'z' },
      { ...document, list: [{ id: 'x' }, { id: 'z' }] },
    ],
    ['increases a number', { op: 'increase', path: '/n', by: -2 }, { ...document, n: 3 }],
    ['increases no text', { op: 'increase', path: '/a', by: 1 }, document],
    [
      'rewrites a text',
      { op: 'rewrite', path: '/a', pattern: '^', by: 'not-' },
      { ...document, a: 'not-one' },
    ],
    ['rewrites no number', { op: 'rewrite', path: '/n', pattern: '^', by: 'not-' }, document],
    ['goes no way that is not there', { op: 'add', path: '/b/c', value: 1 }, document],
    ['reads an escaped name', { op: 'add', path: '/a~1b~0c', value: 1 }, { ...document, 'a/b~c': 1 }],
  ])('%s', (_, edit, expected) => {
    const before = structuredClone(document);

    expect(applyEdits(document, [edit])).toEqual(expected);
    expect(document).toEqual(before);
  });

  test('echo what the request says', () => {
    const incoming = request('/token', { authorization: 'Basic x' }, 'scope=a%20b');
    const edits: Edit[] = [
      { op: 'echo', path: '/scope', sources: [{ form: 'scope' }] },
      { op: 'echo', path: '/all', sources: ['body', { header: 'authorization' }] },
    ];

    expect(applyEdits({}, edits, incoming)).toEqual({ scope: 'a b', all: 'scope=a%20bBasic x' });
  });
});

describe('a fault', () => {
  test.each<[string, Fault['at'], boolean]>([
    ['every request', undefined, true],
    ['a path', { path: '/token$' }, true],
    ['another path', { path: '/keys$' }, false],
    ['an action', { action: '^Create' }, true],
    ['another action', { action: '^Delete' }, false],
    ['a parameter', { form: { client_id: '^a$' } }, true],
    ['another value of a parameter', { form: { client_id: '^b$' } }, false],
    ['an absent parameter as empty', { form: { scope: '^$' } }, true],
    ['a parameter that must be absent', { form: { client_secret: null } }, true],
    ['a parameter that must be absent and is there', { form: { client_id: null } }, false],
    ['a good answer', { ok: true }, true],
    ['a bad answer', { ok: false }, false],
  ])('is at %s', async (_, at, isAt) => {
    const incoming = request('/token', { 'x-amz-target': 'Service.CreateThing' }, 'client_id=a');

    const { status } = await changedBy({ ...(at && { at }), status: 418 }, incoming);

    expect(status).toBe(isAt ? 418 : 200);
  });

  test.each<[string, Fault, object]>([
    ['the body', { body: 'x' }, { text: 'x', status: 200 }],
    ['the status alone', { status: 503 }, { text: '{"a":1}', status: 503 }],
    ['the text', { rewrite: { pattern: '1', by: '2' } }, { text: '{"a":2}' }],
    ['the JSON', { edit: [{ op: 'add', path: '/b', value: 2 }] }, { text: '{"a":1,"b":2}' }],
  ])('changes %s', async (_, fault, expected) => {
    expect(await changedBy(fault)).toMatchObject(expected);
  });

  test('changes headers, and keeps the others', async () => {
    const { headers } = await changedBy({ headers: { 'cache-control': 'max-age=60' } });

    expect(headers.get('cache-control')).toBe('max-age=60');
    expect(headers.get('content-type')).toBe('application/json');
  });

  test('holds answers back until it is removed, and counts them', async () => {
    const faults = new Faults();
    const fault = faults.add({ hold: true });
    let isAnswered = false;
    const held = faults.answer(request('/token'), answer()).then((given) => {
      isAnswered = true;
      return given.status;
    });
    await new Promise((resolve) => setImmediate(resolve));

    expect([fault.times, isAnswered]).toEqual([1, false]);
    fault.remove();
    expect(await held).toBe(200);
  });

  test('replays the latest good answer of the same path to those that are refused, if there is one', async () => {
    const faults = new Faults();
    faults.add({ at: { path: '/token$', ok: false }, replay: true });
    const ask = async (path: string, given: Response) =>
      (await faults.answer(request(path), given)).json() as Promise<object>;

    expect(await ask('/token', answer({ refused: 1 }, 400))).toEqual({ refused: 1 });
    await ask('/token', answer({ granted: 1 }));
    await ask('/token', answer({ granted: 2 }));
    await ask('/keys', answer({ keys: [] }));

    expect(await ask('/token', answer({ refused: 2 }, 400))).toEqual({ granted: 2 });
    expect(await ask('/token', answer({ refused: 3 }, 400))).toEqual({ granted: 2 });
  });

  test('records answers as those before it left them', async () => {
    const faults = new Faults();
    faults.add({ body: 'changed' });
    const watching = faults.add({ record: true });
    faults.add({ body: 'later' });

    await faults.answer(request('/token'), answer());

    expect(watching.recorded).toEqual(['changed']);
  });

  test('changes tokens, and no answer, until it is removed', async () => {
    const faults = new Faults();
    const fault = faults.add({
      token: {
        header: [{ op: 'remove', path: '/typ' }],
        claims: [{ op: 'increase', path: '/exp', by: 10 }],
      },
      status: 418,
    });
    const token = { header: { typ: 'JWT' }, claims: { exp: 1 } };

    expect(faults.sign(token)).toEqual({ header: {}, claims: { exp: 11 } });
    expect((await faults.answer(request('/token'), answer())).status).toBe(200);
    fault.remove();
    expect(faults.sign(token)).toEqual(token);
  });

  test('is gone with all others when they are cleared', async () => {
    const faults = new Faults();
    faults.add({ status: 418 });
    faults.clear();

    const given = answer();

    expect(await faults.answer(request('/token'), given)).toBe(given);
  });
});
