import { normalForm } from './normal-form.js';

const clientsOf = (first: string, second: string) => ({
  [first]: { ClientName: 'a', AllowedOAuthScopes: ['orders/read'] },
  [second]: { ClientName: 'b', AllowedOAuthScopes: [] },
});

const CLIENTS = clientsOf('1h57kf5cpq17m0eml12example', '7c1kf5cpq17m0eml12example2');

const state = (id: string, change: object = {}) => ({
  pools: { [id]: { Id: id, Name: 'dev', clients: CLIENTS, ...change } },
});

describe('normalForm', () => {
  test('is the same for states that differ in identifiers and in the order of creation', () => {
    const another = state('eu-west-1_zZ1yY2xX3', {
      clients: clientsOf('9h57kf5cpq17m0eml12example', '3c1kf5cpq17m0eml12example9'),
    });

    expect(normalForm(another)).toEqual(normalForm(state('eu-west-1_aB3dE6gH9')));
  });

  test.each<[string, object]>([
    ['a name', { Name: 'prod' }],
    ['a member more', { MfaConfiguration: 'OFF' }],
    ['a client less', { clients: { '1h57kf5cpq17m0eml12example': CLIENTS['1h57kf5cpq17m0eml12example'] } }],
    [
      'a scope',
      {
        clients: {
          ...CLIENTS,
          '7c1kf5cpq17m0eml12example2': { ClientName: 'b', AllowedOAuthScopes: ['orders/write'] },
        },
      },
    ],
  ])('differs where a state differs in %s', (_, change) => {
    const id = 'eu-west-1_aB3dE6gH9';

    expect(normalForm(state(id, change))).not.toEqual(normalForm(state(id)));
  });
});
