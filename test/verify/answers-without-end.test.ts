import type { ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { runBinaryMeasured } from '../support/verify-binary.js';
import { startTestIssuer, type Answered, type Faults } from '../support/verify-issuer.js';
import type { Asked } from '../support/verify-decisions.js';
import { resultOf, verify, way } from '../support/verify-run.js';

const MIB = 1024 * 1024;
const LIMIT = MIB;
const brotli = (data: Buffer) =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

const codings = [
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['GZip', gzipSync],
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotli],
  ['gzip, br', (data: Buffer) => brotli(gzipSync(data))],
  ['gzip, gzip', (data: Buffer) => gzipSync(gzipSync(data))],
  ['identity, gzip', gzipSync],
  ['identity', (data: Buffer) => data],
] as const satisfies readonly (readonly [string, (data: Buffer) => Buffer])[];

const packed =
  (about: Asked['about'], encoding: string, pack: (data: Buffer) => Buffer): NonNullable<Faults['take']> =>
  (asked, response, usual) => {
    if (asked.about !== about) return false;
    const body = pack(Buffer.from(usual.body));
    response.writeHead(usual.status, { ...usual.headers, 'content-encoding': encoding }).end(body);
    return true;
  };

const bodyOf = (bytes: number) =>
  Buffer.concat([Buffer.from('{"issuer":"'), Buffer.alloc(bytes - 13, 'x'), Buffer.from('"}')]);

describe.each(codings)('a body in %s (row %#)', (encoding, pack) => {
  test('is read if it is of the usual size', async () => {
    const issuer = await startTestIssuer('generic', { take: packed('discovery', encoding, pack) });
    const report = await verify(issuer, { checks: ['discovery', 'grant'] });
    await issuer.close();
    expect(report.exitCode).toBe(0);
  });

  test.each([
    [LIMIT, /^"x+…$/, 'discovery.issuer'],
    [LIMIT + 1, /^BODY_TOO_LONG: the body is longer than 1048576 bytes( once|$)/, 'discovery.document'],
    [64 * MIB, /^BODY_TOO_LONG: the body is longer than 1048576 bytes( once|$)/, 'discovery.document'],
  ])('of %d bytes unpacked is judged by its unpacked size', async (bytes, observed, check) => {
    const body = pack(bodyOf(bytes));
    const issuer = await startTestIssuer('generic', { take: packed('discovery', encoding, () => body) });
    const report = await verify(issuer, { checks: ['discovery'] });
    await issuer.close();
    expect(resultOf(report, check)).toMatchObject({
      status: 'failed',
      observed: expect.stringMatching(observed) as string,
    });
    expect(report.exitCode).toBe(1);
  });
});

describe('a body that cannot be unpacked fails', () => {
  const cut = (data: Buffer) => gzipSync(data).subarray(0, -12);
  test.each<[name: string, encoding: string, pack: (data: Buffer) => Buffer]>([
    ['cut', 'gzip', cut],
    ['not packed at all', 'gzip', (data) => data],
    ['not packed at all', 'deflate', (data) => data],
    ['not packed at all', 'br', (data) => data],
    ['of a coding that was never registered', 'snappy', (data) => data],
    ['of a coding that was not asked for', 'zstd', () => Buffer.from('28b52ffd', 'hex')],
    ['of many layers', 'gzip, gzip, gzip', (data) => gzipSync(gzipSync(gzipSync(data)))],
    ['of 500 layers', Array(500).fill('gzip').join(','), (data) => data],
  ])('%s (row %#)', async (_, encoding, pack) => {
    const issuer = await startTestIssuer('generic', { take: packed('discovery', encoding, pack) });
    const report = await verify(issuer, { checks: ['discovery'] });
    await issuer.close();
    expect(resultOf(report, 'discovery.document')).toMatchObject({
      status: 'failed',
      observed: expect.stringMatching(/^BODY_UNREADABLE: /) as string,
    });
  });

  test('but a server that says it is out of service is believed, whatever its body', async () => {
    const unpackable: Faults['take'] = (asked, response) => {
      response.writeHead(503, { 'content-encoding': asked.about === 'keys' ? 'gzip' : 'snappy' });
      response.end(asked.about === 'keys' ? gzipSync(Buffer.alloc(2 * LIMIT)) : 'x'.repeat(2 * LIMIT));
      return true;
    };
    const issuer = await startTestIssuer('cognito', { take: unpackable });
    const report = await verify(issuer);
    await issuer.close();
    expect(report).toMatchObject({ exitCode: 3, summary: { failed: 0, passed: 0 } });
  });

  test('an empty body has nothing to unpack', async () => {
    const issuer = await startTestIssuer('generic', {
      take: packed('discovery', 'gzip', () => Buffer.alloc(0)),
    });
    const report = await verify(issuer, { checks: ['discovery'] });
    await issuer.close();
    expect(resultOf(report, 'discovery.document').observed).toBe('a body that is not a JSON object');
  });
});

/** Writes again and again until the other side has had enough. */
function flood(response: ServerResponse, chunk: () => Buffer | string): void {
  const socket = response.socket!;
  socket.on('error', () => undefined);
  const more = () => {
    while (!socket.destroyed && socket.write(chunk()));
    if (!socket.destroyed) socket.once('drain', more);
  };
  more();
}

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const raw =
  (head: string, chunk: () => Buffer | string): NonNullable<Faults['take']> =>
  (_, response) => {
    response.socket!.write(head);
    flood(response, chunk);
    return true;
  };

const hugeChunk = () => `10000\r\n${'x'.repeat(0x10000)}\r\n`;
const bomb = (asked: Asked, response: ServerResponse, usual: Answered) => {
  response.writeHead(200, { ...usual.headers, 'content-encoding': 'gzip' }).end(BOMB);
  return asked !== undefined;
};
const BOMB = gzipSync(Buffer.alloc(300 * MIB));

/** Answers that would take all memory or all time, and how they must end. */
const hostile: readonly (readonly [name: string, take: NonNullable<Faults['take']>, exitCode: number])[] = [
  ['300 MB in 300 kB', bomb, 1],
  ['a body without end', raw(`${HEAD}\r\n`, () => Buffer.alloc(65_536, 'x')), 1],
  ['chunks without end', raw(`${HEAD}transfer-encoding: chunked\r\n\r\n`, hugeChunk), 1],
  [
    'a length beyond all bounds',
    raw(`${HEAD}content-length: 99999999999999\r\n\r\n`, () => 'x'.repeat(65_536)),
    1,
  ],
  ['one header without end', raw(`${HEAD}x-long: `, () => 'x'.repeat(65_536)), 1],
  ['headers without end', raw(HEAD, () => 'x-y: z\r\n'.repeat(8_000)), 1],
  ['one header name without end', raw(HEAD, () => 'x'.repeat(65_536)), 1],
  ['a status line without end', raw('HTTP/1.1 200 ', () => 'x'.repeat(65_536)), 3],
  [
    'a chunk extension without end',
    raw(`${HEAD}transfer-encoding: chunked\r\n\r\n5;`, () => 'x'.repeat(65_536)),
    3,
  ],
  [
    'trailers without end',
    raw(`${HEAD}transfer-encoding: chunked\r\n\r\n0\r\n`, () => 'x-y: z\r\n'.repeat(8_000)),
    1,
  ],
  [
    'informational answers without end',
    raw('', () => 'HTTP/1.1 103 Early Hints\r\nlink: x\r\n\r\n'.repeat(2_000)),
    3,
  ],
  [
    'a byte now and then',
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
      return true;
    },
    3,
  ],
  ['nothing at all', () => true, 3],
];

describe('neither memory nor time run away', () => {
  test.each(hostile)('%s', async (_, take, exitCode) => {
    const issuer = await startTestIssuer('cognito', { take });
    const argv = [
      ...way(issuer),
      '--timeout',
      '2',
      '--check',
      'discovery',
      '--check',
      'keys',
      '--format',
      'json',
    ];
    const result = await runBinaryMeasured(argv, issuer.directory);
    await issuer.close();
    expect(result.exitCode).toBe(exitCode);
    expect(result.peakMiB).toBeLessThan(300);
    expect(() => void JSON.parse(result.stdout)).not.toThrow();
  });
});
