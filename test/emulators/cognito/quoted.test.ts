import answers from '../../fixtures/captures/quoted/cognito.json';
import { basic, DOMAIN, Harness, REGION } from './harness.js';

const harness = new Harness();
let pool: string;

beforeAll(async () => {
  pool = await harness.poolWithScopes();
});

type Answer = (typeof answers)[number];
interface Received {
  readonly status: number;
  readonly body: unknown;
}

const clientOf = async (settings: object) => {
  const { UserPoolClient } = await harness.done('CreateUserPoolClient', {
    UserPoolId: pool,
    ClientName: 'quoted',
    GenerateSecret: true,
    ...settings,
  });
  return basic({ id: UserPoolClient.ClientId, secret: UserPoolClient.ClientSecret });
};

/** The request that each quoted answer is to. */
const requests: Record<string, () => Promise<Received>> = {
  'discovery-with-domain': () => harness.get(`/${pool}/.well-known/openid-configuration`),
  jwks: () => harness.get(`/${pool}/.well-known/jwks.json`),
  'domain-prefix': () => harness.call('DescribeUserPoolDomain', { Domain: DOMAIN.split('.')[0] }),
  'domain-custom': async () => {
    await createCustomDomain('auth.example.com');
    return harness.call('DescribeUserPoolDomain', { Domain: 'auth.example.com' });
  },
  'domain-no-conversion': async () => {
    const UserPoolId = await createCustomDomain('login.example.com');
    return harness.call('UpdateUserPoolDomain', { UserPoolId, Domain: 'login.example.com' });
  },
  'refresh-refused': async () =>
    harness.token(
      { grant_type: 'refresh_token', refresh_token: 'invalid' },
      await clientOf({ AllowedOAuthFlowsUserPoolClient: true, ...forPeople }),
    ),
  'client-without-oauth': async () => harness.token({ grant_type: 'client_credentials' }, await clientOf({})),
};

const forPeople = {
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['https://shop.example.com/'],
};

/** What only people get; the local cloud has none (README of the emulators, limits). */
const unserved = ['wrong-password', 'access-token-hosted-ui', 'access-token-api'];

async function createCustomDomain(Domain: string): Promise<string> {
  const UserPoolId = await harness.pool();
  const CertificateArn =
    'arn:aws:acm:us-east-1:123456789012:certificate/8f0a1c52-6b3d-4f7e-9a21-4c5d6e7f8091';
  await harness.done('CreateUserPoolDomain', { UserPoolId, Domain, CustomDomainConfig: { CertificateArn } });
  return UserPoolId;
}

test('every quoted answer is replayed or not served', () => {
  expect([...Object.keys(requests), ...unserved].sort()).toEqual(answers.map(({ id }) => id).sort());
});

test.each(answers.filter(({ id }) => id in requests).map((answer) => [answer.id, answer] as const))(
  '%s is answered as it was quoted',
  async (id, quoted) => {
    const { status, body } = await requests[id]!();

    expect(status).toBe(statusOf(quoted));
    expect(shape(body)).toMatchObject(shape(quoted.body) as object);
  },
);

test('the discovery document has its members in the quoted order', async () => {
  const { body } = await requests['discovery-with-domain']!();
  const names = Object.keys(answers.find(({ id }) => id === 'discovery-with-domain')!.body);
  expect(Object.keys(body as object).filter((name) => names.includes(name))).toEqual(names);
});

/** A quote without a status is of a document, or of a refusal whose status the page left out. */
const statusOf = (quoted: Answer): number => ('error' in quoted.body ? 400 : (quoted.status ?? 200));

const lengthOf = (value: unknown): string => `{${String(value).length} characters`;

/** Members that differ each time, and what they look like. */
const forms: Readonly<Record<string, RegExp>> = {
  Version: /^\d{14}$/,
  CloudFrontDistribution: /^d[0-9a-z]+\.cloudfront\.net$/,
  S3Bucket: /^aws-cognito-prod-[a-z0-9-]+-assets$/,
};

/** The answer with what is different each time in braces. */
function shape(body: unknown): unknown {
  const text = JSON.stringify(body, (name, value: unknown) => {
    // The quote says how long a key's members are: "{44 characters: …}".
    if (name === 'kid' || name === 'n')
      return /^\{\d+ characters/.exec(String(value))?.[0] ?? lengthOf(value);
    const form = forms[name];
    return form?.test(String(value)) ? String(form) : value;
  });
  return JSON.parse(
    text
      .replaceAll(/[a-z]{2}-[a-z]+-\d_[A-Za-z0-9]+/g, '{pool}')
      .replaceAll(/\b(us|eu)-(east|west)-1\b/g, REGION)
      .replaceAll(DOMAIN.split('.')[0]!, '{domain}')
      .replaceAll('example-one', '{domain}'),
  );
}
