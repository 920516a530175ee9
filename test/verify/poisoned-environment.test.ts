import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import type { Report } from '@oauth-issuers/verify';
import { endAtLast } from '../support/end-at-last.js';
import { runBinary } from '../support/verify-binary.js';
import { createTestCertificate } from '../support/verify-certificate.js';
import { startTestIssuer, type TestIssuer } from '../support/verify-issuer.js';
import { resultOf, way } from '../support/verify-run.js';

let issuer: TestIssuer;
let proxy: Server;
let proxyUrl: string;
const proxied: string[] = [];

beforeAll(async () => {
  issuer = await startTestIssuer('generic');
  proxy = createServer((socket) => {
    proxied.push('a connection');
    socket.destroy();
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  endAtLast(() => proxy.close());
  proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  writeFileSync(
    join(issuer.directory, 'openssl.cnf'),
    [
      ...['nodejs_conf = start', '[start]', 'ssl_conf = modules', '[modules]', 'system_default = system'],
      ...['[system]', `VerifyCAFile = ${issuer.caFile}`, 'MinProtocol = TLSv1'],
    ].join('\n'),
  );
});
afterAll(async () => {
  await issuer.close();
  proxy.close();
});
beforeEach(() => {
  issuer.asked.length = 0;
});

/** Without `--ca`: nobody vouches for the certificate of the test issuer. */
const unvouched = () => {
  const argv = way(issuer);
  argv.splice(argv.indexOf('--ca'), 2);
  return argv;
};

const supported = (option: string) => process.allowedNodeEnvironmentFlags.has(option);

/** Everything by which Node, OpenSSL or another client takes trust from its environment. */
const trust: readonly (readonly [name: string, env: () => Record<string, string>])[] = [
  ['nothing', () => ({})],
  ['NODE_TLS_REJECT_UNAUTHORIZED=0', () => ({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })],
  ['NODE_EXTRA_CA_CERTS', () => ({ NODE_EXTRA_CA_CERTS: issuer.caFile })],
  [
    'SSL_CERT_FILE and --use-openssl-ca',
    () => ({ SSL_CERT_FILE: issuer.caFile, NODE_OPTIONS: '--use-openssl-ca' }),
  ],
  [
    'SSL_CERT_FILE and --use-system-ca',
    () => ({
      SSL_CERT_FILE: issuer.caFile,
      NODE_USE_SYSTEM_CA: '1',
      ...(supported('--use-system-ca') ? { NODE_OPTIONS: '--use-system-ca' } : {}),
    }),
  ],
  [
    "OpenSSL's configuration",
    () => ({ OPENSSL_CONF: join(issuer.directory, 'openssl.cnf'), SSL_CERT_FILE: issuer.caFile }),
  ],
  [
    'weak TLS',
    () => ({
      NODE_OPTIONS: '--tls-min-v1.0 --tls-cipher-list=ALL:aNULL:eNULL:@SECLEVEL=0',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    }),
  ],
  [
    'variables of other clients',
    () => ({ CURL_CA_BUNDLE: issuer.caFile, AWS_CA_BUNDLE: issuer.caFile, SSL_CERT_DIR: issuer.directory }),
  ],
  [
    'npm_config_strict_ssl=false',
    () => ({ npm_config_strict_ssl: 'false', NPM_CONFIG_CAFILE: issuer.caFile }),
  ],
];

describe.each(trust)('with %s in the environment', (_, env) => {
  test('a certificate that nobody vouches for fails, and its server is sent nothing', async () => {
    const { exitCode, stdout } = await runBinary([...unvouched(), '--format', 'json'], env());
    expect(exitCode).toBe(1);
    expect(resultOf(JSON.parse(stdout) as Report, 'discovery.document')).toMatchObject({
      status: 'failed',
      observed: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT') as string,
      remediation: expect.stringContaining('--ca') as string,
    });
    expect(issuer.asked).toEqual([]);
  });

  test('no token is asked for either', async () => {
    const { exitCode, stdout } = await runBinary(['token', ...unvouched(), '--client', 'sync-job'], env());
    expect(stdout).toBe('');
    expect(exitCode).not.toBe(0);
    expect(issuer.asked).toEqual([]);
  });

  test('and one that --ca names passes', async () => {
    const { exitCode, stderr } = await runBinary(way(issuer), env());
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  });
});

/** Everything by which requests could be led elsewhere, or a parser be made lenient. */
const detours: readonly (readonly [name: string, env: () => Record<string, string>])[] = [
  [
    'proxies',
    () => ({
      ...Object.fromEntries(
        ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'].map((name) => [
          name,
          proxyUrl,
        ]),
      ),
      NODE_USE_ENV_PROXY: '1',
      GLOBAL_AGENT_HTTP_PROXY: proxyUrl,
      npm_config_https_proxy: proxyUrl,
      ...(supported('--use-env-proxy') ? { NODE_OPTIONS: '--use-env-proxy' } : {}),
    }),
  ],
  ['a lenient parser', () => ({ NODE_OPTIONS: '--insecure-http-parser --max-http-header-size=1000000000' })],
  ['rejections that count for nothing', () => ({ NODE_OPTIONS: '--unhandled-rejections=none' })],
  ['deprecations that throw', () => ({ NODE_OPTIONS: '--throw-deprecation --pending-deprecation' })],
];

describe.each(detours)('with %s in the environment', (_, env) => {
  test('requests go where they go without', async () => {
    const { exitCode } = await runBinary(way(issuer), env());
    expect(exitCode).toBe(0);
    expect(issuer.asked.length).toBeGreaterThan(10);
    expect(proxied).toEqual([]);
  });
});

test('a lenient parser in the environment takes no answer that is not HTTP', async () => {
  issuer.faults.take = (_, response) => {
    response.socket!.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx: a\u0001b\r\n\r\n{}');
    return true;
  };
  const argv = [...way(issuer), '--check', 'discovery', '--format', 'json'];
  const { exitCode, stdout } = await runBinary(argv, { NODE_OPTIONS: '--insecure-http-parser' });
  delete issuer.faults.take;
  expect(resultOf(JSON.parse(stdout) as Report, 'discovery.document')).toMatchObject({
    status: 'failed',
    observed: expect.stringMatching(/^NOT_HTTP: /) as string,
  });
  expect(exitCode).toBe(1);
});

test('what Node prints when it is told to debug holds no secret and no token', async () => {
  const everything =
    'http,http2,https,net,tls,stream,timer,undici,fetch,websocket,module,worker,child_process';
  const { stdout, stderr } = await runBinary(way(issuer), {
    NODE_DEBUG: everything,
    NODE_OPTIONS: '--trace-tls',
  });
  expect(stderr).toMatch(/NET|TLS|UNDICI/);
  const shown = issuer.minted().filter((value) => `${stdout}${stderr}`.includes(value));
  expect(shown).toEqual([]);
});

describe('with a server that speaks only what is too weak', () => {
  const weak = { NODE_OPTIONS: '--tls-min-v1.0 --tls-cipher-list=ALL:aNULL:eNULL:@SECLEVEL=0' };

  test.each<[name: string, options: TlsOptions]>([
    ['TLS 1.0', { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' }],
    ['TLS 1.1', { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }],
    ['ciphers that prove nobody', { maxVersion: 'TLSv1.2', ciphers: 'aNULL:@SECLEVEL=0' }],
    ['ciphers that hide nothing', { maxVersion: 'TLSv1.2', ciphers: 'eNULL:@SECLEVEL=0' }],
  ])('%s fails, and is sent nothing', async (_, options) => {
    const heard: string[] = [];
    const { cert, key } = await createTestCertificate(['issuer.example.com']);
    writeFileSync(join(issuer.directory, 'weak.pem'), cert);
    const server = createTlsServer({ cert, key, ...options }, (socket) => {
      socket.on('error', () => undefined);
      socket.setEncoding('utf8').on('data', (text: string) => heard.push(text));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endAtLast(() => server.close());
    const { exitCode, stdout } = await runBinary(
      [
        ...['--outputs', issuer.outputsFile, '--ca', join(issuer.directory, 'weak.pem'), '--format', 'json'],
        ...['--connect-to', `::127.0.0.1:${(server.address() as AddressInfo).port}`],
      ],
      weak,
    );
    server.close();
    expect(resultOf(JSON.parse(stdout) as Report, 'discovery.document')).toMatchObject({
      status: 'failed',
      observed: expect.stringMatching(/^(ERR_SSL|EPROTO)/) as string,
    });
    expect(exitCode).toBe(1);
    expect(heard).toEqual([]);
  });
});
