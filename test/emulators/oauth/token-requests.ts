import type { Client, Sent } from './endpoints.js';

/** A request and what each endpoint says to it: `token`, or status, error and code or description. */
export interface Case {
  readonly title: string;
  readonly request: (client: Client) => Sent;
  readonly cognito: string;
  readonly entra: string;
}

export type Parameters = readonly (readonly [name: string, value: string])[];

export const formType = ['content-type', 'application/x-www-form-urlencoded'] as const;

/** A client credentials request with a secret in the body. */
export const whole = ({ id, secret, scope }: Client): Parameters => [
  ['grant_type', 'client_credentials'],
  ['client_id', id],
  ['client_secret', secret],
  ['scope', scope],
];

/** The same for a client in the header. */
export const bare = ({ scope }: Client): Parameters => [
  ['grant_type', 'client_credentials'],
  ['scope', scope],
];

export const encode = (parameters: Parameters): string =>
  new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();

export const form = (parameters: Parameters, ...headers: (readonly [string, string])[]): Sent => ({
  headers: [formType, ...headers],
  body: encode(parameters),
});

export const basic = ({ id, secret }: Pick<Client, 'id' | 'secret'>, scheme = 'Basic ') =>
  [
    'authorization',
    scheme + Buffer.from(`${formEncoded(id)}:${formEncoded(secret)}`).toString('base64'),
  ] as const;

export const raw = (text: string) =>
  ['authorization', `Basic ${Buffer.from(text).toString('base64')}`] as const;

const formEncoded = (text: string): string => new URLSearchParams({ x: text }).toString().slice(2);

export const set = (parameters: Parameters, name: string, value: string): Parameters => [
  ...parameters.filter(([other]) => other !== name),
  [name, value],
];

/** Refused before anything else. */
export const malformed = { cognito: '400 invalid_request', entra: '400 invalid_request 9002313' };
export const repeated = { cognito: '400 invalid_request', entra: '400 invalid_request 9000411' };
export const lacking = { cognito: '400 invalid_request', entra: '400 invalid_request 900144' };
export const unknownGrant = {
  cognito: '400 unsupported_grant_type',
  entra: '400 unsupported_grant_type 70003',
};
export const granted = { cognito: 'token', entra: 'token' };
