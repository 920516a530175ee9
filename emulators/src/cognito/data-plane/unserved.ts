import type { Incoming } from '../../core/service.js';

/** Regional host, unknown path: the service's own words, and what is there instead. */
export const unknownRegionalPath = ({ method, url }: Incoming): Response =>
  Response.json(
    {
      code: 'BadRequest',
      message:
        `The server did not understand the operation that was requested: ${method} ${url.pathname}. The local cloud ` +
        'has GET /<poolId>/.well-known/openid-configuration and GET /<poolId>/.well-known/jwks.json.',
      type: 'client',
    },
    { status: 400 },
  );

/** Regional host, unknown pool. */
export const unknownPool = (poolId: string): Response =>
  Response.json(
    { code: 'ResourceNotFoundException', message: `User pool ${poolId} does not exist.`, type: 'client' },
    { status: 404 },
  );

/** A prefix that no pool holds. */
export const unknownDomain = ({ host }: Incoming): Response =>
  Response.json(
    { error: 'not_found', error_description: `No user pool of the local cloud has the domain ${host}.` },
    { status: 404 },
  );

/** Sign-in pages, userInfo, revocation and the like. */
export const unservedEndpoint = ({ method, url }: Incoming): Response =>
  Response.json(
    {
      error: 'not_found',
      error_description:
        `The local cloud does not serve ${method} ${url.pathname} on a domain of user pools; ` +
        'it serves POST /oauth2/token.',
    },
    { status: 404 },
  );
