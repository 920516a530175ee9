import {
  AppClient,
  CognitoIssuer,
  OAuthScope,
  ResourceServer,
  defineApi,
  importApi,
  machineClient,
} from '@oauth-issuers/constructs';
import type { Variant } from '../../../support/variant.js';
import { CLIENT, SERVER, addClient, layGround, slugOf } from './ground.js';

const scopes = (count: number, updated: boolean): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `scope-${index}`,
      updated ? `New ${index}` : `Old ${index}`,
    ]),
  );

/** Ways in which teams set up what clients ask tokens for. */
export const resourceServerVariants: readonly Variant[] = [
  {
    name: 'an API that is an address',
    declare(stack, updated) {
      const { scope, userPool } = layGround(stack, this.name);
      new ResourceServer(scope, 'billing', {
        userPool,
        identifier: 'https://api.example.com/billing',
        serverName: 'Billing API',
        scopes: updated
          ? { read: 'Read invoices and credit notes', write: 'Change invoices' }
          : { read: 'Read invoices' },
        protect: false,
      });
    },
    expected: {
      [SERVER]: {
        identifier: 'https://api.example.com/billing',
        name: 'Billing API',
        scope: [{ scope_name: 'read', scope_description: 'Read invoices' }],
      },
    },
    absent: { [SERVER]: ['lifecycle'] },
    cycle: true,
  },
  {
    name: 'an API whose descriptions look like expressions',
    declare(stack, updated) {
      const { scope, userPool } = layGround(stack, this.name);
      new ResourceServer(scope, 'own', {
        userPool,
        identifier: 'own',
        scopes: {
          read: updated ? '%{ if true }x%{ endif }' : '${file("/etc/passwd")}',
          write: updated ? 'for $${5}' : 'for ${5} and %{6}',
        },
        protect: false,
      });
    },
    expected: {
      [SERVER]: {
        scope: [
          { scope_name: 'read', scope_description: '$${file("/etc/passwd")}' },
          { scope_name: 'write', scope_description: 'for $${5} and %%{6}' },
        ],
      },
    },
    cycle: true,
  },
  {
    name: 'three APIs in one pool',
    declare(stack) {
      const { scope, userPool, orders } = layGround(stack, this.name);
      const others = ['billing', 'stock'].map(
        (identifier) =>
          new ResourceServer(scope, identifier, {
            userPool,
            identifier,
            scopes: { read: `Read ${identifier}` },
            protect: false,
          }),
      );
      addClient({ scope, userPool, orders, slug: slugOf(this.name) }, 'machine', {
        scopes: [orders, ...others].map((server) => OAuthScope.resourceServer(server, 'read')),
      });
    },
    expected: {
      [SERVER]: { identifier: 'stock', name: 'stock' },
      [CLIENT]: { allowed_oauth_scopes: ['orders/read', 'billing/read', 'stock/read'] },
    },
  },
  {
    name: 'an API with a hundred scopes',
    declare(stack, updated) {
      const { scope, userPool } = layGround(stack, this.name);
      new ResourceServer(scope, 'wide', {
        userPool,
        identifier: 'wide',
        scopes: scopes(100, updated),
        protect: false,
      });
    },
    expected: { [SERVER]: { identifier: 'wide' } },
  },
  {
    name: 'an API without scopes yet',
    declare(stack, updated) {
      const { scope, userPool } = layGround(stack, this.name);
      new ResourceServer(scope, 'bare', {
        userPool,
        identifier: 'bare',
        scopes: updated ? { read: 'Read' } : {},
        protect: false,
      });
    },
    expected: { [SERVER]: { identifier: 'bare' } },
  },
  {
    name: 'scopes that look like verbs and addresses',
    declare(stack) {
      const { scope, userPool } = layGround(stack, this.name);
      new ResourceServer(scope, 'odd', {
        userPool,
        identifier: 'urn:example:odd',
        serverName: 'Odd',
        scopes: { 'orders:read.all': 'Read', '!#$%&()*+': 'Everything but a slash', '[]^_`{|}~': 'd' },
        protect: false,
      });
    },
    expected: { [SERVER]: { identifier: 'urn:example:odd' } },
  },
  {
    name: 'a protected API',
    declare(stack) {
      const { scope, userPool } = layGround(stack, this.name);
      new ResourceServer(scope, 'kept', { userPool, identifier: 'kept', scopes: { read: 'Read' } });
    },
    expected: { [SERVER]: { identifier: 'kept', lifecycle: { prevent_destroy: true } } },
  },
  {
    name: 'an API that is described in other alphabets',
    declare(stack) {
      const { scope, userPool } = layGround(stack, this.name);
      new ResourceServer(scope, 'world', {
        userPool,
        identifier: 'world',
        scopes: { read: 'קריאת הזמנות 📦', write: 'Aufträge ändern' },
        protect: false,
      });
    },
    expected: { [SERVER]: { identifier: 'world' } },
  },
  {
    name: 'an imported API of known scopes',
    declare(stack) {
      const ground = layGround(stack, this.name);
      const stock = ResourceServer.fromAttributes({ identifier: 'stock', scopeNames: ['read'] });
      stock.grant(addClient(ground, 'machine', { scopes: [] }), 'read');
    },
    expected: { [CLIENT]: { allowed_oauth_scopes: ['stock/read'] } },
    absent: { [CLIENT]: ['depends_on'] },
  },
  {
    name: 'a declared API whose client uses an imported one',
    declare(stack) {
      const slug = slugOf(this.name);
      const billing = importApi({ name: 'billing', scopeNames: ['read'] });
      const report = machineClient({ permissions: ['read', billing.permission('read')] });
      const parcels = defineApi({ name: 'parcels', scopes: { read: 'Read parcels' }, clients: { report } });
      new CognitoIssuer(stack, slug, {
        name: slug,
        apis: [parcels],
        importedApis: [billing],
        domainPrefix: slug,
        protect: false,
      });
    },
    expected: {
      [CLIENT]: { name: 'parcels-report', allowed_oauth_scopes: ['parcels/read', 'billing/read'] },
    },
  },
  {
    name: 'a client that exists already beside a new one',
    declare(stack) {
      const ground = layGround(stack, this.name);
      AppClient.fromAppClientId('1example23456789');
      addClient(ground, 'machine');
    },
    expected: { [CLIENT]: { name: 'a-client-that-exists-already-beside-a-new-one' } },
  },
];
