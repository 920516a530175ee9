// The app of this repository, a day later: the API has one scope more, and the web client may use it.
import { defineApi, webClient } from '@oauth-issuers/constructs';
import { orders } from '../../../stacks/src/apis/orders.js';
import { buildApp } from '../../../stacks/src/index.js';

const changed = defineApi({
  ...orders,
  scopes: { ...orders.scopes, refund: 'Refund orders' },
  clients: {
    ...orders.clients,
    backoffice: webClient({
      permissions: ['read', 'write', 'refund'],
      redirectUris: ['https://backoffice.example.com/callback'],
    }),
  },
});

buildApp({
  environments: process.env['ENVIRONMENTS'],
  stateBackend: process.env['STATE_BACKEND'],
  apis: [changed],
}).synth();
