import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import srp from '../../fixtures/captures/cognito-srp/srp-vector.json';
import facts from '../../fixtures/captures/quoted/cognito-facts.json';
import quoted from '../../fixtures/captures/quoted/cognito.json';
import { Harness, type Body } from './harness.js';

const FOLDER = join(__dirname, '../../fixtures/captures/cognito-placebo');
const files = readdirSync(FOLDER);

interface Recording {
  readonly action: string;
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string>>;
}
type Pool = Body & {
  readonly Name: string;
  readonly CreationDate: string;
  readonly LastModifiedDate: string;
};

const readFile = (file: string): Recording =>
  JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Recording;
const recorded = (action: string): Recording[] =>
  files.filter((file) => file.includes(`.${action}_`)).map(readFile);
const poolsIn = (action: string): Pool[] => recorded(action).map(({ body }) => body['UserPool'] as Pool);

/** What a pool is created with to become the recorded one. */
const CREATED = ['AliasAttributes', 'AutoVerifiedAttributes', 'MfaConfiguration', 'Policies', 'UserPoolTags'];
/** What can be said at an update, too: the recorded pool that has them was updated after it was made. */
const MESSAGES = [
  'EmailVerificationMessage',
  'EmailVerificationSubject',
  'SmsAuthenticationMessage',
  'SmsVerificationMessage',
];
/** Made up by each service for itself. */
const OWN = ['Id', 'Arn'];
/** What the service has answered since, and not in 2017. */
const SINCE = [
  'AccountRecoverySetting',
  'DeletionProtection',
  'EmailConfiguration/EmailSendingAccount',
  'Policies/PasswordPolicy/TemporaryPasswordValidityDays',
  'Policies/SignInPolicy',
  'UserPoolTier',
  'VerificationMessageTemplate',
];

const without = (from: Body, names: readonly string[]): Body =>
  Object.fromEntries(Object.entries(from).filter(([name]) => !names.includes(name)));
const pick = (from: Body, names: readonly string[]): Body =>
  Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));

/** Makes the recorded pool: at its times, and with the required attributes that it had. */
async function make(harness: Harness, pool: Pool): Promise<string> {
  harness.now = new Date(pool.CreationDate);
  const schema = pool['SchemaAttributes'] as readonly Body[];
  const required = schema.filter(({ Name, Required }) => Required === true && Name !== 'sub');
  const UserPoolId = await harness.pool({
    PoolName: pool.Name,
    Schema: required.map(({ Name, Required }) => ({ Name, Required })),
    ...pick(pool, CREATED),
  });
  if (pool.LastModifiedDate !== pool.CreationDate) {
    harness.now = new Date(pool.LastModifiedDate);
    await harness.done('UpdateUserPool', {
      UserPoolId,
      ...pick(pool, [...MESSAGES, 'AutoVerifiedAttributes']),
    });
  }
  return UserPoolId;
}

/** Every member, by its path; lists stay whole, since their order is evidence. */
function membersOf(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  const members = Object.entries(value).flatMap(([name, member]) =>
    membersOf(member, path === '' ? name : `${path}/${name}`),
  );
  return members.length > 0 ? members : [[path, {}]];
}

const isSince = (path: string): boolean => SINCE.some((name) => path === name || path.startsWith(`${name}/`));
/** boto wrote times as ISO strings; on the wire they are seconds with milliseconds. */
const onTheWire = (pool: Body): Body =>
  Object.fromEntries(
    Object.entries(pool).map(([name, value]) => [
      name,
      name.endsWith('Date') ? new Date(value as string).getTime() / 1000 : value,
    ]),
  );
const comparable = (pool: Body): Body =>
  Object.fromEntries(
    membersOf(
      pick(
        pool,
        Object.keys(pool).filter((name) => !OWN.includes(name)),
      ),
    ),
  );

test.each(
  recorded('DescribeUserPool').map(
    (recording) => [recording.headers['x-amzn-requestid'], recording] as const,
  ),
)(
  'the pool of request %s is described as it was recorded, and by what came since',
  async (_id, { status, headers, body }) => {
    const harness = new Harness();
    const pool = body['UserPool'] as Pool;
    const answer = await harness.call('DescribeUserPool', { UserPoolId: await make(harness, pool) });

    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe(headers['content-type']);
    expect(answer.headers.get('x-amzn-requestid')).toHaveLength(headers['x-amzn-requestid']!.length);
    const described = comparable(answer.body['UserPool'] as Body);
    const known = Object.fromEntries(Object.entries(described).filter(([path]) => !isSince(path)));
    // Since the service says who sends mail, EmailConfiguration is not empty any more.
    expect(known).toEqual(without(comparable(onTheWire(pool)), ['EmailConfiguration']));
  },
);

test('pools are listed as they were recorded; two pools do not say in which order', async () => {
  const harness = new Harness();
  const [{ body, status }] = recorded('ListUserPools') as [Recording];
  for (const pool of poolsIn('DescribeUserPool')) await make(harness, pool);
  const answer = await harness.call('ListUserPools', { MaxResults: 10 });

  expect(answer.status).toBe(status);
  const listed = (pools: unknown): Body[] => (pools as Body[]).map((pool) => without(pool, OWN));
  expect(listed(answer.body['UserPools'])).toEqual(listed((body['UserPools'] as Body[]).map(onTheWire)));
  expect(answer.body).not.toHaveProperty('NextToken');
});

test('a refusal has the members and headers of one that was quoted', async () => {
  const refusal = quoted.find(({ id }) => id === 'wrong-password')!;
  const { body, headers } = await new Harness().call('DescribeUserPool', { UserPoolId: 'eu-west-1_abc' });

  expect(Object.keys(body)).toEqual(Object.keys(refusal.body));
  for (const name of Object.keys(refusal.headers ?? {})) expect(headers.has(name)).toBe(true);
  expect(headers.get('x-amzn-errortype')).toBe(`${String(body['__type'])}:`);
  expect(headers.get('x-amzn-errormessage')).toBe(body['message']);
});

test('a message that no header can hold still arrives', async () => {
  const harness = new Harness();
  const settings = { ClientName: 'shop', CallbackURLs: ['http://exämple.com/\n'] };
  const UserPoolId = await harness.pool();
  const { headers, body } = await harness.call('CreateUserPoolClient', { UserPoolId, ...settings });

  expect(body['message']).toContain('http://exämple.com/');
  expect(headers.get('x-amzn-errormessage')).toContain('http://ex?mple.com/');
});

/** What was recorded of people, and the actions that it takes; the local cloud has no people (its README, limits). */
const ofPeople: Readonly<Record<string, readonly string[]>> = {
  'group-claim': ['AdminInitiateAuth', 'AdminRespondToAuthChallenge', 'AdminAddUserToGroup'],
  'admin-scope': ['AdminInitiateAuth'],
  'new-password-challenge': ['AdminCreateUser', 'AdminInitiateAuth'],
  'same-password': ['AdminCreateUser', 'AdminRespondToAuthChallenge'],
  'sign-up-plain': ['SignUp'],
  'sign-up-email': ['SignUp'],
  [`srp of ${srp.username}`]: ['InitiateAuth', 'RespondToAuthChallenge'],
};

test('every fact and the exchange of SRP is one of people', () => {
  expect(Object.keys(ofPeople)).toEqual([...facts.map(({ id }) => id), `srp of ${srp.username}`]);
});

test.each(
  Object.entries(ofPeople).flatMap(([id, actions]) => actions.map((action) => [id, action] as const)),
)('%s needs %s, which says that it is not here', async (_id, action) => {
  expect(await new Harness().refused(action, { UserPoolId: srp.pool })).toEqual({
    __type: 'UnknownOperationException',
    message: `The local cloud does not have the action ${action} of Amazon Cognito user pools.`,
  });
});
