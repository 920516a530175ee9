import * as fc from 'fast-check';
import * as cognitoModel from '@aws-sdk/client-cognito-identity-provider';
import * as secretsModel from '@aws-sdk/client-secrets-manager';
import { actions as cognitoActions } from '../../../emulators/src/cognito/actions/index.js';
import { actions as secretsActions } from '../../../emulators/src/secrets-manager/actions/index.js';
import { ID } from './accepted-inputs.js';
import { filledCognito, filledSecretsManager, type Filled } from './filled-services.js';
import { eachStrange, jsonText } from '../../support/strange-json.js';
import { ModelValues, type Schema } from './model-values.js';

/** The input of an action in the vendor's model. */
function inputOf(model: object, action: string): Schema {
  const operation = (model as Record<string, unknown>)[`${action}$`] as readonly unknown[] | undefined;
  if (!operation) throw new Error(`The SDK does not know ${action}.`);
  return operation[4] as Schema;
}

const services: readonly [string, object, readonly string[], () => Promise<Filled>][] = [
  ['Cognito', cognitoModel, [...cognitoActions.keys()], filledCognito],
  ['Secrets Manager', secretsModel, [...secretsActions.keys()], filledSecretsManager],
];

describe.each(services)('%s', (_service, model, actions, fill) => {
  test.each(actions)(
    'whatever %s is sent, it answers in its protocol, and its state stays whole',
    async (action) => {
      const filled = await fill();
      const values = new ModelValues(filled.texts);
      await fc.assert(
        fc.asyncProperty(values.input(inputOf(model, action)).map(jsonText), async (body) => {
          const answer = await filled.call(action, body);
          expect(faultsOf(answer)).toEqual([]);
          await filled.inspect();
        }),
        { numRuns: 25 },
      );
    },
  );

  test('each action has an input that is taken', async () => {
    const { accepted } = await fill();
    expect(Object.keys(accepted).sort()).toEqual([...actions].sort());
    const refused: object[] = [];
    for (const [action, input] of Object.entries(accepted)) {
      const { status, text } = await (await fill()).call(action, JSON.stringify(input));
      if (status !== 200) refused.push({ action, text });
    }
    expect(refused).toEqual([]);
  });

  test.each(actions)(
    'each place of what %s takes may be anything: it answers in its protocol',
    async (action) => {
      let filled = await fill();
      for (const input of eachStrange(filled.accepted[action]!)) {
        const body = jsonText(input);
        const answer = await filled.call(action, body);
        expect({ body, faults: faultsOf(answer) }).toEqual({ body, faults: [] });
        if (answer.status !== 200) continue;
        await filled.inspect();
        filled = await fill();
      }
    },
  );

  test.each(actions)(
    'whatever is changed in what %s takes, it answers in its protocol, and its state stays whole',
    async (action) => {
      const { accepted, texts } = await fill();
      const values = new ModelValues(texts);
      const inputs = values.near(accepted[action]!, inputOf(model, action)).map(jsonText);
      await fc.assert(
        fc.asyncProperty(inputs, async (body) => {
          const filled = await fill();
          expect(faultsOf(await filled.call(action, body))).toEqual([]);
          await filled.inspect();
        }),
        { numRuns: 25 },
      );
    },
  );

  test.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a list of null', '[null]'],
    ['a text', '"x"'],
    ['a number', '1'],
    ['true', 'true'],
    ['no JSON', '{'],
    ['XML', '<a/>'],
    ['a form', 'a=b'],
    ['a mark of byte order', '\ufeff{}'],
    ['two values', '{}{}'],
    ['a NaN', '{"MaxResults":NaN}'],
    ['a trailing comma', '{"a":1,}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['a hundred thousand lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a hundred thousand objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['a hundred thousand lists without end', '['.repeat(100_000)],
    ['a member twice', '{"MaxResults":1,"MaxResults":2}'],
    ['members of Object', '{"__proto__":{"MaxResults":1},"constructor":1,"toString":2}'],
  ])('every action answers to %s in its protocol', async (_what, body) => {
    const filled = await fill();
    for (const action of actions)
      expect([action, faultsOf(await filled.call(action, body))]).toEqual([action, []]);
  });

  test.each([
    '',
    '__proto__',
    'constructor',
    'toString',
    'Nothing',
    'ListUserPools.',
    'listSecrets',
    'x'.repeat(129),
  ])('the action %j is refused by name', async (action) => {
    const answer = await (await fill()).call(action, '{}');
    expect(answer.status).toBe(400);
    expect(answer.body.__type).toBe('UnknownOperationException');
  });
});

/** In which points an answer is none of the AWS JSON 1.1 protocol. */
function faultsOf({ status, headers, text, body }: Awaited<ReturnType<Filled['call']>>): string[] {
  const message = body.message ?? body.Message;
  const isRefusal =
    status === 400 &&
    typeof body.__type === 'string' &&
    /^[A-Z]\w+Exception$/.test(body.__type) &&
    typeof message === 'string' &&
    message !== '';
  return [
    ...(status === 200 || isRefusal ? [] : [`${status} ${text.slice(0, 300)}`]),
    ...(text.includes('[object ') ? [`prints an object: ${text.slice(0, 300)}`] : []),
    ...(headers.get('content-type') === 'application/x-amz-json-1.1' ? [] : ['has another content type']),
    ...(/^[0-9a-f-]{36}$/.test(headers.get('x-amzn-requestid') ?? '') ? [] : ['has no id']),
  ];
}

describe('what a model has no words for', () => {
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  test.each([100, 1000, 2000, 4000, 6000, 8000, 10_000, 20_000, 100_000])(
    'settings that are %i levels deep are refused, or shown again',
    async (depth) => {
      const filled = await filledCognito();
      const branding = `"UserPoolId":"${ID.pool}","ManagedLoginBrandingId":"${ID.branding}"`;
      const set = await filled.call(
        'UpdateManagedLoginBranding',
        `{${branding},"Settings":${nested(depth)}}`,
      );
      expect(faultsOf(set)).toEqual([]);
      const shown = await filled.call('DescribeManagedLoginBranding', `{${branding}}`);
      expect(shown.status).toBe(200);
      expect(shown.text.includes('{"a":{"a":')).toBe(set.status === 200);
      await filled.inspect();
    },
  );

  test.each([
    [
      'a list of texts',
      'CreateUserPoolClient',
      `{"UserPoolId":"${ID.pool}","ClientName":"x","AllowedOAuthFlows":[null]}`,
      'allowedOAuthFlows',
    ],
    ['a list of structures', 'CreateUserPool', '{"PoolName":"x","Schema":[null]}', 'schema.1.member'],
    [
      'a list of keys',
      'UntagResource',
      `{"ResourceArn":"arn:aws:cognito-idp:eu-west-1:123456789012:userpool/x","TagKeys":["a",null]}`,
      'tagKeys',
    ],
  ])('null in %s is refused', async (_what, action, body, path) => {
    const { body: answer } = await (await filledCognito()).call(action, body);
    expect(answer.__type).toBe('InvalidParameterException');
    expect(answer.message).toContain(`at '${path}' failed to satisfy constraint: `);
    expect(answer.message).toContain('Member must not be null');
  });

  test('null for a member or for an entry of a map is as if it were not there', async () => {
    const filled = await filledCognito();
    const created = await filled.call(
      'CreateUserPool',
      '{"PoolName":"x","Schema":null,"UserPoolTags":{"a":null,"b":"c"}}',
    );
    expect(created.body).toMatchObject({ UserPool: { UserPoolTags: { b: 'c' } } });
  });
});
