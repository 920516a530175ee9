import { rules } from '../lab/rules.js';
import { metadata, mutant, replyAt, type Mutant } from './mutant.js';

const DOCUMENT = '/.well-known/openid-configuration';

/** A fault, and beside it a text that would hide it, were it scrubbed from the report as a token is. */
const scope = (members: Record<string, unknown>): Mutant[3] =>
  mutant({
    response: (token, grant) => ({ ...rules.response(token, grant), scope: 'orders:read admin', ...members }),
  });

/** Issuers that try to rewrite the verdict: the fault is told all the same. */
export const redaction: readonly Mutant[] = [
  [
    'the document names a member of the report as a token',
    'RFC 6749 §5.1',
    'discovery.issuer',
    metadata({ issuer: 'https://other.example.com', id_token: 'exitCode' }),
  ],
  [
    'the document names a status as a token',
    'RFC 6749 §5.1',
    'discovery.issuer',
    metadata({ issuer: 'https://other.example.com', access_token: 'failed' }),
  ],
  [
    'the document names the list of results as a token',
    'RFC 6749 §5.1',
    'discovery.issuer',
    metadata({ issuer: 'https://other.example.com', refresh_token: 'results' }),
  ],
  [
    'a refresh token is the word for failed',
    'RFC 6749 §5.1',
    'token.permissions',
    scope({ refresh_token: 'failed' }),
  ],
  [
    'a refresh token is the word for the exit code',
    'RFC 6749 §5.1',
    'token.permissions',
    scope({ refresh_token: 'exitCode' }),
  ],
  [
    'an ID token is the id of the check',
    'RFC 6749 §5.1',
    'token.permissions',
    scope({ id_token: 'token.permissions' }),
  ],
  [
    'a refresh token is the scope that is too much',
    'RFC 6749 §5.1',
    'token.permissions',
    scope({ refresh_token: 'admin' }),
  ],
  [
    'a member is a command to the log',
    'RFC 6749 §5.1',
    'token.permissions',
    scope({ scope: 'orders:read ::error::\u001b[2Jadmin' }),
  ],
  [
    '30,000 tokens come along',
    'RFC 6749 §5.1',
    'token.permissions',
    replyAt('/token', (reply) => ({
      ...reply,
      body: reply.body.replace(
        /}$/,
        `,"scope":"orders:read admin"${Array.from({ length: 10_000 }, (_, i) => `,"x${i}":{"access_token":"q${i}Zk3v9QpX7tLw2"}`).join('')}}`,
      ),
    })),
  ],
  [
    'the document is filled with what begins like a token',
    'RFC 8414 §3.2',
    'discovery.issuer',
    replyAt(DOCUMENT, (reply) => ({
      ...reply,
      body: reply.body.replace('"https://issuer.example.com"', `"${'eyJ'.repeat(200_000)}"`),
    })),
  ],
];
