import { randomUUID } from 'node:crypto';

/** The body of an answer of the sign-in service. */
export type Document = Record<string, unknown>;

/** Headers of every answer. @see https://github.com/Azure/kubelogin/tree/main/pkg/internal/token/fixtures */
const always = {
  'content-type': 'application/json; charset=utf-8',
  p3p: 'CP="DSP CUR OTPi IND OTRi ONL FIN"',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-xss-protection': '0',
};

/** A token or an error, which nobody may keep (RFC 6749 §5.1). */
export const uncached = (body: Document, status = 200): Response =>
  json(body, status, { 'cache-control': 'no-store, no-cache', pragma: 'no-cache', expires: '-1' });

/** A public document, which a page of any origin may read. */
export const cached = (body: Document): Response =>
  json(body, 200, {
    'cache-control': 'max-age=86400, private',
    'access-control-allow-methods': 'GET, OPTIONS',
    'access-control-allow-origin': '*',
  });

const json = (body: Document, status: number, headers: Record<string, string>): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { ...headers, ...always, 'x-ms-request-id': randomUUID() },
  });
