import { discovery } from '../../evidence/discovery.js';
import { stringsOf } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { passed, warned } from '../verdict.js';

export const discoveryLegacyGrants = issuerCheck({
  id: 'discovery.legacy-grants',
  title: 'The document offers no grant that must not be used',
  clause: rfc(9700, '2.1.2'),
  reason: 'what is offered is used: clients that configure themselves take the weakest way that works',
  explanation:
    'The implicit grant puts tokens into URLs, where browsers, logs and other pages find them; the password grant hands ' +
    'passwords of people to clients (RFC 9700 §2.4). Both are given up. That a server offers them does not open them for ' +
    'each client, so this is a warning: refusal.password-grant and authorize.implicit show what the clients here can do.',
  expects: 'no implicit or password in grant_types_supported, no response type with token',
  appliesTo: ({ profile }) => !profile.isVendor,
  needs: { discovery },
  judge: ({ discovery }) => {
    const grants = stringsOf(discovery['grant_types_supported']).filter((grant) =>
      ['implicit', 'password'].includes(grant),
    );
    const types = listOf(discovery['response_types_supported']).filter((type) =>
      type.split(' ').includes('token'),
    );
    const expected = 'codes, client credentials, and what is newer';
    const offered = [
      ...grants.map((grant) => `grant ${grant}`),
      ...types.map((type) => `response type ${type}`),
    ];
    return offered.length > 0 ? warned(expected, offered.join(', ')) : passed(expected, 'neither');
  },
});

const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
