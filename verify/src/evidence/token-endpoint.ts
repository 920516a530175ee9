import { endpointEvidence } from './reading/endpoint.js';

export const tokenEndpoint = endpointEvidence('tokenEndpoint', 'token', 'token_endpoint');
