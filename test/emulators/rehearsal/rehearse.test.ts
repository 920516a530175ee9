import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { HttpAnswer, HttpRequest, Send } from '../../../emulators/src/rehearsal/http/connection.js';
import { RehearsalError } from '../../../emulators/src/rehearsal/index.js';
import { rehearseOver, type RehearsalOptions } from '../../../emulators/src/rehearsal/rehearse.js';
import { removeOutdirs, writeOutdir, type StackJson } from './outdir.js';
import { azureSignIn, CALLER_IDENTITY, target } from './target.js';

afterAll(removeOutdirs);

const clock = { now: () => new Date('2026-11-21T10:00:00Z') };

const actionOf = ({ headers }: HttpRequest): string =>
  headers['x-amz-target']?.split('.')[1] ?? 'GetCallerIdentity';

/** A Cognito that creates everything, and keeps the requests. */
function cognito(refuse: Readonly<Record<string, HttpAnswer>> = {}): { send: Send; requests: HttpRequest[] } {
  const requests: HttpRequest[] = [];
  const send = async (request: HttpRequest): Promise<HttpAnswer> => {
    requests.push(request);
    await setImmediate();
    const action = actionOf(request);
    if (action === 'GetCallerIdentity') return refuse[action] ?? { status: 200, body: CALLER_IDENTITY };
    const input = JSON.parse(request.body!) as Record<string, string>;
    const object = {
      Id: `eu-west-1_${input['PoolName'] ?? ''}`,
      ClientId: input['ClientName'],
      CreationDate: 1,
      LastModifiedDate: 1,
    };
    const body = {
      UserPool: object,
      UserPoolClient: object,
      ResourceServer: input,
      DomainDescription: { Status: 'ACTIVE' },
    };
    return refuse[action] ?? { status: 200, body: JSON.stringify(body) };
  };
  return { send, requests };
}

const run = (send: Send, json: StackJson, options: Partial<RehearsalOptions> = {}) =>
  rehearseOver(send, { outdir: writeOutdir({ dev: json }), target, clock, ...options });

const failure = async (promise: Promise<unknown>): Promise<RehearsalError> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RehearsalError);
  return error as RehearsalError;
};

const pool = {
  aws_cognito_user_pool: { pool: { '//': { metadata: { path: 'dev/issuer/pool' } }, name: 'a' } },
};
const client = (name: string, body: object = {}) => ({
  name,
  user_pool_id: '${aws_cognito_user_pool.pool.id}',
  '//': { metadata: { path: `dev/issuer/${name}` } },
  ...body,
});

describe('a stack', () => {
  test('is made in the order of its references, and its outputs are resolved', async () => {
    const { send, requests } = cognito();
    const json = {
      provider: { aws: [{ region: '${var.region}' }] },
      variable: { region: { default: 'eu-north-1' } },
      locals: { names: ['one', 'two'], 'expiry-date': '${timeadd(plantimestamp(), "24h")}' },
      resource: { aws_cognito_user_pool_client: { c: client('${local.names[0]}') }, ...pool },
      output: {
        all: {
          value: { id: '${aws_cognito_user_pool_client.c.id}', '${local.names[1]}': '${local.expiry-date}' },
        },
        secret: { value: '${aws_cognito_user_pool_client.c.client_secret}', sensitive: true },
      },
    };

    await expect(run(send, json)).resolves.toEqual({
      dev: { all: { id: 'one', two: '2026-11-22T10:00:00Z' }, secret: '' },
    });
    expect(requests.map(actionOf)).toEqual([
      'GetCallerIdentity',
      'CreateUserPool',
      'DescribeUserPool',
      'CreateUserPoolClient',
    ]);
    expect(requests[1]!.headers['authorization']).toContain(
      '/20261121/eu-north-1/cognito-idp/aws4_request, ',
    );
  });

  test('is made in parallel where nothing depends', async () => {
    const { send, requests } = cognito();
    const clients = {
      a: client('a'),
      b: client('b'),
      c: client('c', { depends_on: ['aws_cognito_user_pool_client.a'] }),
    };
    let open = 0;
    let most = 0;
    const counting: Send = async (request) => {
      most = Math.max(most, (open += 1));
      const answer = await send(request);
      open -= 1;
      return answer;
    };

    await run(counting, { resource: { ...pool, aws_cognito_user_pool_client: clients } });

    const created = requests.map(({ body }) => body).filter((body) => body?.includes('ClientName'));
    expect(created.map((body) => (JSON.parse(body!) as { ClientName: string }).ClientName)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(most).toBe(2);
  });

  test('comes after the stacks that it depends on', async () => {
    const { send, requests } = cognito();
    const stack = (name: string) => ({ resource: { aws_cognito_user_pool: { pool: { name } } } });
    const outdir = writeOutdir({ second: stack('b'), first: stack('a') }, { second: ['first'] });

    const outputs = await rehearseOver(send, { outdir, target });

    expect(Object.keys(outputs)).toEqual(['first', 'second']);
    const pools = requests.filter((request) => actionOf(request) === 'CreateUserPool');
    expect(pools.map(({ body }) => (JSON.parse(body!) as { PoolName: string }).PoolName)).toEqual(['a', 'b']);
  });

  test('is chosen by name', async () => {
    const outdir = writeOutdir({
      one: { output: { a: { value: 1 } } },
      two: { output: { a: { value: 2 } } },
    });

    await expect(rehearseOver(cognito().send, { outdir, target, stacks: ['two'] })).resolves.toEqual({
      two: { a: 2 },
    });
  });

  test('uses the provider that it names', async () => {
    const { send, requests } = cognito();
    const provider = { aws: [{ region: 'eu-west-1' }, { alias: 'virginia', region: 'us-east-1' }] };
    const named = { aws_cognito_user_pool: { pool: { name: 'a', provider: 'aws.virginia' } } };

    await run(send, { provider, resource: named });

    const creation = requests.find((request) => actionOf(request) === 'CreateUserPool')!;
    expect(creation.headers['authorization']).toContain('/us-east-1/cognito-idp/');
  });
});

describe('a resource with a region of its own, as the AWS provider has it from 6.0.0 on', () => {
  test('is made and read there, and says so; the others are not', async () => {
    const { send, requests } = cognito();
    const resource = {
      aws_cognito_user_pool: { near: { name: 'near' }, far: { name: 'far', region: 'eu-central-1' } },
    };
    const output = { region: { value: '${aws_cognito_user_pool.far.region}' } };

    expect(await run(send, { resource, output })).toEqual({ dev: { region: 'eu-central-1' } });
    const regions = requests
      .filter((request) => request.body?.includes('PoolName') ?? false)
      .map(({ headers, body }) => [
        (JSON.parse(body!) as { PoolName: string }).PoolName,
        /\/([\w-]+)\/cognito-idp\//.exec(headers['authorization']!)?.[1],
      ]);
    expect(Object.fromEntries(regions)).toEqual({ near: 'eu-west-1', far: 'eu-central-1' });
  });
});

describe('what goes wrong is told with its place', () => {
  test('a refusal of the service, and only that: what depends on it is not tried', async () => {
    const refusal = {
      status: 400,
      body: '{"__type":"com.x#LimitExceededException","message":"Too many pools"}',
    };
    const { send, requests } = cognito({ CreateUserPool: refusal });

    const error = await failure(
      run(send, { resource: { ...pool, aws_cognito_user_pool_client: { c: client('c') } } }),
    );

    expect(error.message).toBe(
      'dev/issuer/pool (aws_cognito_user_pool.pool)\n' +
        '  problem     Cognito CreateUserPool was refused with 400 LimitExceededException: Too many pools',
    );
    expect(requests.map(actionOf)).not.toContain('CreateUserPoolClient');
  });

  test('several refusals come together', async () => {
    const refusal = { status: 400, body: '{"__type":"InvalidParameterException","message":"no"}' };
    const clients = { a: client('a'), b: client('b') };
    const { send } = cognito({ CreateUserPoolClient: refusal });

    const error = await failure(run(send, { resource: { ...pool, aws_cognito_user_pool_client: clients } }));

    expect(error.problems.map(({ place }) => place.path)).toEqual(['dev/issuer/a', 'dev/issuer/b']);
  });

  test('an answer that is not JSON', async () => {
    const { send } = cognito({ CreateUserPool: { status: 502, body: '<html>' } });

    await expect(run(send, { resource: pool })).rejects.toThrow(/refused with 502 UnknownError: no message/);
  });

  test('an attribute that the rehearsal does not know', async () => {
    const error = await failure(
      run(cognito().send, {
        resource: pool,
        output: { a: { value: { x: ['${aws_cognito_user_pool.pool.colour}'] } } },
      }),
    );

    expect(error.problems).toEqual([
      {
        place: {
          path: 'dev',
          address: 'output.a',
          argument: 'x.0',
          expression: '${aws_cognito_user_pool.pool.colour}',
        },
        message: 'the rehearsal knows no attribute "colour" of aws_cognito_user_pool.pool',
        mend: 'use-terraform',
        allowed: expect.stringContaining('endpoint, ') as string,
      },
    ]);
  });

  test('a value of the wrong type, without the value', async () => {
    const error = await failure(
      run(cognito().send, {
        resource: {
          ...pool,
          aws_cognito_user_pool_client: { c: client('c', { access_token_validity: 'hunter2' }) },
        },
      }),
    );

    expect(error.message).toContain('access_token_validity: a number is required, and this is a string');
    expect(error.message).not.toContain('hunter2');
  });

  test('an account that the provider does not allow', async () => {
    const { send, requests } = cognito();

    const error = await failure(
      run(send, { provider: { aws: { allowed_account_ids: ['999999999999'] } }, resource: pool }),
    );

    expect(error.message).toContain('the account of the local cloud, 123456789012, is not allowed');
    expect(requests.map(actionOf)).toEqual(['GetCallerIdentity']);
  });

  test('a mistake in one stack, before any stack is begun', async () => {
    const { send, requests } = cognito();
    const outdir = writeOutdir({ good: { resource: pool }, bad: { module: {} } });

    await failure(rehearseOver(send, { outdir, target }));

    expect(requests).toEqual([]);
  });
});

describe('Azure', () => {
  const json = {
    data: { azuread_client_config: { me: {} } },
    output: { tenant: { value: '${data.azuread_client_config.me.tenant_id}' } },
  };
  const answers =
    (overrides: Readonly<Record<string, HttpAnswer>>): Send =>
    async ({ url }) =>
      overrides[new URL(url).pathname] ?? { status: 200, body: JSON.stringify(azureSignIn[url] ?? {}) };
  const tokenPath = `/${target.identity.tenantId}/oauth2/v2.0/token`;

  test('metadata that leads elsewhere get no secret', async () => {
    const elsewhere = {
      microsoftGraphResourceId: target.https,
      authentication: { loginEndpoint: 'https://login.example.com' },
    };
    const sent: string[] = [];
    const send: Send = async (request) => {
      sent.push(request.url);
      return answers({ '/metadata/endpoints': { status: 200, body: JSON.stringify(elsewhere) } })(request);
    };

    await expect(run(send, json)).rejects.toThrow(/names an endpoint elsewhere/);
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['in words', ' '],
    ['in lines, as until 2023', '\r\n'],
  ])('a refused sign-in, told %s, is told without the secret', async (_how, between) => {
    const description = `AADSTS7000215: Invalid client secret ${target.identity.clientSecret}.${between}Trace ID: x`;
    const refusal = {
      status: 401,
      body: JSON.stringify({ error: 'invalid_client', error_description: description }),
    };

    const error = await failure(run(answers({ [tokenPath]: refusal }), json));

    expect(error.message).toContain(
      'Entra sign-in was refused with 401 invalid_client: AADSTS7000215: Invalid client secret ***.',
    );
    expect(error.message).not.toContain('Trace ID');
    expect(error.message).not.toContain(target.identity.clientSecret);
  });

  test('a refusal of Microsoft Graph has its code and message', async () => {
    const body = JSON.stringify({ error: { code: 'Request_BadRequest', message: 'Invalid value.' } });
    const resource = { azuread_application: { app: { display_name: 'x' } } };

    await expect(run(answers({ '/v1.0/applications': { status: 400, body } }), { resource })).rejects.toThrow(
      /POST \/v1.0\/applications was refused with 400 Request_BadRequest: Invalid value\./,
    );
  });

  test('the id of an application is not its client id', async () => {
    const resource = { azuread_application_password: { p: { application_id: target.identity.clientId } } };

    await expect(run(answers({}), { resource })).rejects.toThrow(/allowed {5}\/applications\/<object id>/);
  });
});

describe('what cdktf synthesized', () => {
  test('an unknown stack is named, with those that exist', async () => {
    const outdir = writeOutdir({ 'dev-cognito': {}, 'dev-entra': {} });

    await expect(rehearseOver(cognito().send, { outdir, target, stacks: ['prod-cognito'] })).rejects.toThrow(
      /there is no stack named prod-cognito\n {2}allowed {5}dev-cognito, dev-entra$/,
    );
  });

  test('nothing synthesized is said, with how to mend it', async () => {
    await expect(rehearseOver(cognito().send, { outdir: '/nowhere', target })).rejects.toThrow(
      /run cdktf synth first/,
    );
  });

  test('a broken file is named', async () => {
    const outdir = writeOutdir({ dev: {} });
    writeFileSync(join(outdir, 'stacks', 'dev', 'cdk.tf.json'), '{');

    await expect(rehearseOver(cognito().send, { outdir, target })).rejects.toThrow(
      /cdk\.tf\.json\n.*the file is not JSON/,
    );
  });
});
