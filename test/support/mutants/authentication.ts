import { rules, type Reply } from '../lab/rules.js';
import type { Credentials } from '../lab/rules.js';
import { clients, type LabClient } from '../lab/lab-manifest.js';
import { mutant, type Mutant } from './mutant.js';

/** Takes one secret more than the registered one. */
const takes = (matches: (registered: string, shown: string | undefined) => boolean): Mutant[3] =>
  mutant({
    authenticates: (client: LabClient, credentials: Credentials, form) =>
      rules.authenticates(client, credentials, form) ||
      (client.secret !== undefined && matches(client.secret, credentials.secret)),
  });

const isBasic = (credentials: Credentials, form: URLSearchParams) =>
  credentials.secret !== undefined && !form.has('client_secret');

const swapCase = (text: string) =>
  text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );

/** The refusals of the token endpoint, changed. */
const refusals = (change: (reply: Reply) => Reply): Mutant[3] =>
  mutant({ refusal: (refused, asked) => change(rules.refusal(refused, asked)) });

/** Issuers that take somebody for a client who is not. */
export const authentication: readonly Mutant[] = [
  [
    'any secret is taken',
    'RFC 6749 §2.3.1',
    'refusal.wrong-secret',
    takes((_, shown) => (shown ?? '').length === 40),
  ],
  [
    'no secret is taken',
    'RFC 6749 §3.2.1',
    'refusal.missing-secret',
    takes((_, shown) => shown === undefined),
  ],
  ['an empty secret is taken', 'RFC 6749 §2.3.1', 'refusal.empty-secret', takes((_, shown) => shown === '')],
  [
    'secrets are compared as far as the one that is shown goes',
    'RFC 6749 §10.10',
    'refusal.near-secret',
    takes((right, shown) => !!shown && right.startsWith(shown)),
  ],
  [
    'secrets are compared without case',
    'RFC 6749 §2.3.1',
    'refusal.near-secret',
    takes((right, shown) => right.toLowerCase() === shown?.toLowerCase()),
  ],
  [
    'the case of letters is turned round',
    'RFC 6749 §2.3.1',
    'refusal.near-secret',
    takes((right, shown) => swapCase(right) === shown),
  ],
  [
    'what follows a secret is not looked at',
    'RFC 6749 §10.10',
    'refusal.near-secret',
    takes((right, shown) => !!shown?.startsWith(right)),
  ],
  [
    'spaces around a secret are not looked at',
    'RFC 6749 §2.3.1',
    'refusal.near-secret',
    takes((right, shown) => shown?.trim() === right),
  ],
  [
    "any client's secret opens every client",
    'RFC 6749 §2.3.1',
    'refusal.foreign-secret',
    takes((_, shown) => clients.some(({ secret }) => secret !== undefined && secret === shown)),
  ],
  [
    'the secret is looked at in the body alone, and any is taken in the header',
    'RFC 6749 §2.3.1',
    'refusal.wrong-secret',
    mutant({
      authenticates: (client, credentials, form) =>
        rules.authenticates(client, credentials, form) ||
        (isBasic(credentials, form) && client.secret !== undefined && credentials.secret!.length === 40),
    }),
  ],
  [
    'the secret is looked at in the header alone, and any is taken in the body',
    'RFC 6749 §2.3.1',
    'refusal.other-method',
    mutant({
      authenticates: (client, credentials, form) =>
        rules.authenticates(client, credentials, form) ||
        (form.has('client_secret') &&
          client.secret !== undefined &&
          form.get('client_secret')!.length === 40),
    }),
  ],
  [
    'a client that nobody registered is taken',
    'RFC 6749 §5.2',
    'refusal.unknown-client',
    mutant({
      find: (id) => rules.find(id) ?? { ...clients[0]!, id, secret: undefined },
      authenticates: (client, credentials, form) =>
        rules.find(client.id) === undefined || rules.authenticates(client, credentials, form),
    }),
  ],
  [
    'an assertion is not verified',
    'RFC 7523 §3',
    'refusal.forged-assertion',
    mutant({
      credentials: (asked, form) =>
        form.has('client_assertion')
          ? { id: form.get('client_id') ?? 'reporter', secret: clients[0]!.secret }
          : rules.credentials(asked, form),
      find: (id) => rules.find(id),
    }),
  ],
  [
    'an assertion without a signature is taken',
    'RFC 7523 §3',
    'refusal.forged-assertion',
    mutant({
      credentials: (asked, form) => {
        const [head = ''] = (form.get('client_assertion') ?? '').split('.');
        return head !== '' && Buffer.from(head, 'base64url').toString().includes('"none"')
          ? { id: 'reporter', secret: clients[0]!.secret }
          : rules.credentials(asked, form);
      },
    }),
  ],
  [
    'GET is granted',
    'RFC 6749 §3.2',
    'refusal.get-request',
    mutant({
      methods: ['GET', 'POST'],
      parameters: ({ method, form, url }) => (method === 'GET' ? url.searchParams : form),
    }),
  ],
  [
    'parameters are read from the URL, too',
    'RFC 6749 §2.3.1',
    'refusal.query-parameters',
    mutant({ parameters: ({ form, url }) => new URLSearchParams([...url.searchParams, ...form]) }),
  ],
  [
    'a refused client is told 200',
    'RFC 6749 §5.2',
    'refusal.wrong-secret',
    refusals((reply) => ({ ...reply, status: 200 })),
  ],
  [
    'a refused client is sent elsewhere',
    'RFC 6749 §5.2',
    'refusal.wrong-secret',
    refusals((reply) => ({ ...reply, status: 302, headers: { location: '/login' } })),
  ],
  [
    'a refusal of Basic names no scheme',
    'RFC 6749 §5.2',
    'refusal.challenge',
    refusals((reply) => ({ ...reply, headers: { 'content-type': 'application/json' } })),
  ],
];
