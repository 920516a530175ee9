import type { CloudContext } from '../../core/context.js';
import type { Incoming } from '../../core/service.js';
import { Steps } from '../../oauth/steps.js';
import { answerTokenRequest, type Granted, type TokenEndpoint } from '../../oauth/token-endpoint.js';
import type { Directory } from '../directory/directory.js';
import { grants, type Asked } from './grants.js';
import type { IssuerKeys } from './issuer-keys.js';
import { refusals } from './refusals.js';
import { formIn, required } from './token-request.js';

type Arrived = Omit<Asked, 'grantType' | 'form'>;

/** Entra looks at the grant before it asks who the client is. */
const endpoint: TokenEndpoint<Arrived, Asked> = {
  begin: Steps.from<Arrived>()
    .check('method', ({ incoming: { method } }) => {
      if (method !== 'POST') throw refusals.postOnly(method);
    })
    .learn('form', ({ incoming }) => ({ form: formIn(incoming) }))
    .learn('grant type', ({ form }) => ({ grantType: required(form, 'grant_type') })),
  grants,
  unsupported: refusals.unsupportedGrantType,
};

/** What the token endpoints of one tenant work with. */
export interface TokenIssuer {
  readonly context: CloudContext;
  readonly directory: Directory;
  readonly keys: IssuerKeys;
}

/**
 * Answers a request to the token endpoint of a version.
 *
 * @param asked the path's tenant and version
 * @throws {LoginError}
 */
export const issueToken = (
  issuer: TokenIssuer,
  incoming: Incoming,
  asked: Pick<Asked, 'segment' | 'version'>,
): Promise<Granted['answer']> => answerTokenRequest(endpoint, { ...issuer, ...asked, incoming });
