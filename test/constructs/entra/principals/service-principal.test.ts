import { ServicePrincipal } from '@oauth-issuers/constructs';
import { resourceOf, synth } from '../../../support/synth.js';

const application = { applicationId: '/applications/some-object', clientId: 'some-client' };

describe('a service principal', () => {
  const principalOf = (assignmentRequired?: boolean) =>
    resourceOf(
      synth(
        (stack) =>
          new ServicePrincipal(stack, 'principal', {
            application,
            ...(assignmentRequired !== undefined && { assignmentRequired }),
          }),
      ),
      'azuread_service_principal',
    );

  test('belongs to whoever creates it, and keeps its owners from then on', () => {
    expect(principalOf()).toMatchObject({
      client_id: 'some-client',
      owners: ['${data.azuread_client_config.AzureadClientConfig.object_id}'],
      lifecycle: { ignore_changes: ['owners'] },
    });
  });

  test.each([
    [undefined, false],
    [false, false],
    [true, true],
  ])('told %p, requires an assignment: %p', (given, required) => {
    expect(principalOf(given)).toHaveProperty('app_role_assignment_required', required);
  });
});
