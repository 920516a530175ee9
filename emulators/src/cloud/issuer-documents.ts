import { readFile } from 'node:fs/promises';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { rootCertificates } from 'node:tls';
import { isLoopback } from '../core/loopback.js';
import type { Dispatch } from '../server/dispatch.js';

/** Where the documents of issuers are, by issuer: an address that stands for the issuer's, or a file with its JWK set. */
export type IssuerSources = Readonly<Record<string, string>>;

/** What {@link issuerDocuments} reads from. */
export interface IssuerDocumentOptions {
  readonly sources: IssuerSources;
  /** Certificates of authorities, PEM, that are trusted beside the public ones. @default - those that Node trusts */
  readonly ca?: string;
  /** Asks the services of this local cloud. */
  readonly dispatch: Dispatch;
  /** `127.0.0.1:M`, where this local cloud itself is. */
  readonly ownHost: () => string;
}

const DISCOVERY = '/.well-known/openid-configuration';
const KEYS = '/.well-known/jwks.json';

/**
 * Reads public documents of issuers: those that it is told where to find, those on this machine, and those that this
 * local cloud serves itself. Nothing else is asked, so that nothing leaves the machine unless somebody says so.
 */
export function issuerDocuments(options: IssuerDocumentOptions): (url: string) => Promise<unknown> {
  const sources = Object.entries(options.sources).map(([issuer, source]) => ({
    issuer: withoutSlash(issuer),
    source,
  }));
  return async (address) => {
    const told = sources.find(({ issuer }) => address.startsWith(`${issuer}/`));
    if (told) return readSource(told.issuer, told.source, address.slice(told.issuer.length), options);
    const url = new URL(address);
    return isLoopback(hostOf(url)) && url.host !== options.ownHost()
      ? fetchJson(url, options.ca)
      : askOwn(url, options.dispatch);
  };
}

const withoutSlash = (issuer: string): string => issuer.replace(/\/$/, '');
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

function readSource(
  issuer: string,
  source: string,
  path: string,
  { ca }: IssuerDocumentOptions,
): Promise<unknown> {
  if (/^https?:\/\//.test(source)) return fetchJson(new URL(`${withoutSlash(source)}${path}`), ca);
  return path === DISCOVERY
    ? Promise.resolve({ issuer, jwks_uri: `${issuer}${KEYS}` })
    : readFile(source, 'utf8').then(parsed(source));
}

async function askOwn(url: URL, dispatch: Dispatch): Promise<unknown> {
  const request = { method: 'GET', host: hostOf(url), tls: true, url, headers: new Headers(), body: '' };
  const answer = await dispatch(request);
  if (!answer.ok) throw new Error(`${url.href} answers ${answer.status} here.`);
  return parsed(url.href)(await answer.text());
}

const parsed =
  (from: string) =>
  (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      throw new Error(`${from} holds no JSON`);
    }
  };

/** Documents of issuers are small, and whoever asks for a token does not wait long. */
const MAX_CHARACTERS = 1024 * 1024;
const PATIENCE_MS = 5000;

async function fetchJson(url: URL, ca: string | undefined): Promise<unknown> {
  try {
    const response = await responseTo(url, ca === undefined ? {} : { ca: [...rootCertificates, ca] });
    if (response.statusCode !== 200) throw new Error(`it answers ${response.statusCode}`);
    return parsed('it')(await textOf(response));
  } catch (error) {
    throw new Error(`${url.href} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function responseTo(url: URL, trusted: { readonly ca?: string[] }): Promise<IncomingMessage> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const get = url.protocol === 'http:' ? getHttp : getHttps;
  return new Promise((resolve, reject) => {
    get(url, { signal, agent: false, ...trusted }, resolve).once('error', reject);
  });
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response as AsyncIterable<string>) {
    text += chunk;
    if (text.length > MAX_CHARACTERS) throw new Error(`it sends more than ${MAX_CHARACTERS} characters`);
  }
  return text;
}
