import { RoleAssignment, permissionId } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { problemsOf, resourceOf, synth, token } from '../../../support/synth.js';

const ID = permissionId('orders', 'role', 'read');

describe('a role assignment', () => {
  const assignment = (roleId: string) => (stack: TerraformStack) =>
    new RoleAssignment(stack, 'assignment', {
      principal: { objectId: 'who' },
      resource: { objectId: 'what' },
      roleId,
    });

  test('names the role by its own id', () => {
    expect(resourceOf(synth(assignment(ID)), 'azuread_app_role_assignment')).toMatchObject({
      app_role_id: ID,
      principal_object_id: 'who',
      resource_object_id: 'what',
    });
  });

  test('does not name it by its value', () => {
    expect(problemsOf(assignment('read.all'))).toEqual([expect.stringContaining('[test/assignment] roleId')]);
  });

  test('may name one that is not known yet', () => {
    expect(problemsOf((stack) => assignment(token(stack).stringValue)(stack))).toEqual([]);
  });
});
