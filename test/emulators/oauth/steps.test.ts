import { grants as cognitoGrants } from '../../../emulators/src/cognito/data-plane/grants.js';
import { grants as entraGrants } from '../../../emulators/src/entra/login/grants.js';
import { Steps } from '../../../emulators/src/oauth/steps.js';
import { answerTokenRequest } from '../../../emulators/src/oauth/token-endpoint.js';

describe('steps', () => {
  test('are gone in their order, and each knows what those before it learnt', async () => {
    const gone: string[] = [];
    const way = Steps.from<{ readonly parcel: string }>()
      .check('weight', () => void gone.push('weight'))
      .learn('stamp', async ({ parcel }) => ({ stamp: `for ${parcel}` }))
      .check('seal', ({ stamp }) => void gone.push(stamp));

    expect(await way.run({ parcel: 'a' })).toEqual({ parcel: 'a', stamp: 'for a' });
    expect(gone).toEqual(['weight', 'for a']);
  });

  test('end at the first that refuses', async () => {
    const gone: string[] = [];
    const way = Steps.from<object>()
      .learn('stamp', () => Promise.reject(new Error('no stamp')))
      .check('seal', () => void gone.push('seal'));

    await expect(way.run({})).rejects.toThrow('no stamp');
    expect(gone).toEqual([]);
  });

  test('go on differently from where they are the same', async () => {
    const start = Steps.from<object>().learn('one', () => ({ one: 1 }));
    const two = start.learn('two', () => ({ two: 2 }));

    expect([await start.run({}), await two.run({})]).toEqual([{ one: 1 }, { one: 1, two: 2 }]);
    expect(two.names).toEqual(['one', 'two']);
  });
});

test('a token endpoint goes the way of the grant, and refuses one that it lacks', async () => {
  const endpoint = {
    begin: Steps.from<{ readonly type: string }>().learn('type', ({ type }) => ({ grantType: type })),
    grants: new Map([
      [
        'known',
        Steps.from<{ readonly grantType: string }>().learn('answer', ({ grantType }) => ({
          answer: { of: grantType },
        })),
      ],
    ]),
    unsupported: (type: string) => new Error(`${type} is not here`),
  };

  expect(await answerTokenRequest(endpoint, { type: 'known' })).toEqual({ of: 'known' });
  await expect(answerTokenRequest(endpoint, { type: 'other' })).rejects.toThrow('other is not here');
});

test('each cloud has its grants as named steps', () => {
  const ways = (grants: ReadonlyMap<string, { readonly names: readonly string[] }>) =>
    Object.fromEntries([...grants].map(([type, { names }]) => [type, names.join(', ')]));

  expect(ways(cognitoGrants)).toEqual({
    client_credentials: 'allowed flow, scope, access token, answer',
    authorization_code: 'allowed flow, parameters, code',
    refresh_token: 'parameters, refresh token',
  });
  expect(ways(entraGrants)).toEqual({
    client_credentials:
      'credential, scope, tenant, client authentication, resource, roles, access token, answer',
  });
});
