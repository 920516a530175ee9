import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretOf, type Manifest, type Profile } from '@oauth-issuers/manifest';
import { endAtLast } from './end-at-last.js';
import { createTestCertificate } from './verify-certificate.js';
import { basicOf, decide, errorBody, type Asked, type Decision } from './verify-decisions.js';
import { shapes, type Shape } from './verify-shapes.js';

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Ways to make the issuer wrong in one point. */
export interface Faults {
  discovery?: (document: Record<string, unknown>) => unknown;
  keys?: (keys: readonly Record<string, unknown>[]) => unknown;
  header?: (header: Record<string, unknown>) => Record<string, unknown>;
  claims?: (claims: Record<string, unknown>) => Record<string, unknown>;
  tokenBody?: (body: Record<string, unknown>) => Record<string, unknown>;
  /** What the token endpoint decides; undefined to decide as usual. */
  decide?: (asked: Asked) => Decision | undefined;
  /** The last word on every answer; undefined cuts the connection. */
  answer?: (asked: Asked, answer: Answered) => Answered | undefined;
  /** Answers in a way of its own, byte by byte if need be; false to answer as usual. */
  take?: (asked: Asked, response: ServerResponse, answer: Answered) => boolean;
}

/** A small issuer in this process, by the standards, with each profile's looks. */
export interface TestIssuer {
  readonly manifest: Manifest;
  /** As `cdktf deploy --outputs-file` writes them. */
  readonly outputs: Record<string, Record<string, unknown>>;
  readonly outputsFile: string;
  readonly caFile: string;
  readonly ca: { readonly pem: string; readonly name: string };
  readonly connectTo: readonly string[];
  readonly faults: Faults;
  /** All that was asked, in order. */
  readonly asked: Asked[];
  /** Every secret that it knows and every token that it issued. */
  minted(): readonly string[];
  readonly directory: string;
  close(): Promise<void>;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const certificate = createTestCertificate([
  'cognito-idp.eu-west-1.amazonaws.com',
  'orders.auth.eu-west-1.amazoncognito.com',
  'login.microsoftonline.com',
  'issuer.example.com',
]);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Starts an issuer on loopback; `faults` may also be set later. */
export async function startTestIssuer(profile: Profile, faults: Faults = {}): Promise<TestIssuer> {
  const shape = shapes[profile]();
  const secrets = secretsOf(shape.manifest);
  const tokens: string[] = [];
  const asked: Asked[] = [];
  const { cert, key } = await certificate;
  const server = createServer({ cert, key }, (request, response) => {
    void read(request, shape).then((question) => {
      asked.push(question);
      const usual = answerAsUsual(question, { shape, secrets, faults, tokens });
      if (faults.take?.(question, response, usual)) return;
      const answer = faults.answer ? faults.answer(question, usual) : usual;
      if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
      else request.socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const directory = mkdtempSync(join(tmpdir(), 'verify-issuer-'));
  const [stack, api] = shape.manifest.name.split('/') as [string, string];
  const outputs = {
    [stack]: {
      [`manifest-${api}`]: shape.manifest,
      ...Object.fromEntries([...secrets].map(([name, secret]) => [`${name}-secret`, secret])),
    },
  };
  const outputsFile = join(directory, 'outputs.json');
  const caFile = join(directory, 'ca.pem');
  writeFileSync(outputsFile, JSON.stringify(outputs));
  writeFileSync(caFile, cert);
  endAtLast(() => server.closeAllConnections());
  endAtLast(() => server.close());
  endAtLast(() => rmSync(directory, { recursive: true, force: true }));
  return {
    manifest: shape.manifest,
    outputs,
    outputsFile,
    caFile,
    ca: { pem: cert, name: caFile },
    connectTo: [`::127.0.0.1:${(server.address() as AddressInfo).port}`],
    faults,
    asked,
    directory,
    minted: () => [...new Set([...secrets.values(), ...tokens])],
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const secretsOf = (manifest: Manifest) =>
  new Map(
    manifest.clients
      .filter(secretOf)
      .map(({ name }) => [name, `${randomBytes(12).toString('base64url')}/+~'%&=${name}`]),
  );

async function read(request: IncomingMessage, { paths }: Shape): Promise<Asked> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const path = new URL(request.url!, 'https://issuer').pathname;
  const form = new URLSearchParams(body);
  const about = (['discovery', 'keys', 'token'] as const).find((name) => paths[name] === path) ?? 'nothing';
  const clientId = form.get('client_id') ?? basicOf(request.headers.authorization)[0] ?? '';
  return { method: request.method!, path, headers: request.headers, form, about, clientId };
}

interface State {
  readonly shape: Shape;
  readonly secrets: ReadonlyMap<string, string>;
  readonly faults: Faults;
  readonly tokens: string[];
}

function answerAsUsual(asked: Asked, state: State): Answered {
  const { shape, faults } = state;
  if (asked.about === 'discovery') return json(200, faults.discovery?.(shape.discovery) ?? shape.discovery);
  if (asked.about === 'keys') {
    const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', alg: 'RS256' }];
    return json(200, { keys: faults.keys?.(keys) ?? keys });
  }
  return asked.about === 'token' ? answerToken(asked, state) : json(404, { error: 'not_found' });
}

function answerToken(asked: Asked, { shape, secrets, faults, tokens }: State): Answered {
  const decision = faults.decide?.(asked) ?? decide(asked, shape.manifest, secrets);
  if ('refused' in decision) {
    const challenge = decision.status === 401 ? { 'www-authenticate': 'Basic realm="token"' } : {};
    return json(decision.status, errorBody(decision), challenge);
  }
  const claims = shape.claims(asked.clientId, decision.granted);
  const token = signed({ alg: 'RS256', kid: 'key-1', ...shape.header }, claims, faults);
  const body = { access_token: token, token_type: 'Bearer', expires_in: shape.lifetime };
  const shaped = faults.tokenBody?.(body) ?? body;
  tokens.push(
    token,
    ...Object.values(shaped)
      .filter((value) => typeof value === 'string')
      .filter(isLong),
  );
  return json(200, shaped, { 'cache-control': 'no-store' });
}

/** Token types and the like are no tokens. */
const isLong = (value: string) => value.length > 12;

function signed(header: Record<string, unknown>, claims: Record<string, unknown>, faults: Faults): string {
  const input = `${encode(faults.header?.(header) ?? header)}.${encode(faults.claims?.(claims) ?? claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`;
}

/** An answer in JSON. */
export const json = (status: number, body: unknown, headers: Record<string, string> = {}): Answered => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});
