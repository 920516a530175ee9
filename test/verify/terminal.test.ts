import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectPlain, HOSTILE } from '../support/hostile-text.js';
import { json, startTestIssuer, type Faults, type TestIssuer } from '../support/verify-issuer.js';
import { runCommand, way, type CommandResult } from '../support/verify-run.js';
import { parseXml } from '../support/xml.js';

const expectBothPlain = ({ stdout, stderr }: CommandResult) => {
  expectPlain(stdout);
  expectPlain(stderr);
};

describe.each(HOSTILE.map((text) => [JSON.stringify(text), text] as const))(
  'given an argument with %s',
  (_, text) => {
    let issuer: TestIssuer;
    beforeAll(async () => {
      issuer = await startTestIssuer('cognito');
    });
    afterAll(() => issuer.close());

    const arguments_ = (x: string): readonly (readonly string[])[] => [
      ['--check', x],
      ['--issuer', x],
      ['--client', x],
      ['--format', x],
      ['--report', x],
      ['--report', `json:/no-such-folder${x}/r.json`],
      ['--timeout', x],
      ['--concurrency', x],
      ['--max-tokens', x],
      ['--connect-to', x],
      ['--ca', x],
      ['--outputs', x],
      ['--manifest', `/no-such-folder/${x}`],
      [`--chek${x}`],
      [`--check${x}`, 'y'],
      [x],
      ['explain', x],
      ['token', '--client', x],
      ['token', '--client', 'sync-job', '--permission', x],
      ['token', '--client', 'sync-job', `--${x}`],
      ['help', x],
    ];

    test('every usage error is plain, and ends with 2', async () => {
      for (const argv of arguments_(text)) {
        const source = argv[0] === 'explain' || argv[0] === 'help' ? [] : ['--outputs', issuer.outputsFile];
        const result = await runCommand([...argv, ...source]);
        expectBothPlain(result);
        expect({ argv, exitCode: result.exitCode, stderr: result.stderr }).toMatchObject({
          exitCode: argv[0] === 'help' ? (expect.any(Number) as number) : 2,
          stderr: expect.stringMatching(/./) as string,
        });
      }
      expect(issuer.asked).toEqual([]);
    });
  },
);

describe.each(HOSTILE.map((text) => [JSON.stringify(text), text] as const))(
  'given a file with %s',
  (_, text) => {
    let issuer: TestIssuer;
    beforeAll(async () => {
      issuer = await startTestIssuer('generic');
    });
    afterAll(() => issuer.close());

    const files = (x: string): readonly unknown[] => {
      const { manifest } = issuer;
      const [client] = manifest.clients;
      const withClient = (change: object) => ({ ...manifest, clients: [{ ...client, ...change }] });
      return [
        `${x}{`,
        { [x]: 1 },
        { [x]: { [x]: { manifestVersion: x } } },
        { [x]: { [x]: { manifestVersion: 1, [x]: x } } },
        { [x]: { [x]: { ...manifest, api: { ...manifest.api, permissions: { [x]: { scope: 1 } } } } } },
        { [x]: { [x]: manifest, [`${x}2`]: manifest } },
        { ...manifest, name: x, clients: [client, client] },
        { ...manifest, issuer: x },
        withClient({ permissions: [x] }),
        withClient({ name: x, credential: { kind: 'secret', secret: { from: 'env', name: x } } }),
        withClient({ name: x, secret: { from: 'file', path: `/no-such/${x}` } }),
        withClient({ name: x, credential: { kind: 'secret', secret: { from: 'output', name: x } } }),
        withClient({
          credential: { kind: 'secret', secret: { from: 'azure-key-vault', id: 'https://x.example/y' } },
          name: x,
        }),
        { ...manifest, name: x, api: { ...manifest.api, permissions: { a: { scope: x }, b: { scope: x } } } },
      ];
    };

    test('every usage error is plain, and ends with 2', async () => {
      for (const [i, content] of files(text).entries()) {
        const folder = join(issuer.directory, text.replace(/[/\0]/g, '_').slice(0, 60));
        mkdirSync(folder, { recursive: true });
        const file = join(folder, `${i}.json`);
        writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
        const result = await runCommand(['--outputs', file]);
        expectBothPlain(result);
        expect({ i, exitCode: result.exitCode }).toEqual({ i, exitCode: 2 });
      }
      expect(issuer.asked).toEqual([]);
    });

    test('every name is plain in pretty, in --list and on the way', async () => {
      const { manifest, outputs } = issuer;
      const clients = manifest.clients.map((client) => ({
        ...client,
        name: `${text}${client.name}`,
        permissions: client.permissions.map((name) => `${text}${name}`),
      }));
      const permissions = Object.fromEntries(
        Object.entries(manifest.api.permissions).map(([name, value]) => [`${text}${name}`, value]),
      );
      const hostile = { ...manifest, name: `${text}/orders`, clients, api: { ...manifest.api, permissions } };
      const file = join(issuer.directory, 'names.json');
      const stack = { ...outputs['lab'], 'manifest-orders': undefined, [text]: hostile };
      writeFileSync(file, JSON.stringify({ [text]: stack }));
      const argv = ['--outputs', file, ...way(issuer).slice(2)];

      for (const isTTY of [true, false]) {
        issuer.faults.claims = (claims) => ({ ...claims, iss: text, scope: `orders:read ${text}` });
        issuer.faults.answer = (asked, usual) =>
          asked.about === 'keys' ? { status: 503, headers: {}, body: '' } : usual;
        const failing = await runCommand(argv, { isTTY });
        delete issuer.faults.claims;
        delete issuer.faults.answer;
        expectBothPlain(failing);
        expect(failing).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('again in') as string });
      }
      expectBothPlain(await runCommand([...argv, '--list']));
      for (const format of ['json', 'ndjson']) {
        const { stdout } = await runCommand([...argv, '--format', format]);
        expectPlain(stdout);
        const clientsNamed = stdout
          .split(format === 'json' ? '\u0000' : '\n')
          .filter((line) => line !== '')
          .map((line) => JSON.stringify(JSON.parse(line)));
        expect(clientsNamed.join('')).toContain(JSON.stringify(`${text}nightly-report`));
      }
      const listed = await runCommand([...argv, '--list', '--format', 'json']);
      expectPlain(listed.stdout);
      expect(JSON.parse(listed.stdout)).toMatchObject([{ name: `${text}/orders` }]);
      const report = join(issuer.directory, 'names.xml');
      await runCommand([...argv, '--report', `junit:${report}`]);
      const xml = readFileSync(report, 'utf8');
      expectPlain(xml);
      expect(parseXml(xml).children).toHaveLength(1);
    });
  },
);

/** Places of an answer that reach what is printed. */
const answers: readonly (readonly [place: string, faults: (x: string) => Faults])[] = [
  ['the issuer of the document', (x) => ({ discovery: (document) => ({ ...document, issuer: x }) })],
  [
    'an endpoint',
    (x) => ({ discovery: (document) => ({ ...document, a_endpoint: `http://h/${x}`, token_endpoint: x }) }),
  ],
  [
    'a member of the document',
    (x) => ({ discovery: (document) => ({ ...document, [`${x}_endpoint`]: 'http://h/' }) }),
  ],
  [
    'a key id',
    (x) => ({ keys: (keys) => [...keys, { ...keys[0], kid: x }, { ...keys[0], kid: x, alg: x }] }),
  ],
  ['a header of the token', (x) => ({ header: (header) => ({ ...header, kid: x, typ: x }) })],
  ['claims', (x) => ({ claims: () => ({ iss: x, aud: x, scope: x, client_id: x, exp: x, iat: x }) })],
  [
    'members of the token response',
    (x) => ({ tokenBody: (body) => ({ ...body, token_type: x, expires_in: x, scope: x }) }),
  ],
  [
    'error',
    (x) => ({ answer: (asked, usual) => (asked.about === 'token' ? json(400, { error: x }) : usual) }),
  ],
  [
    'error_description',
    (x) => ({
      answer: (asked, usual) =>
        asked.about === 'token' ? json(400, { error: 'invalid_client', error_description: x }) : usual,
    }),
  ],
];

describe.each(answers)('given a server that puts such text into %s', (_, faults) => {
  test.each(['pretty', 'json', 'ndjson', 'token', 'decode'])('%s is plain', async (command) => {
    const issuer = await startTestIssuer('generic', faults(HOSTILE.join('x')));
    const argv = {
      token: ['token', ...way(issuer), '--client', 'sync-job'],
      decode: ['token', ...way(issuer), '--client', 'sync-job', '--decode'],
    }[command] ?? [...way(issuer), '--format', command];
    const result = await runCommand(argv, { isTTY: true });
    await issuer.close();
    expectBothPlain(result);
    if (command === 'json' || (command === 'decode' && result.exitCode === 0))
      expect(() => void JSON.parse(result.stdout)).not.toThrow();
  });
});

test.each(HOSTILE)('a token with %j is not printed', async (text) => {
  const issuer = await startTestIssuer('generic', {
    tokenBody: (body) => ({ ...body, access_token: `abc${text}` }),
  });
  const { exitCode, stdout, stderr } = await runCommand(['token', ...way(issuer), '--client', 'sync-job']);
  await issuer.close();
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toMatch(/no token for sync-job of lab\/orders: .*RFC 6750 §2\.1/);
  expectPlain(stderr);
});

test('the status line of a server is not printed at all', async () => {
  const issuer = await startTestIssuer('generic', {
    take: (_, response) => {
      response.socket!.end('HTTP/1.1 500 \u001b[31m::error::\r\nx: \u009b2J\r\ncontent-length: 0\r\n\r\n');
      return true;
    },
  });
  const result = await runCommand(way(issuer), { isTTY: true });
  await issuer.close();
  expectBothPlain(result);
  expect(result.exitCode).toBe(3);
});
