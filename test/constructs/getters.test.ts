import * as constructs from '@oauth-issuers/constructs';
import { AppClient, CognitoIssuer, EntraIssuer, UserPool, UserPoolDomain } from '@oauth-issuers/constructs';
import { Fn, TerraformOutput, type TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { orders } from '../support/everything/issuers.js';
import { everything } from '../support/everything/index.js';
import { configurationOf, testStack } from '../support/synth.js';
import { outputManifest } from '../support/manifests.js';

type Declare = (stack: TerraformStack) => unknown;

/** The classes of constructs that the package has, bases that nobody can make aside. */
const classes = Object.values(constructs).filter(
  (value): value is typeof UserPool => typeof value === 'function' && value.prototype instanceof Construct,
);

/** The getters of an object's class and of those that it extends, each with the class that has it. */
function gettersOf(prototype: object): string[] {
  if (prototype === Construct.prototype) return [];
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const names = own.flatMap(([name, descriptor]) => (typeof descriptor.get === 'function' ? [name] : []));
  return [...names, ...gettersOf(Object.getPrototypeOf(prototype) as object)];
}

const userPool = UserPool.fromUserPoolId('eu-west-1_Ab12Cd34E', 'eu-west-1');
const client = { userPool, clientName: 'shop', scopes: [] };

/** What has a getter that could do something: secrets that nobody took yet, manifests that promise them. */
const others: [string, Declare][] = [
  [
    'AppClient of a machine whose secret nobody takes',
    (stack) => new AppClient(stack, 'it', { ...client, kind: 'machine' }),
  ],
  [
    'AppClient of the web whose secret nobody takes',
    (stack) =>
      new AppClient(stack, 'it', { ...client, kind: 'web', callbackUrls: ['https://shop.example.com/'] }),
  ],
  [
    'UserPoolDomain with nothing but a prefix',
    (stack) => new UserPoolDomain(stack, 'it', { userPool, prefix: 'shop' }),
  ],
  [
    'CognitoIssuer whose manifest promises secrets',
    (stack) => outputManifest(stack, new CognitoIssuer(stack, 'it', { name: 'dev', apis: [orders] }), orders),
  ],
  [
    'EntraIssuer whose manifest promises secrets',
    (stack) =>
      outputManifest(
        stack,
        new EntraIssuer(stack, 'it', { name: 'dev', apis: [orders], people: 'everyone' }),
        orders,
      ),
  ],
];

const rows: [string, Declare][] = [
  ...everything.map((entry): [string, Declare] => [
    entry.name,
    (stack) => entry.make(stack, entry.props(stack) as never),
  ]),
  ...others,
];

/** The constructs of this package in a stack. */
const ofPackage = (stack: TerraformStack): IConstruct[] =>
  stack.node.findAll().filter((construct) => classes.some((type) => construct instanceof type));

/** Reads getters; one that throws has been read too. */
function read(construct: IConstruct, names: readonly string[]): void {
  for (const name of names) {
    try {
      void (construct as unknown as Record<string, unknown>)[name];
    } catch (error) {
      if (!(error instanceof constructs.ValidationError)) throw error;
    }
  }
}

/** What becomes of a stack: its problems, or its Terraform JSON. */
function outcomeOf(stack: TerraformStack): string {
  try {
    return JSON.stringify(configurationOf(stack));
  } catch (error) {
    if (error instanceof constructs.ValidationError) return error.message;
    throw error;
  }
}

describe('reading a getter changes nothing', () => {
  test.each(rows)('%s', (_name, declare) => {
    const untouched = outcomeOf(testStack(declare));

    for (const order of [(names: string[]) => names, (names: string[]) => [...names].reverse()]) {
      const stack = testStack(declare);
      for (const construct of ofPackage(stack)) {
        const names = gettersOf(Object.getPrototypeOf(construct) as object);
        read(construct, order([...names, ...names]));
      }

      expect(outcomeOf(stack)).toBe(untouched);
    }
  });

  test('of any class of the package', () => {
    const inTables = new Set(
      rows.flatMap(([, declare]) => ofPackage(testStack(declare)).flatMap((each) => [each.constructor.name])),
    );
    const withGetters = classes
      .filter((type) => gettersOf(type.prototype).length > 0)
      .map(({ name }) => name);

    expect(withGetters.filter((name) => !inTables.has(name))).toEqual([]);
    expect(withGetters).toEqual(expect.arrayContaining(['AppClient', 'UserPoolDomain', 'ClientSecret']));
  });
});

describe('the address of a domain', () => {
  const addressed = (value: (domain: UserPoolDomain) => string) => {
    const stack = testStack((empty) => {
      const domain = new UserPoolDomain(empty, 'it', { userPool, prefix: 'shop' });
      new TerraformOutput(empty, 'address', { value: value(domain), staticId: true });
    });
    return configurationOf(stack);
  };

  test('asks for the region where somebody uses it', () => {
    const { data, output } = addressed(({ baseUrl }) => baseUrl);

    expect(Object.keys(data!.aws_region!)).toEqual(['AwsRegion']);
    expect(output!.address!.value).toMatch(
      /^https:\/\/\$\{aws_cognito_user_pool_domain\.\w+\.domain\}\.auth\.\$\{data\.aws_region\.AwsRegion\.id\}\.amazoncognito\.com$/,
    );
  });

  test('asks for it inside a function too', () => {
    const { data, output } = addressed(({ baseUrl }) => Fn.upper(baseUrl));

    expect(data).toHaveProperty('aws_region.AwsRegion');
    expect(output!.address!.value).toMatch(/^\$\{upper\(.*data\.aws_region\.AwsRegion\.id.*\)\}$/);
  });
});
