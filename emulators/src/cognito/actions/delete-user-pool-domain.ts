import { action } from '../action.js';
import { invalidParameter } from '../errors.js';
import { deleteUserPoolDomainInput } from '../model/domain-shapes.js';

/**
 * Takes a domain away. The words for an unknown one are not measured.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolDomain.html
 */
export const deleteUserPoolDomain = action(deleteUserPoolDomainInput, ({ Domain, UserPoolId }, call) => {
  const pool = call.state.find(call.region, UserPoolId);
  if (pool?.prefixDomain?.name === Domain) call.state.change(pool, { prefixDomain: undefined });
  else if (pool?.customDomain?.name === Domain) call.state.change(pool, { customDomain: undefined });
  else throw invalidParameter('No such domain or user pool exists.');
  return {};
});
