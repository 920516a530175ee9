import { permissionId } from '@oauth-issuers/constructs';
import fc from 'fast-check';

const api = fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/);
const kind = fc.constantFrom('scope' as const, 'role' as const);
const permission = fc.stringMatching(/^[!-~]{1,40}$/);

describe('the id of a permission', () => {
  test('never changes: a new id would replace the permission everywhere', () => {
    expect(permissionId('orders', 'scope', 'read')).toBe('0bd05cae-bc6d-5213-9e9e-b985f29a4be3');
    expect(permissionId('orders', 'role', 'read')).toBe('3c9493b0-ca58-5587-9fe4-3100ee66ec13');
  });

  test('is a UUID of version 5', () => {
    fc.assert(
      fc.property(api, kind, permission, (...of) => {
        expect(permissionId(...of)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  test('differs wherever API, kind or permission differ', () => {
    fc.assert(
      fc.property(fc.tuple(api, kind, permission), fc.tuple(api, kind, permission), (one, other) => {
        const same = one.every((part, index) => part === other[index]);
        expect(permissionId(...one) === permissionId(...other)).toBe(same);
      }),
    );
  });
});
