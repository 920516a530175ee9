import { mutant, replyAt, type Mutant } from './mutant.js';
import { gzipSync } from 'node:zlib';

const everywhere = (members: Record<string, unknown>): Mutant[3] => mutant({}, members);

/** Ways to the issuer that somebody else can read or change. */
export const transport: readonly Mutant[] = [
  [
    'the issuer is http',
    'RFC 8414 §2',
    'discovery.https',
    everywhere({
      issuer: 'http://issuer.example.com',
      discoveryUrl: 'https://issuer.example.com/.well-known/openid-configuration',
    }),
  ],
  [
    'the token endpoint is http',
    'RFC 6749 §3.2',
    'discovery.https',
    everywhere({ endpoints: { token: 'http://issuer.example.com/token' } }),
  ],
  [
    'a body unpacks without end',
    'RFC 9110 §8.4',
    'discovery.document',
    replyAt('/.well-known/openid-configuration', (reply) => ({
      ...reply,
      headers: { ...reply.headers, 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(1)).toString('latin1'),
    })),
  ],
  [
    'a body is packed in a way that nobody asked for',
    'RFC 9110 §12.5.3',
    'discovery.document',
    replyAt('/.well-known/openid-configuration', (reply) => ({
      ...reply,
      headers: { ...reply.headers, 'content-encoding': 'zstd' },
    })),
  ],
  [
    'the token answer is longer than any token',
    'RFC 6749 §5.1',
    'grant.issued',
    replyAt('/token', (reply) => ({ ...reply, body: `${reply.body}${' '.repeat(2 << 20)}` })),
  ],
];
