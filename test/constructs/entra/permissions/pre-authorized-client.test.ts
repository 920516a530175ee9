import { PreAuthorizedClient, permissionId } from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { type Block, problemsOf, resourceOf, synth, token } from '../../../support/synth.js';

const application = { applicationId: '/applications/some-object', clientId: 'some-client' };
const client = { applicationId: '/applications/other-object', clientId: 'other-client' };
const ID = permissionId('orders', 'role', 'read');

describe('a pre-authorized client', () => {
  const preAuthorized = (scopeIds: readonly string[]) => (stack: TerraformStack) =>
    new PreAuthorizedClient(stack, 'client', { application, client, scopeIds });

  test('has exactly the scopes that it is given', () => {
    expect(resourceOf(synth(preAuthorized([ID])), 'azuread_application_pre_authorized')).toMatchObject({
      application_id: '/applications/some-object',
      authorized_client_id: 'other-client',
      permission_ids: [ID],
    });
  });

  test('is taken off the list and put on it again when its scopes change, whatever their order', () => {
    const other = permissionId('orders', 'role', 'write');
    const { lifecycle } = resourceOf(synth(preAuthorized([ID])), 'azuread_application_pre_authorized') as {
      lifecycle: Block;
    };
    const inputOf = (ids: readonly string[]) => resourceOf(synth(preAuthorized(ids)), 'terraform_data').input;

    expect(lifecycle).toEqual({
      replace_triggered_by: [expect.stringMatching(/^terraform_data\.client_Scopes_\w+$/)],
    });
    expect(inputOf([ID])).toEqual([ID]);
    expect(inputOf([ID, other])).toEqual(inputOf([other, ID]));
  });

  test.each([
    ['none', []],
    ['one that is no UUID', ['read']],
    ['one twice', [ID, ID]],
    ['one twice in other letters', [ID, ID.toUpperCase()]],
  ])('does not have %s', (_what, scopeIds) => {
    expect(problemsOf(preAuthorized(scopeIds))).toEqual([expect.stringContaining('[test/client] scopeIds')]);
  });

  test('may have scopes that are not known yet', () => {
    expect(problemsOf((stack) => preAuthorized(token(stack).listValue)(stack))).toEqual([]);
    expect(problemsOf((stack) => preAuthorized([token(stack).stringValue])(stack))).toEqual([]);
  });
});
