import { error, Harness, invalidParameter, type Body } from './harness.js';

const harness = new Harness();
const SES = 'arn:aws:ses:eu-west-1:123456789012:identity/example.com';
const modified = Date.parse('2026-11-21T09:00:00.250Z') / 1000;
let UserPoolId: string;
let ClientId: string;
beforeEach(async () => {
  UserPoolId = await harness.pool();
  const input = { UserPoolId, ClientName: 'app' };
  ClientId = (await harness.done('CreateUserPoolClient', input)).UserPoolClient.ClientId;
});

const set = async (input: object): Promise<Body> =>
  (await harness.done('SetRiskConfiguration', { UserPoolId, ...input })).RiskConfiguration as Body;
const described = async (input: object = {}): Promise<Body> =>
  (await harness.done('DescribeRiskConfiguration', { UserPoolId, ...input })).RiskConfiguration as Body;

const compromised = (EventAction: string) => ({
  CompromisedCredentialsRiskConfiguration: { EventFilter: ['SIGN_IN'], Actions: { EventAction } },
});
const takeover = (Notify: boolean, rest: object = {}) => ({
  AccountTakeoverRiskConfiguration: { Actions: { HighAction: { Notify, EventAction: 'BLOCK' } }, ...rest },
});

test('a pool and a client have configurations of their own, empty at first', async () => {
  expect(await described()).toEqual({ UserPoolId });
  await set(compromised('BLOCK'));
  await set({ ClientId, ...compromised('NO_ACTION') });
  expect(await described()).toEqual({ UserPoolId, ...compromised('BLOCK'), LastModifiedDate: modified });
  expect(await described({ ClientId })).toEqual({
    UserPoolId,
    ClientId,
    ...compromised('NO_ACTION'),
    LastModifiedDate: modified,
  });
});

test('without a choice of events, all count', async () => {
  const actions = { Actions: { EventAction: 'BLOCK' } };
  expect(await set({ CompromisedCredentialsRiskConfiguration: actions })).toMatchObject({
    CompromisedCredentialsRiskConfiguration: {
      ...actions,
      EventFilter: ['SIGN_IN', 'PASSWORD_CHANGE', 'SIGN_UP'],
    },
  });
});

test('a request replaces all of a configuration, and one without any removes it', async () => {
  await set(compromised('BLOCK'));
  const NotifyConfiguration = { SourceArn: SES, BlockEmail: { Subject: 'Blocked' } };
  await set(takeover(true, { NotifyConfiguration }));
  expect(await described()).not.toHaveProperty('CompromisedCredentialsRiskConfiguration');
  await set({});
  expect(await described()).toEqual({ UserPoolId });
});

test('goes with its client', async () => {
  await set({ ClientId, ...compromised('BLOCK') });
  await harness.done('DeleteUserPoolClient', { UserPoolId, ClientId });
  expect(JSON.stringify(harness.service.snapshot())).not.toContain(ClientId);
});

test.each(['10.0.0.0/8', '10.10.10.10/32', '2001:db8::/32', '::1/128'])('%s is a range', async (range) => {
  const RiskExceptionConfiguration = { BlockedIPRangeList: [range], SkippedIPRangeList: [range] };
  expect(await set({ RiskExceptionConfiguration })).toMatchObject({ RiskExceptionConfiguration });
});

describe('refused', () => {
  test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '2001:db8::/129', 'example.com/8', ''])(
    '%p as a range',
    async (range) => {
      const input = { UserPoolId, RiskExceptionConfiguration: { SkippedIPRangeList: [range] } };
      expect(await harness.refused('SetRiskConfiguration', input)).toEqual(
        invalidParameter(`${range} is not an IP range in CIDR notation.`),
      );
    },
  );

  test('201 ranges', async () => {
    const ranges = (length: number) => Array.from({ length }, (_, index) => `10.0.${index}.0/24`);
    const input = (length: number) => ({
      RiskExceptionConfiguration: { BlockedIPRangeList: ranges(length) },
    });
    await set(input(200));
    expect(await harness.refused('SetRiskConfiguration', { UserPoolId, ...input(201) })).toMatchObject({
      message: expect.stringContaining('Member must have length less than or equal to 200') as unknown,
    });
  });

  test('notifications without a sender', async () => {
    await set(takeover(false));
    expect(await harness.refused('SetRiskConfiguration', { UserPoolId, ...takeover(true) })).toEqual(
      invalidParameter('NotifyConfiguration is required when an account takeover action notifies users.'),
    );
  });

  test.each(['SetRiskConfiguration', 'DescribeRiskConfiguration'])(
    '%s of an unknown client',
    async (action) => {
      expect(await harness.refused(action, { UserPoolId, ClientId: 'nobody' })).toEqual(
        error('ResourceNotFoundException', 'User pool client nobody does not exist.'),
      );
    },
  );
});
