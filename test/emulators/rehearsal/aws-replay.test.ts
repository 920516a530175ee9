import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpRequest, Send } from '../../../emulators/src/rehearsal/http/connection.js';
import { rehearseOver } from '../../../emulators/src/rehearsal/rehearse.js';
import { removeOutdirs, writeOutdir } from './outdir.js';
import { readLines, readTf } from './recordings.js';
import { CALLER_IDENTITY, target } from './target.js';

const FOLDER = join(__dirname, 'recordings', 'aws-5.100.0');

interface Exchange {
  readonly action: string;
  readonly request: unknown;
  readonly response: unknown;
}

afterAll(removeOutdirs);

/** Answers what was recorded, and keeps what was asked. */
function standIn(recording: readonly Exchange[]): {
  send: Send;
  sent: Pick<Exchange, 'action' | 'request'>[];
} {
  const sent: Pick<Exchange, 'action' | 'request'>[] = [];
  const send = async ({ headers, body }: HttpRequest) => {
    const action = headers['x-amz-target']?.split('.')[1];
    if (action === undefined) return { status: 200, body: CALLER_IDENTITY };
    const request = JSON.parse(body!) as unknown;
    sent.push({ action, request });
    const found = recording.find(
      (other) => other.action === action && equal(masked(other.request), masked(request)),
    );
    return { status: found ? 200 : 400, body: JSON.stringify(found?.response ?? { __type: 'NotRecorded' }) };
  };
  return { send, sent };
}

const equal = (left: unknown, right: unknown): boolean => {
  try {
    expect(left).toEqual(right);
    return true;
  } catch {
    return false;
  }
};

/** Tokens that make a request repeatable are new in each run; their form is the provider's. */
const masked = (request: unknown): unknown => {
  const { ClientRequestToken: token } = request as { ClientRequestToken?: string };
  if (token === undefined) return request;
  expect(token).toMatch(/^terraform-\d{18}[0-9a-f]{8}$/);
  return { ...(request as object), ClientRequestToken: 'terraform-*' };
};

const changes = (exchanges: readonly Pick<Exchange, 'action' | 'request'>[]) =>
  exchanges
    .filter(({ action }) => /^(Create|Set|Put)/.test(action))
    .map(({ action, request }) => ({ action, request: masked(request) }))
    .sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));

/** Members that name what is created. */
const NAMES = [
  'PoolName',
  'ClientName',
  'Identifier',
  'Domain',
  'GroupName',
  'ProviderName',
  'Name',
  'SecretId',
] as const;

const sortKey = ({ action, request }: Pick<Exchange, 'action' | 'request'>): string => {
  const members = request as Record<string, string>;
  const name = NAMES.map((member) => members[member]).find((value) => value !== undefined);
  return `${action} ${name} ${members['UserPoolId']} ${members['ClientId']}`;
};

const SCENARIOS = [
  'pools-and-clients',
  'corners',
  'empty-blocks',
  'messages-and-triggers',
  'people',
  'secrets',
];

describe.each(SCENARIOS)('the calls of the AWS provider, %s', (scenario) => {
  test('are the ones that the rehearsal makes, byte for byte in every list', async () => {
    const recording = readLines<Exchange>(FOLDER, scenario);
    const outdir = writeOutdir({ [scenario]: await readTf(FOLDER, scenario) });
    const { send, sent } = standIn(recording);

    await rehearseOver(send, { outdir, target });

    expect(changes(sent)).toEqual(changes(recording));
  });
});

type Attributes = Readonly<Record<string, unknown>>;

/** Scenarios beside which the attributes stand that Terraform has in its state after the recorded run. */
const WITH_STATE = SCENARIOS.filter((scenario) => existsSync(join(FOLDER, `${scenario}.state.json`)));

describe.each(WITH_STATE)('the attributes in the state of Terraform, %s', (scenario) => {
  const text = readFileSync(join(FOLDER, `${scenario}.state.json`), 'utf8');
  const recorded = Object.entries(JSON.parse(text) as Record<string, Attributes>);
  let outputs: Attributes;

  beforeAll(async () => {
    const wanted = recorded.map(([address]) => [address, { value: `\${${address}}`, sensitive: true }]);
    const json = { ...(await readTf(FOLDER, scenario)), output: Object.fromEntries(wanted) as unknown };
    const outdir = writeOutdir({ stack: json });
    const { send } = standIn(readLines<Exchange>(FOLDER, scenario));
    outputs = (await rehearseOver(send, { outdir, target }))['stack']!;
  });

  test.each(recorded)('of %s are those that the rehearsal gives', (address, attributes) => {
    const known = Object.entries(outputs[address] as Attributes);
    const wrong = known.filter(([name, value]) => !agrees(value, attributes[name]));
    expect(wrong.map(([name, value]) => ({ name, value, real: attributes[name] }))).toEqual([]);
    expect(known.length).toBeGreaterThan(2);
  });
});

/** Whether what the rehearsal knows is so in Terraform's state, where sets have another order and nothing other forms. */
function agrees(known: unknown, real: unknown): boolean {
  if (isNothing(known)) return isNothing(real);
  if (Array.isArray(known)) {
    if (!Array.isArray(real) || real.length !== known.length) return false;
    return known.every((item) => real.some((other) => agrees(item, other)));
  }
  if (typeof known !== 'object') return known === real;
  if (typeof real !== 'object' || real === null) return false;
  return Object.entries(known!).every(([name, value]) => agrees(value, (real as Attributes)[name]));
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isNothing));

test('attributes that the service determined can be referred to', async () => {
  const json = await readTf(FOLDER, 'pools-and-clients');
  const value = {
    arn: '${aws_cognito_user_pool.main.arn}',
    created: '${aws_cognito_user_pool.main.creation_date}',
    endpoint: '${aws_cognito_user_pool.main.endpoint}',
    policy: '${aws_cognito_user_pool.main.password_policy[0].minimum_length}',
    domain: '${aws_cognito_user_pool_domain.main.domain}',
    scopes: '${sort(aws_cognito_resource_server.main.scope_identifiers)}',
    secret: '${aws_cognito_user_pool_client.web.client_secret}',
    account: '${data.aws_caller_identity.current.account_id}',
    callbacks: '${aws_cognito_user_pool_client.web.callback_urls}',
  };
  const outdir = writeOutdir({ stack: { ...json, output: { all: { value, sensitive: true } } } });

  const outputs = await rehearseOver(standIn(readLines<Exchange>(FOLDER, 'pools-and-clients')).send, {
    outdir,
    target,
  });

  expect(outputs).toEqual({
    stack: {
      all: {
        arn: expect.stringMatching(
          /^arn:aws:cognito-idp:eu-west-1:123456789012:userpool\/eu-west-1_Parcel\d+$/,
        ) as string,
        created: '1970-01-01T00:00:01Z',
        endpoint: expect.stringMatching(
          /^cognito-idp\.eu-west-1\.amazonaws\.com\/eu-west-1_Parcel\d+$/,
        ) as string,
        policy: 14,
        domain: 'dev-orders-123456789012',
        scopes: ['orders/read', 'orders/write'],
        secret: 'invented',
        account: '123456789012',
        callbacks: ['http://localhost:3000/cb', 'https://backoffice.example.com/callback'],
      },
    },
  });
});
