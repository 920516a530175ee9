import {
  AppClient,
  CognitoIssuer,
  EntraIssuer,
  type IIssuer,
  type IssuerProps,
  SecretsManagerSink,
  defineApi,
  importApi,
  machineClient,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { billing, orders } from '../../support/example-apis.js';
import { manifestOf, outputManifest, outputSecrets } from '../../support/manifests.js';
import { problemsOf, resourcesOf, synth, testStack } from '../../support/synth.js';

const registered = {
  registration: { applicationId: '/applications/1', clientId: '11111111-1111-4111-8111-111111111111' },
  principal: { objectId: '22222222-2222-4222-8222-222222222222' },
};

/** A group that exists already. */
const STAFF = { objectId: '33333333-3333-4333-8333-333333333333' };

type Make = (stack: TerraformStack, props?: Partial<IssuerProps>) => CognitoIssuer | EntraIssuer;

const cognito: Make = (stack, props) =>
  new CognitoIssuer(stack, 'issuer', { name: 'dev-shop', apis: [orders, billing], ...props });
const entra: Make = (stack, props) =>
  new EntraIssuer(stack, 'issuer', {
    name: 'dev',
    apis: [orders, billing],
    people: { staff: STAFF },
    ...(props?.importedApis && { locate: () => registered }),
    ...props,
  });

const issuers: [string, Make][] = [
  ['Cognito', cognito],
  ['Entra', entra],
];

/** An issuer with all that it says in outputs. */
const handedOut =
  (make: Make, props: Partial<IssuerProps> = {}) =>
  (stack: TerraformStack): IIssuer => {
    const issuer = make(stack, props);
    for (const api of issuer.apis) outputManifest(stack, issuer, api);
    outputSecrets(stack, issuer);
    return issuer;
  };

describe.each(issuers)('an issuer on %s', (_cloud, make) => {
  const stock = importApi({ name: 'stock', scopeNames: ['read', 'count'] });
  const own = defineApi({
    name: 'own',
    scopes: { read: 'Read' },
    clients: { report: machineClient({ permissions: ['read', stock.permission('count')] }) },
  });

  test('grants permissions of an API that is made elsewhere, and lists them', () => {
    const configuration = synth(handedOut(make, { apis: [own], importedApis: [stock] }));

    const [client] = manifestOf(configuration, own).clients;
    expect(client!.permissions).toEqual(['read']);
    expect(client!.otherGrants).toEqual([expect.stringMatching(/^(?:stock|api:\/\/11111111-.*)\/count/)]);
  });

  test('says of a permission that it does not know where to add the API, made elsewhere or not', () => {
    expect(problemsOf(handedOut(make, { apis: [own] }))[0]).toMatch(
      /permissions\[1\][^]*"stock\/count"[^]*add stock to "apis", or to "importedApis" if it is made elsewhere/,
    );
  });

  test('does not both make and import an API', () => {
    const problems = problemsOf(handedOut(make, { apis: [own, billing], importedApis: [stock, billing] }));

    expect(problems.map((line) => line.split('\n')[0])).toEqual(['[test/issuer] apis[3]']);
  });

  test('keeps secrets in AWS Secrets Manager, by API and client, and none in an output', () => {
    const configuration = synth(
      handedOut(make, { secretSink: new SecretsManagerSink({ prefix: 'dev/shop' }) }),
    );
    const names = [...resourcesOf(configuration, 'aws_secretsmanager_secret').values()].map(
      ({ name }) => name,
    );

    expect(names).toEqual(
      ['report', 'sync', 'backoffice']
        .map((client) => `dev/shop/orders/${client}`)
        .concat('dev/shop/billing/report'),
    );
    expect(Object.keys(configuration.output!).sort()).toEqual(['manifest-billing', 'manifest-orders']);
    expect(manifestOf(configuration, orders).clients.map(({ secret }) => secret?.from)).toEqual([
      'aws-secrets-manager',
      'aws-secrets-manager',
      'aws-secrets-manager',
      undefined,
      undefined,
    ]);
    expect(configuration.terraform.required_providers.aws!.version).toBe('>= 5.100.0, < 7.0.0');
  });

  test('keeps some secrets, and hands out the rest', () => {
    const sink = new SecretsManagerSink({ prefix: 'dev' });
    const some = synth(
      handedOut(make, { secretSink: ({ client }) => (client === 'sync' ? sink : undefined) }),
    );

    expect(resourcesOf(some, 'aws_secretsmanager_secret').size).toBe(1);
    expect(
      Object.keys(some.output!)
        .filter((name) => name.endsWith('-secret'))
        .sort(),
    ).toEqual(['billing-report-secret', 'orders-backoffice-secret', 'orders-report-secret']);
  });

  test('is refused where a manifest promises outputs that nobody declares', () => {
    const problems = problemsOf((stack) => {
      const issuer = make(stack, { apis: [billing] });
      outputManifest(stack, issuer, billing);
    });

    expect(problems).toEqual([expect.stringMatching(/\[test\/issuer\] secrets\n[^]*sensitive output/)]);
  });

  test('is not refused where nobody asks for a manifest, or where no secret is for an output', () => {
    const secretSink = new SecretsManagerSink({ prefix: 'dev' });
    const kept = (stack: TerraformStack) => {
      const issuer = make(stack, { apis: [billing], secretSink });
      outputManifest(stack, issuer, billing);
    };

    expect(problemsOf((stack) => void make(stack, { apis: [billing] }))).toEqual([]);
    expect(problemsOf(kept)).toEqual([]);
  });

  test('has what it made by name, and says what there is if it is asked for something else', () => {
    const issuer = make(testStack());

    expect(issuer.client('orders', 'sync')).not.toBe(issuer.client('orders', 'report'));
    expect(issuer.api('orders')).not.toBe(issuer.api('billing'));
    expect(() => issuer.api('ordres')).toThrow(/test\/issuer has no API "ordres", but orders, billing\./);
    expect(() => issuer.client('orders', 'snyc')).toThrow(
      /no client "orders\/snyc", but orders\/report, orders\/sync/,
    );
    expect(() => issuer.api(undefined as never)).toThrow(RangeError);
    expect(() => issuer.client('orders', 5 as never)).toThrow(RangeError);
  });
});

describe('an API on Entra that is registered elsewhere', () => {
  const audit = defineApi({
    name: 'audit',
    scopes: { read: 'Read' },
    clients: { job: machineClient({ permissions: ['read', billing.permission('read')] }) },
  });

  test('may be one of another issuer', () => {
    const configuration = synth((stack) => {
      const other = new EntraIssuer(stack, 'other', { name: 'dev', apis: [billing] });
      const locate = ({ name }: { name: string }) => other.api(name);
      new EntraIssuer(stack, 'issuer', {
        name: 'dev',
        apis: [audit],
        people: 'everyone',
        importedApis: [billing],
        locate,
      });
    });

    const assignments = [...resourcesOf(configuration, 'azuread_app_role_assignment')];
    expect(assignments.find(([path]) => path.endsWith('RoleAssignment.billing.read'))![1]).toMatchObject({
      resource_object_id: expect.stringContaining('other_billing_ServicePrincipal') as string,
    });
  });

  test('is refused if nobody says where', () => {
    const problems = problemsOf((stack) => {
      new EntraIssuer(stack, 'issuer', {
        name: 'dev',
        apis: [audit],
        people: 'everyone',
        importedApis: [billing],
      });
    });

    expect(problems).toEqual([expect.stringMatching(/^\[test\/issuer\] locate\n +received +nothing\n/)]);
  });

  test.each([[undefined], ['api://billing'], [{ registration: {} }]])(
    'is refused if it is said to be %j',
    (answer) => {
      expect(() =>
        entra(testStack(), {
          importedApis: [importApi({ name: 'stock', scopeNames: ['read'] })],
          locate: () => answer,
        } as never),
      ).toThrow(/locate\(\)/);
    },
  );
});

describe('what an issuer on Entra made', () => {
  test('is a registration, a principal and a secret, if it can keep one', () => {
    const issuer = new EntraIssuer(testStack(), 'issuer', {
      name: 'dev',
      apis: [orders, billing],
      people: 'everyone',
    });

    expect(issuer.client('orders', 'report').secret?.node.path).toBe(
      'test/issuer/orders/report/ClientSecret',
    );
    expect(issuer.client('orders', 'shop').secret).toBeUndefined();
    expect(issuer.client('orders', 'shop').registration.node.path).toBe(
      'test/issuer/orders/shop/AppRegistration',
    );
  });

  test('has its secret written anew when Terraform replaces it', () => {
    const configuration = synth((stack) => {
      entra(stack, { apis: [billing], secretSink: new SecretsManagerSink({ prefix: 'dev' }) });
    });

    const [version] = [...resourcesOf(configuration, 'aws_secretsmanager_secret_version').values()];
    expect(version!.lifecycle).toMatchObject({
      replace_triggered_by: [
        expect.stringMatching(
          /^azuread_application_password\.issuer_billing_report_ClientSecret_\w+\.key_id$/,
        ),
      ],
    });
    expect(version!.secret_string).toMatch(
      /azuread_application\..+\.client_id.*azuread_application_password\..+\.value/,
    );
  });
});

test('the names of the look-ups on Cognito are those of its parts', () => {
  const issuer = new CognitoIssuer(testStack(), 'issuer', { name: 'dev', apis: [orders, billing] });

  expect(issuer.appClient('orders', 'sync')).toBe(issuer.client('orders', 'sync'));
  expect(issuer.client('orders', 'sync')).toBeInstanceOf(AppClient);
  expect(issuer.resourceServer('orders')).toBe(issuer.api('orders'));
});

describe.each(issuers)('the clients of an issuer on %s', (_cloud, make) => {
  const apiOf = (clients: number) =>
    defineApi({
      name: 'many',
      scopes: { read: 'Read' },
      clients: Object.fromEntries(
        Array.from({ length: clients }, (_, i) => [`client-${i}`, machineClient({ permissions: ['read'] })]),
      ),
    });

  /** How often cdktf asks where something was made. */
  function stacksRecorded(clients: number): number {
    const capture = jest.spyOn(Error, 'captureStackTrace');
    try {
      make(testStack(), { apis: [apiOf(clients)] });
      return capture.mock.calls.length;
    } finally {
      capture.mockRestore();
    }
  }

  test('are made without a record of where, however many they are', () => {
    expect(stacksRecorded(10)).toBe(stacksRecorded(1));
  });

  test('leave the recording of stacks as it was, also when one cannot be made', () => {
    const recorder = () => Object.getOwnPropertyDescriptor(Error, 'captureStackTrace');
    const before = recorder();
    const failing = {
      keep: () => {
        throw new Error('no sink');
      },
    };
    const stack = testStack();

    expect(() =>
      make(stack, { apis: [apiOf(1)], secretSink: failing as unknown as SecretsManagerSink }),
    ).toThrow('no sink');
    expect(recorder()).toEqual(before);
  });
});
