import type { Incoming, LocalCloud, Seams, UnsignedToken } from '@oauth-issuers/emulators';

type Members = Record<string, unknown>;

export const COGNITO = 'dev-cognito';
export const ENTRA = 'dev-entra';
export const BOTH = [COGNITO, ENTRA] as const;

/** How one issuer, or both, are made wrong in exactly one point. */
export interface Sabotage {
  readonly check: string;
  readonly stacks: readonly string[];
  readonly how: string;
  readonly seams?: Seams;
  /** Makes it wrong through the control plane, and returns what makes it right again. */
  readonly change?: () => Promise<() => Promise<unknown>>;
  /** Other checks that cannot help failing too. */
  readonly also?: readonly string[];
}

/** Where in both clouds the answers come from. */
const PATHS = {
  discovery: /\/\.well-known\/openid-configuration$/,
  keys: /\/(jwks\.json|discovery\/v2\.0\/keys)$/,
  token: /\/oauth2\/(v2\.0\/)?token$/,
} as const;

type Place = keyof typeof PATHS;

const isAt = (place: Place, { url }: Incoming) => PATHS[place].test(url.pathname);

/** The same answer with another body, and other headers if some are given. */
async function rewrite(answer: Response, change: (body: Members) => unknown): Promise<Response> {
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  const body = change((await answer.json()) as Members);
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}

/** Changes the JSON of good answers at one place. */
export const bodyAt = (place: Place, change: (body: Members) => unknown): Seams => ({
  answer: (incoming, answer) => (isAt(place, incoming) && answer.ok ? rewrite(answer, change) : answer),
});

export const membersAt = (place: Place, members: Members): Seams =>
  bodyAt(place, (body) => ({ ...body, ...members }));

/** Changes each published key. */
export const eachKey = (change: (key: Members) => Members): Seams =>
  bodyAt('keys', ({ keys }) => ({ keys: (keys as Members[]).map(change) }));

/** Publishes one more key, made from the first. */
export const oneMoreKey = (members: Members): Seams =>
  bodyAt('keys', ({ keys }) => ({
    keys: [...(keys as Members[]), { ...(keys as Members[])[0], ...members }],
  }));

export const statusAt = (place: Place, status: number): Seams => ({
  answer: (incoming, answer) => (isAt(place, incoming) ? new Response(null, { status }) : answer),
});

export const headerAt = (place: Place, name: string, value: string): Seams => ({
  answer: (incoming, answer) => {
    if (isAt(place, incoming)) answer.headers.set(name, value);
    return answer;
  },
});

/** Changes claims before the token is signed. */
export const claims = (change: (claims: Members) => Members): Seams => ({
  token: ({ header, claims: signed }: UnsignedToken) => ({ header, claims: change({ ...signed }) }),
});

/** What a request for a token asks. */
export interface TokenQuestion {
  readonly clientId: string;
  readonly hasSecret: boolean;
  readonly scope: string;
}

/**
 * Grants what must be refused: answers with a token that the cloud issued earlier, perhaps for another client.
 *
 * @param matches which of the refused requests to grant
 */
export function grantWhatIsRefused(matches: (question: TokenQuestion) => boolean): Seams {
  let granted = '';
  return {
    answer: async (incoming, answer) => {
      if (!isAt('token', incoming)) return answer;
      if (answer.ok) {
        granted = await answer.clone().text();
        return answer;
      }
      const form = new URLSearchParams(incoming.body);
      const question = {
        clientId: form.get('client_id') ?? '',
        hasSecret: form.has('client_secret'),
        scope: form.get('scope') ?? '',
      };
      if (!matches(question)) return answer;
      const body = { ...(JSON.parse(granted) as Members), scope: question.scope };
      return Response.json(body, { headers: { 'cache-control': 'no-store' } });
    },
  };
}

/** Refuses what must be granted. */
export const refuseEverything: Seams = {
  answer: (incoming, answer) =>
    isAt('token', incoming) ? Response.json({ error: 'invalid_client' }, { status: 400 }) : answer,
};

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
