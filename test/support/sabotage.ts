import type { Edit, Fault, LocalCloud, RequestPattern } from '@oauth-issuers/emulators';

type Members = Record<string, unknown>;

export const COGNITO = 'dev-cognito';
export const ENTRA = 'dev-entra';
export const BOTH = [COGNITO, ENTRA] as const;

/** How one issuer, or both, are made wrong in exactly one point. */
export interface Sabotage {
  readonly check: string;
  readonly stacks: readonly string[];
  readonly how: string;
  /** Asked for when the row is used, since the table is there before the cloud. */
  readonly fault?: Fault | (() => Fault);
  /** Makes it wrong through the control plane, and returns what makes it right again. */
  readonly change?: () => Promise<() => Promise<unknown>>;
  /** Other checks that cannot help failing too. */
  readonly also?: readonly string[];
}

/** Where in both clouds the answers come from. */
const PATHS = {
  discovery: '/\\.well-known/openid-configuration$',
  keys: '/(jwks\\.json|discovery/v2\\.0/keys)$',
  token: '/oauth2/(v2\\.0/)?token$',
} as const;

type Place = keyof typeof PATHS;

export const set = (member: string, value: unknown): Edit => ({ op: 'add', path: `/${member}`, value });
export const remove = (member: string): Edit => ({ op: 'remove', path: `/${member}` });
export const rewrite = (member: string, pattern: string, by: string): Edit => ({
  op: 'rewrite',
  path: `/${member}`,
  pattern,
  by,
});
export const increase = (member: string, by: number): Edit => ({ op: 'increase', path: `/${member}`, by });
export const copy = (from: string, member: string): Edit => ({
  op: 'copy',
  from: `/${from}`,
  path: `/${member}`,
});

/** Changes the JSON of good answers at one place. */
export const edited = (place: Place, ...edit: readonly Edit[]): Fault => ({
  at: { path: PATHS[place], ok: true },
  edit,
});

/** Publishes one more key, made from the first. */
export const oneMoreKey = (members: Members): Fault =>
  edited(
    'keys',
    copy('keys/0', 'keys/-'),
    ...Object.entries(members).map(([name, value]) => set(`keys/-1/${name}`, value)),
  );

export const statusAt = (place: Place, status: number): Fault => ({
  at: { path: PATHS[place] },
  body: '',
  status,
});

export const headerAt = (place: Place, name: string, value: string): Fault => ({
  at: { path: PATHS[place] },
  headers: { [name]: value },
});

/** Changes claims before the token is signed. */
export const claims = (...edits: readonly Edit[]): Fault => ({ token: { claims: edits } });

/**
 * Grants what must be refused: answers with a token that the cloud issued earlier, perhaps for another client.
 *
 * @param form which of the refused requests to grant
 */
export const grantWhatIsRefused = (form: RequestPattern['form'] = {}): Fault => ({
  at: { path: PATHS.token, ok: false, form },
  replay: true,
  edit: [{ op: 'echo', path: '/scope', sources: [{ form: 'scope' }] }],
});

/** Refuses what must be granted. */
export const refuseEverything: Fault = {
  at: { path: PATHS.token },
  body: '{"error":"invalid_client"}',
  status: 400,
};

/** A pattern that some texts fulfil, and no other. */
export const oneOf = (...texts: readonly string[]): string => `^(?:${texts.map(escaped).join('|')})$`;

/** A pattern that every text but some fulfils. */
export const noneOf = (...texts: readonly string[]): string => `^(?!(?:${texts.map(escaped).join('|')})$)`;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Calls Cognito's control plane, as anybody with the right to may do behind Terraform's back. */
export async function callCognito(cloud: LocalCloud, action: string, input: Members): Promise<Members> {
  const { region, accessKeyId } = cloud.identity;
  const response = await fetch(cloud.endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261121/${region}/cognito-idp/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${action}: ${response.status} ${text}`);
  return (text === '' ? {} : JSON.parse(text)) as Members;
}
