import { createIdentity } from '../../../emulators/src/core/identity.js';
import type { RehearsalTarget } from '../../../emulators/src/rehearsal/index.js';

/** The caller of the recorded runs. */
const CALLER = 'b84d1f07-52ce-4a69-8e3f-19d6a0c7e25b';

/** A target that nothing listens at: requests go to a stand-in. */
export const target: RehearsalTarget = {
  endpoint: 'http://127.0.0.1:1',
  https: 'https://127.0.0.1:2',
  ca: '',
  identity: createIdentity(),
};

/** An unsigned token with the caller's object id. */
const token = ['{}', JSON.stringify({ oid: CALLER }), '']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

/** What Azure's metadata and sign-in answer. */
export const azureSignIn: Readonly<Record<string, unknown>> = {
  [`${target.https}/metadata/endpoints?api-version=2022-09-01`]: {
    microsoftGraphResourceId: `${target.https}/`,
    authentication: { loginEndpoint: target.https },
  },
  [`${target.https}/${target.identity.tenantId}/oauth2/v2.0/token`]: { access_token: token },
};

/** What STS answers. */
export const CALLER_IDENTITY =
  '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/local</Arn>' +
  '<UserId>AIDALOCAL</UserId><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>';
