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
    const found = recording.find((other) => other.action === action && equal(other.request, request));
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

const changes = (exchanges: readonly Pick<Exchange, 'action' | 'request'>[]) =>
  exchanges
    .filter(({ action }) => /^(Create|Set)/.test(action))
    .map(({ action, request }) => ({ action, request }))
    .sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1));

const sortKey = ({ action, request }: Pick<Exchange, 'action' | 'request'>): string => {
  const { PoolName, ClientName, Identifier, Domain, UserPoolId } = request as Record<string, string>;
  return `${action} ${PoolName ?? ClientName ?? Identifier ?? Domain ?? UserPoolId}`;
};

describe.each(['pools-and-clients', 'corners'])('the calls of the AWS provider, %s', (scenario) => {
  test('are the ones that the rehearsal makes, byte for byte in every list', async () => {
    const recording = readLines<Exchange>(FOLDER, scenario);
    const outdir = writeOutdir({ [scenario]: await readTf(FOLDER, scenario) });
    const { send, sent } = standIn(recording);

    await rehearseOver(send, { outdir, target });

    expect(changes(sent)).toEqual(changes(recording));
  });
});

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
