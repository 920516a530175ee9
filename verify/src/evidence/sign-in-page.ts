import { authorizationEndpoint } from './authorization-endpoint.js';
import { authorization } from './authorization.js';
import { clientEvidence } from './graph/evidence.js';
import { authorize, rightRequest } from './reading/authorization.js';

/** What a person sees who is to sign in. */
export const signInPage = clientEvidence({
  id: 'signInPage',
  needs: { authorizationEndpoint, authorization },
  collect: ({ authorizationEndpoint: { url } }, tools, subject) => {
    const request = { ...rightRequest(tools, subject), prompt: undefined };
    return authorize(tools, url, 'a person', request, tools.exchangesOf('authorization').slice(-1));
  },
});
