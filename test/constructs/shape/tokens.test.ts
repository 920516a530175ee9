import {
  AppRegistration,
  EntraIssuer,
  RoleAssignment,
  ServicePrincipal,
  permissionId,
} from '@oauth-issuers/constructs';
import { Lazy } from 'cdktf';
import { everything } from '../../support/everything/index.js';
import { orders } from '../../support/everything/issuers.js';
import { problemsOf, testStack } from '../../support/synth.js';

/* Each token costs cdktf a stack trace, which is most of what a resource costs. */

const roleId = permissionId('orders', 'role', 'read');
const principal = { objectId: '22222222-2222-4222-8222-222222222222' };

/** How often something stands in for what could not be read. */
function standInsOf(run: () => void): number {
  const made = jest.spyOn(Lazy, 'stringValue');
  try {
    run();
    return made.mock.calls.filter(([producer]) => producer.produce({} as never) === '').length;
  } finally {
    made.mockRestore();
  }
}

test('nothing stands in for what can be read', () => {
  // The address of a domain is a lazy text itself.
  for (const entry of everything.filter(({ name }) => !/UserPoolDomain|CognitoIssuer/.test(name))) {
    expect({ name: entry.name, standIns: standInsOf(() => void makeOf(entry)) }).toEqual({
      name: entry.name,
      standIns: 0,
    });
  }
});

test('what cannot be read is stood in for, until synth reports it', () => {
  const build = (stack: ReturnType<typeof testStack>) =>
    void new RoleAssignment(stack, 'it', { principal, resource: 5 as never, roleId });

  expect(standInsOf(() => void testStack(build))).toBe(1);
  expect(problemsOf(build)).toEqual([expect.stringMatching(/^\[test\/it\] resource\n/)]);
});

test('an id that many name is one token', () => {
  const stack = testStack();
  const application = new AppRegistration(stack, 'api', { displayName: 'Orders' });
  const servicePrincipal = new ServicePrincipal(stack, 'principal', { application });

  expect(application.clientId).toBe(application.clientId);
  expect(application.applicationId).toBe(application.applicationId);
  expect(servicePrincipal.objectId).toBe(servicePrincipal.objectId);
});

test('the directory is asked once for all applications of a stack', () => {
  const stack = testStack(
    (empty) => new EntraIssuer(empty, 'issuer', { name: 'dev', apis: [orders], people: 'everyone' }),
  );
  const [one, ...others] = stack.node
    .findAll()
    .filter((construct) => construct instanceof ServicePrincipal)
    .map(({ resource }) => resource.ownersInput![0]);

  expect(others.length).toBeGreaterThan(3);
  expect(new Set(others)).toEqual(new Set([one]));
});

function makeOf(entry: (typeof everything)[number]): unknown {
  return testStack((stack) => entry.make(stack, entry.props(stack) as never));
}
