import { authentication, malformedHeaders } from './authentication-cases.js';
import type { Client, Sent } from './endpoints.js';
import {
  encode,
  form,
  formType,
  granted,
  lacking,
  repeated,
  set,
  unknownGrant,
  whole,
  type Case,
} from './token-requests.js';

const names = ['grant_type', 'client_id', 'client_secret', 'scope'];

/** RFC 6749 §3.2: parameters must not be included more than once. */
const repetitions: Case[] = [
  ...names.flatMap((name): Case[] => {
    const valueIn = (client: Client) => whole(client).find(([other]) => other === name)![1];
    return [
      { title: `${name} twice`, request: (c) => form([...whole(c), [name, valueIn(c)]]), ...repeated },
      { title: `${name} with two values`, request: (c) => form([...whole(c), [name, 'other']]), ...repeated },
      { title: `${name} and once more, empty`, request: (c) => form([...whole(c), [name, '']]), ...repeated },
      { title: `an empty ${name} before it`, request: (c) => form([[name, ''], ...whole(c)]), ...repeated },
      {
        title: `${name} twice, once escaped`,
        request: (c) => ({
          headers: [formType],
          body: `${encode(whole(c))}&%${name.charCodeAt(0).toString(16)}${name.slice(1)}=x`,
        }),
        ...repeated,
      },
    ];
  }),
  {
    title: 'an unknown parameter twice',
    request: (c) => form([...whole(c), ['x', '1'], ['x', '2']]),
    ...repeated,
  },
  {
    title: '__proto__ twice',
    request: (c) => form([...whole(c), ['__proto__', '1'], ['__proto__', '2']]),
    ...repeated,
  },
];

/** RFC 6749 §4.4.2 and appendix B: the body is a form. */
const contentTypes: Case[] = [
  ...[
    'application/x-www-form-urlencoded;charset=utf-8',
    'application/x-www-form-urlencoded; charset="UTF-8"',
    'application/x-www-form-urlencoded ; charset=utf-8; x=y',
    'application/x-www-form-urlencoded;',
    'Application/X-WWW-Form-URLEncoded',
  ].map((type): Case => ({ title: `the type ${type}`, request: typed(type), ...granted })),
  ...[
    'application/json',
    'text/plain',
    'text/plain;charset=UTF-8',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded-too',
    'x-application/x-www-form-urlencoded',
    'application/x-www-form-urlencoded, application/json',
    'charset=utf-8',
    ';',
    '*/*',
    '',
  ].map((type): Case => ({ title: `the type ${type || '(empty)'}`, request: typed(type), ...lacking })),
  { title: 'no type', request: (c) => ({ body: encode(whole(c)) }), ...lacking },
  {
    title: 'JSON that says it is',
    request: (c) => ({
      headers: [['content-type', 'application/json']],
      body: JSON.stringify(Object.fromEntries(whole(c))),
    }),
    ...lacking,
  },
  {
    title: 'JSON that says it is a form',
    request: (c) => ({ headers: [formType], body: JSON.stringify(Object.fromEntries(whole(c))) }),
    ...lacking,
  },
];

function typed(type: string) {
  return (client: Client): Sent => ({ headers: [['content-type', type]], body: encode(whole(client)) });
}

const methods: Case[] = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post'].map((method) => ({
  title: `the method ${method}`,
  request: (c) => ({ ...form(whole(c)), method }),
  cognito: '405',
  entra: '400 invalid_request 900561',
}));

const grants: Case[] = [
  { title: 'no grant', request: (c) => form(whole(c).slice(1)), ...lacking },
  { title: 'an empty grant', request: (c) => form(set(whole(c), 'grant_type', '')), ...lacking },
  ...[
    'password',
    'implicit',
    'CLIENT_CREDENTIALS',
    ' client_credentials',
    'client_credentials ',
    'client_credentials,client_credentials',
    'urn:ietf:params:oauth:grant-type:device_code',
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
    '__proto__',
    'toString',
    'x'.repeat(100_000),
    '\0',
  ].map((grant): Case => ({
    title: `the grant ${JSON.stringify(grant.slice(0, 60))}`,
    request: (c) => form(set(whole(c), 'grant_type', grant)),
    ...unknownGrant,
  })),
];

const noSuchScope = { cognito: '400 invalid_scope', entra: '400 invalid_scope 1002012' };

const scopes: Case[] = [
  {
    title: 'no scope',
    request: (c) => form(whole(c).slice(0, 3)),
    cognito: 'token',
    entra: lacking.entra,
  },
  {
    title: 'an empty scope',
    request: (c) => form(set(whole(c), 'scope', '')),
    cognito: 'token',
    entra: lacking.entra,
  },
  ...['orders/delete', 'x'.repeat(100_000), '__proto__', '"', '\0'].map((scope): Case => ({
    title: `the scope ${JSON.stringify(scope.slice(0, 20))}`,
    request: (c) => form(set(whole(c), 'scope', scope)),
    ...noSuchScope,
  })),
  ...['%', '%zz', '%ff'].map((scope): Case => ({
    title: `the scope ${scope}, which is no escape`,
    request: (c) => ({ headers: [formType], body: `${encode(whole(c).slice(0, 3))}&scope=${scope}` }),
    ...noSuchScope,
  })),
];

const elsewhere: Case[] = [
  {
    title: 'everything in the address',
    request: (c) => ({ headers: [formType], query: `?${encode(whole(c))}`, body: '' }),
    ...lacking,
  },
  {
    title: 'more in the address',
    request: (c) => ({ ...form(whole(c)), query: '?grant_type=password&client_id=other' }),
    ...granted,
  },
  ...['', '&', '=', '&&==&', '=client_credentials', 'grant_type', '\ufeffgrant_type=client_credentials'].map(
    (body): Case => ({
      title: `the body ${JSON.stringify(body)}`,
      request: () => ({ headers: [formType], body }),
      ...lacking,
    }),
  ),
  {
    title: 'ampersands around',
    request: (c) => ({ headers: [formType], body: `&&${encode(whole(c))}&` }),
    ...granted,
  },
  ...['response_mode', 'response_type', 'nonce', '__proto__', 'constructor', '', 'x'.repeat(10_000)].map(
    (name): Case => ({
      title: `the unknown parameter ${JSON.stringify(name.slice(0, 20))}`,
      request: (c) => form([...whole(c), [name, 'x']]),
      ...granted,
    }),
  ),
  {
    title: 'a thousand unknown parameters',
    request: (c) => form([...whole(c), ...Array.from({ length: 1000 }, (_, n) => [`x${n}`, 'x'] as const)]),
    ...granted,
  },
  {
    title: 'the resource of another API',
    request: (c) => form([...whole(c), ['resource', 'https://other.example.com']]),
    cognito: 'token',
    entra: '400 invalid_target 9010010',
  },
];

export const cases: readonly Case[] = [
  ...repetitions,
  ...contentTypes,
  ...methods,
  ...authentication,
  ...malformedHeaders,
  ...grants,
  ...scopes,
  ...elsewhere,
];
