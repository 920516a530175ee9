import { defineApi, machineClient, nativeClient, spaClient, webClient } from '@oauth-issuers/constructs';

/** The example: an API for orders, with a client of each kind. */
export const orders = defineApi({
  name: 'orders',
  scopes: { read: 'Read orders', write: 'Create and change orders' },
  clients: {
    'nightly-report': machineClient({ permissions: ['read'] }),
    backoffice: webClient({
      permissions: ['read', 'write'],
      redirectUris: ['https://backoffice.example.com/callback'],
    }),
    storefront: spaClient({ permissions: ['read'], redirectUris: ['https://shop.example.com/'] }),
    'courier-app': nativeClient({
      permissions: ['read'],
      redirectUris: ['com.example.courier://callback', 'http://localhost/callback'],
    }),
  },
});
