import type { Client } from './endpoints.js';
import {
  bare,
  basic,
  form,
  granted,
  lacking,
  malformed,
  raw,
  set,
  whole,
  type Case,
  type Parameters,
} from './token-requests.js';

/** RFC 6749 §2.3: not more than one method in each request. */
export const authentication: readonly Case[] = [
  { title: 'a secret in the body', request: (c) => form(whole(c)), ...granted },
  { title: 'a secret in the header', request: (c) => form(bare(c), basic(c)), ...granted },
  {
    title: 'a secret in the header, and the id in both',
    request: (c) => form([...bare(c), ['client_id', c.id]], basic(c)),
    ...granted,
  },
  {
    title: 'a secret in the header, and an empty one in the body',
    request: (c) => form([...bare(c), ['client_id', ''], ['client_secret', '']], basic(c)),
    ...granted,
  },
  { title: 'the scheme in small letters', request: (c) => form(bare(c), basic(c, 'basic ')), ...granted },
  { title: 'more spaces behind the scheme', request: (c) => form(bare(c), basic(c, 'BASIC   ')), ...granted },
  {
    title: 'base64 without padding',
    request: (c) => form(bare(c), ['authorization', basic(c)[1].replace(/=+$/, '')]),
    ...granted,
  },
  { title: 'the same secret in both', request: (c) => form(whole(c), basic(c)), ...malformed },
  {
    title: 'a secret in both, of another client in the header',
    request: (c) => form(whole(c), basic({ id: 'other', secret: 'x' })),
    ...malformed,
  },
  {
    title: 'the id in the header, and the secret in the body',
    request: (c) => form(whole(c), raw(`${c.id}:`)),
    ...malformed,
  },
  {
    title: 'another id in the body than in the header',
    request: (c) => form([...bare(c), ['client_id', 'other']], basic(c)),
    cognito: '400 invalid_request',
    entra: '400 invalid_request 7000110',
  },
  {
    title: 'an assertion and a secret in the body',
    request: (c) => form([...whole(c), ...assertion]),
    // Cognito knows no assertions of clients, and passes over what it does not know (RFC 6749 §3.2)
    cognito: 'token',
    entra: malformed.entra,
  },
  {
    title: 'an assertion and a secret in the header',
    request: (c) => form([...bare(c), ...assertion], basic(c)),
    cognito: 'token',
    entra: malformed.entra,
  },
  {
    title: 'an assertion alone',
    request: (c) => form([...whole(c).filter(([name]) => name !== 'client_secret'), ...assertion]),
    cognito: '400 invalid_client invalid_client_secret',
    entra: '400 invalid_request 50027',
  },
  ...(['', 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer'] as const).map((type): Case => ({
    title: `an assertion of the type ${JSON.stringify(type)}`,
    request: (c) =>
      form([
        ...whole(c).filter(([name]) => name !== 'client_secret'),
        ...set(assertion, 'client_assertion_type', type),
      ]),
    cognito: '400 invalid_client invalid_client_secret',
    entra: type === '' ? lacking.entra : malformed.entra,
  })),
  {
    title: 'no secret',
    request: (c) => form(whole(c).filter(([name]) => name !== 'client_secret')),
    cognito: '400 invalid_client invalid_client_secret',
    entra: '401 invalid_client 7000216',
  },
  {
    title: 'an empty secret',
    request: (c) => form(set(whole(c), 'client_secret', '')),
    cognito: '400 invalid_client invalid_client_secret',
    entra: '401 invalid_client 7000216',
  },
  {
    title: 'an empty secret in the header',
    request: (c) => form(bare(c), raw(`${c.id}:`)),
    cognito: '400 invalid_client invalid_client_secret',
    entra: '401 invalid_client 7000216',
  },
  {
    title: 'neither id nor secret',
    request: (c) => form(bare(c)),
    cognito: '400 invalid_request',
    entra: '401 invalid_client 7000216',
  },
  {
    title: 'a secret without an id',
    request: (c) => form(whole(c).filter(([name]) => name !== 'client_id')),
    ...lacking,
  },
  { title: 'a secret with an empty id', request: (c) => form(set(whole(c), 'client_id', '')), ...lacking },
  {
    title: 'a wrong secret',
    request: (c) => form(set(whole(c), 'client_secret', 'wrong')),
    cognito: '400 invalid_client',
    entra: '401 invalid_client 7000215',
  },
  {
    title: 'a wrong secret in the header',
    request: (c) => form(bare(c), basic({ ...c, secret: 'wrong' })),
    cognito: '400 invalid_client',
    entra: '401 invalid_client 7000215',
  },
  {
    title: 'a secret of 100 000 characters',
    request: (c) => form(set(whole(c), 'client_secret', 'x'.repeat(100_000))),
    cognito: '400 invalid_client',
    entra: '401 invalid_client 7000215',
  },
  ...['nobody', 'x'.repeat(100_000), '__proto__', 'constructor', '\0', 'a\r\nb: c', '\u{1F511}'].map(
    (id): Case => ({
      title: `the id ${JSON.stringify(id.slice(0, 20))}`,
      request: (c) => form(set(whole(c), 'client_id', id)),
      cognito: '400 invalid_client',
      entra: '400 unauthorized_client 700016',
    }),
  ),
  {
    title: 'the id in capital letters',
    request: (c) => form(set(whole(c), 'client_id', c.id.toUpperCase())),
    cognito: '400 invalid_client',
    entra: 'token',
  },
];

const assertion: Parameters = [
  ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
  ['client_assertion', 'a.b.c'],
];

/** RFC 7617 §2. */
export const malformedHeaders: readonly Case[] = [
  ['nothing behind the scheme', () => 'Basic'],
  ['a space behind the scheme', () => 'Basic '],
  ['an empty header', () => ''],
  ['no base64', () => 'Basic !'],
  ['base64 of another alphabet', () => 'Basic Pz8_Pj4-'],
  ['base64 cut short', (c: Client) => `${basic(c)[1].replace(/=+$/, '')}A===`],
  ['base64 in two parts', (c: Client) => `${basic(c)[1]} eA==`],
  ['no colon', ({ id }: Client) => raw(id)[1]],
  ['no id', ({ secret }: Client) => raw(`:${secret}`)[1]],
  ['an id that is not form-encoded', ({ secret }: Client) => raw(`%:${secret}`)[1]],
  ['a secret that is not form-encoded', ({ id }: Client) => raw(`${id}:%zz`)[1]],
  ['escapes of no UTF-8', ({ id }: Client) => raw(`${id}:%ff`)[1]],
  ['the scheme Bearer', () => 'Bearer abc'],
  ['the scheme Digest', () => 'Digest username="x"'],
  ['two headers', (c: Client) => `${basic(c)[1]}, ${basic(c)[1]}`],
].map(([title, header]): Case => ({
  title: `in the Authorization header: ${title as string}`,
  request: (c) => form(bare(c), ['authorization', (header as (client: Client) => string)(c)]),
  ...malformed,
}));
