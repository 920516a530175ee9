import { createServer, type ServerOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Manifest } from '@oauth-issuers/manifest';
import { verifyIssuers, type Report, type VerifyOptions } from '@oauth-issuers/verify';
import { endAtLast } from '../end-at-last.js';
import { createTestCertificate } from '../verify-certificate.js';
import { fastClock } from '../verify-run.js';
import { answerAuthorization } from './authorization-endpoint.js';
import { labManifest, secretOfLab } from './lab-manifest.js';
import { json, rules as byTheRfcs, type Asked, type Grant, type Reply, type Rules } from './rules.js';
import { answerIntrospection, answerToken } from './token-endpoint.js';

/** How an issuer of the lab departs from {@link byTheRfcs}, and what its manifest says. */
export interface Variation {
  readonly rules?: Partial<Rules> | undefined;
  /** Members of the manifest. */
  readonly manifest?: Readonly<Record<string, unknown>> | undefined;
  readonly tls?: ServerOptions | undefined;
}

const certificate = createTestCertificate(['issuer.example.com']);

/** Starts an issuer of the lab, verifies it, and ends it. */
export async function verifyLab(variation: Variation, options: VerifyOptions = {}): Promise<Report> {
  const lab = await startLab(variation);
  try {
    return await verifyIssuers([lab.manifest], {
      readSecret: (reference) => secretOfLab(reference as { name: string }),
      connectTo: lab.connectTo,
      ca: { pem: (await certificate).cert, name: 'lab.pem' },
      clock: fastClock(),
      timeoutSeconds: 300,
      ...options,
    });
  } finally {
    await lab.close();
  }
}

interface Lab {
  readonly manifest: Manifest;
  readonly connectTo: readonly string[];
  /** All that was asked, in order. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

async function startLab({ rules, manifest, tls }: Variation): Promise<Lab> {
  const all: Rules = { ...byTheRfcs, ...rules };
  const issued = new Map<string, Grant>();
  const asked: Asked[] = [];
  const server = createServer({ ...(await certificate), ...tls }, (request, response) => {
    void read(request).then((question) => {
      asked.push(question);
      const { status, headers, body } = all.reply(answer(all, question, issued), question);
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endAtLast(() => server.closeAllConnections());
  endAtLast(() => server.close());
  return {
    manifest: labManifest(manifest),
    connectTo: [`::127.0.0.1:${(server.address() as AddressInfo).port}`],
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const url = new URL(request.url!, `https://${request.headers.host}`);
  const headers = request.headers as Asked['headers'];
  return { method: request.method!, url, headers, form: new URLSearchParams(body) };
}

function answer(rules: Rules, asked: Asked, issued: Map<string, Grant>): Reply {
  const { pathname } = asked.url;
  if (rules.wellKnown.includes(pathname)) return json(200, rules.metadata());
  if (pathname === '/jwks') return json(200, { keys: rules.keys() });
  if (pathname === '/token') return answerToken(rules, asked, issued);
  if (pathname === '/introspect') return answerIntrospection(rules, asked, issued);
  if (pathname === '/authorize') return answerAuthorization(rules, asked);
  return json(404, { error: 'not_found' });
}
