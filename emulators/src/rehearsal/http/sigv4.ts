import { createHash, createHmac } from 'node:crypto';
import type { HttpRequest } from './connection.js';

/** Who signs, and for what. */
export interface SigningScope {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  /** The service's signing name, such as `cognito-idp`. */
  readonly service: string;
  readonly now: Date;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * The request with the headers of AWS Signature Version 4.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function sign(request: HttpRequest, scope: SigningScope): HttpRequest {
  const time = scope.now.toISOString().replace(/[-:]|\.\d+/g, '');
  const headers = { ...request.headers, host: new URL(request.url).host, 'x-amz-date': time };
  const names = Object.keys(headers).sort();
  const credentialScope = `${time.slice(0, 8)}/${scope.region}/${scope.service}/aws4_request`;
  const canonical = canonicalRequest({ ...request, headers }, names);
  const toSign = [ALGORITHM, time, credentialScope, sha256(canonical)].join('\n');
  const signature = hmac(signingKey(scope, time.slice(0, 8)), toSign).toString('hex');
  const authorization =
    `${ALGORITHM} Credential=${scope.accessKeyId}/${credentialScope}, ` +
    `SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...request, headers: { ...headers, authorization } };
}

function canonicalRequest({ method, url, headers, body }: HttpRequest, names: readonly string[]): string {
  const { pathname, searchParams } = new URL(url);
  searchParams.sort();
  return [
    method,
    pathname,
    searchParams.toString(),
    ...names.map((name) => `${name}:${headers[name]!.trim()}`),
    '',
    names.join(';'),
    sha256(body ?? ''),
  ].join('\n');
}

const signingKey = ({ secretAccessKey, region, service }: SigningScope, date: string): Buffer =>
  [date, region, service, 'aws4_request'].reduce(hmac, Buffer.from(`AWS4${secretAccessKey}`));

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
