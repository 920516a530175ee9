import fc from 'fast-check';
import { Harness, ids, role, scope } from './harness.js';

const harness = new Harness();

describe('values of scopes and roles', () => {
  const allowed = [..."abzABZ019!#$%&'()*+,-./:;=?@[]^_{}~"];
  const register = (value: string) =>
    harness.graph('POST', '/v1.0/applications', { displayName: 'Values', appRoles: [role(ids.read, value)] });

  test('take every allowed character, up to 120 of them', async () => {
    const values = fc
      .array(fc.constantFrom(...allowed), { minLength: 1, maxLength: 120 })
      .map((characters) => characters.join(''))
      .filter((value) => !value.startsWith('.'));
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const answer = await register(value);
        expect(answer.status).toBe(201);
        expect(answer.body.appRoles).toMatchObject([{ value }]);
      }),
      { numRuns: 50 },
    );
  });

  test('take no other character', async () => {
    const others = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((one) => !allowed.includes(one) && !/[A-Za-z0-9]/.test(one));
    await fc.assert(
      fc.asyncProperty(others, async (one) => {
        expect((await register(`Parcels${one}Read`)).status).toBe(400);
      }),
      { numRuns: 50 },
    );
  });

  test.each(['', '.Read', 'x'.repeat(121)])('cannot be %p', async (value) => {
    expect((await register(value)).status).toBe(400);
  });

  test.each([
    ['an id twice', { appRoles: [role(ids.read, 'A'), role(ids.read, 'B')] }],
    ['a value twice', { appRoles: [role(ids.read, 'A'), role(ids.write, 'A')] }],
    [
      'a value shared by a scope and a role of other ids',
      { appRoles: [role(ids.read, 'A')], api: { oauth2PermissionScopes: [scope(ids.write, 'A')] } },
    ],
    [
      'an id shared by a scope and a role of other values',
      { appRoles: [role(ids.read, 'A')], api: { oauth2PermissionScopes: [scope(ids.read, 'B')] } },
    ],
    ['a role for groups', { appRoles: [{ ...role(ids.read, 'A'), allowedMemberTypes: ['Group'] }] }],
    ['a role for nobody', { appRoles: [{ ...role(ids.read, 'A'), allowedMemberTypes: [] }] }],
    ['an id that is no GUID', { appRoles: [role('read', 'A')] }],
    ['no id', { appRoles: [{ ...role(ids.read, 'A'), id: null }] }],
    ['a scope for everyone', { api: { oauth2PermissionScopes: [{ ...scope(ids.read, 'A'), type: 'All' }] } }],
    [
      'a scope without value',
      { api: { oauth2PermissionScopes: [{ ...scope(ids.read, 'A'), value: null }] } },
    ],
  ])('are refused with %s', async (_, body) => {
    const answer = await harness.graph('POST', '/v1.0/applications', { displayName: 'Values', ...body });

    expect(answer.status).toBe(400);
  });

  test('may be shared by a scope and a role of the same id', async () => {
    const body = { appRoles: [role(ids.read, 'A')], api: { oauth2PermissionScopes: [scope(ids.read, 'A')] } };

    expect(
      (await harness.graph('POST', '/v1.0/applications', { displayName: 'Values', ...body })).status,
    ).toBe(201);
  });
});
