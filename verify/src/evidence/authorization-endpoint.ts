import { endpointEvidence } from './reading/endpoint.js';

export const authorizationEndpoint = endpointEvidence(
  'authorizationEndpoint',
  'authorization',
  'authorization_endpoint',
);
