import { defineApi, machineClient, nativeClient, spaClient, webClient } from '@oauth-issuers/constructs';

/** An API whose client uses another API too, and has the name of a client there. */
export const billing = defineApi({
  name: 'billing',
  scopes: { read: 'Read invoices', write: 'Change invoices' },
  clients: { report: machineClient({ permissions: ['write'] }) },
});

/** An API with a client of each kind; `report` and `app` use `billing` as well. */
export const orders = defineApi({
  name: 'orders',
  scopes: { read: 'Read orders', write: 'Change orders' },
  clients: {
    report: machineClient({ permissions: ['read', billing.permission('read')] }),
    sync: machineClient({ permissions: ['read', 'write'] }),
    backoffice: webClient({
      permissions: ['read', 'write'],
      redirectUris: ['https://backoffice.example.com/'],
    }),
    shop: spaClient({ permissions: ['read'], redirectUris: ['https://shop.example.com/'] }),
    app: nativeClient({
      permissions: [billing.permission('read'), billing.permission('write')],
      redirectUris: ['com.example.app://callback'],
    }),
  },
});
