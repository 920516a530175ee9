import { endpointEvidence } from './reading/endpoint.js';

export const keysEndpoint = endpointEvidence('keysEndpoint', 'jwks', 'jwks_uri');
