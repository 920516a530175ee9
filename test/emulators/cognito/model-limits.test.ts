import fc from 'fast-check';
import { Harness, invalidParameter } from './harness.js';

const harness = new Harness();
const POOL = 'eu-west-1_unknown00';

/** Printable ASCII but space, quotation mark and backslash. */
const VISIBLE = charactersBetween(0x21, 0x7e).replace(/["\\]/g, '');
const WORDS = 'abcXYZ019_ +=,.@-';
const WIDE = 'aÄ√1€!/';

/** A member of the model: what it may hold, restated from the API reference and not taken from the code. */
interface TextMember {
  readonly action: string;
  readonly rest: object;
  /** Where it stands in the input. */
  readonly at: readonly string[];
  /** Where a violation says that it stands. */
  readonly path: string;
  readonly min: number;
  readonly max: number;
  readonly allowed: string;
  readonly forbidden: string;
  readonly pattern?: string;
}

const NAME = String.raw`[\w\s+=,.@-]+`;
const IDENTIFIER = String.raw`[\x21\x23-\x5B\x5D-\x7E]+`;
const scope = { ScopeName: 'read', ScopeDescription: 'Read' };
const server = { UserPoolId: POOL, Identifier: 'orders', Name: 'orders' };

const texts: TextMember[] = [
  text('CreateUserPool', 'PoolName', 128, WORDS, '/#"', NAME),
  text('CreateUserPoolClient', 'ClientName', 128, WORDS, '/#"', NAME, { UserPoolId: POOL }),
  text('CreateResourceServer', 'Identifier', 256, VISIBLE, ' "\\\n', IDENTIFIER, server),
  text('CreateResourceServer', 'Name', 256, WORDS, '/#"', NAME, server),
  text('UpdateResourceServer', 'Name', 256, WORDS, '/#"', NAME, server),
  {
    ...text(
      'CreateResourceServer',
      'ScopeName',
      256,
      VISIBLE.replace('/', ''),
      '/ "\\',
      String.raw`[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+`,
    ),
    rest: { ...server, Scopes: [scope] },
    at: ['Scopes', '0', 'ScopeName'],
    path: 'scopes.1.member.scopeName',
  },
];

/** Values at the edges of a limit, where mistakes are. */
const around = (min: number, max: number) =>
  fc.oneof(
    fc.constantFrom(min - 1, min, min + 1, max - 1, max, max + 1),
    fc.integer({ min: min - 5, max: max + 5 }),
  );

describe.each(texts)('$action $path', (member) => {
  const { action, rest, at, path, min, max, allowed, forbidden, pattern } = member;
  const messageFor = async (value: string): Promise<string> =>
    ((await harness.call(action, withMember(rest, at, value))).body?.message as string | undefined) ?? '';

  test(`holds ${min} to ${max} characters`, async () => {
    await fc.assert(
      fc.asyncProperty(
        around(min, max).filter((length) => length >= 0),
        fc.array(fc.constantFrom(...allowed), { minLength: 1, maxLength: 40 }),
        async (length, characters) => {
          const value = characters.join('').repeat(length).slice(0, length);
          const message = await messageFor(value);
          expect(message.includes('less than or equal')).toBe(length > max);
          expect(message.includes('greater than or equal')).toBe(length < min);
          if (length >= min && length <= max) expect(message).not.toContain('validation error');
        },
      ),
      { numRuns: 40 },
    );
  });

  test('refuses other characters, naming value, place and pattern', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...forbidden),
        fc.array(fc.constantFrom(...allowed), { minLength: 1, maxLength: 20 }),
        fc.nat(20),
        async (stranger, characters, position) => {
          const value = [...characters.slice(0, position), stranger, ...characters.slice(position)].join('');
          expect(await messageFor(value)).toBe(
            `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: ` +
              `Member must satisfy regular expression pattern: ${pattern}`,
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

interface NumberMember {
  readonly action: string;
  readonly rest: object;
  readonly at: readonly string[];
  readonly path: string;
  readonly min: number;
  readonly max: number;
}

const client = { UserPoolId: POOL, ClientName: 'app' };
const numbers: NumberMember[] = [
  policy('MinimumLength', 6, 99),
  policy('PasswordHistorySize', 0, 24),
  policy('TemporaryPasswordValidityDays', 0, 365),
  number('RefreshTokenValidity', 0, 315_360_000),
  number('AccessTokenValidity', 1, 86_400),
  number('IdTokenValidity', 1, 86_400),
  number('AuthSessionValidity', 3, 15),
  {
    ...number('RetryGracePeriodSeconds', 0, 60),
    rest: { ...client, RefreshTokenRotation: { Feature: 'ENABLED' } },
    at: ['RefreshTokenRotation', 'RetryGracePeriodSeconds'],
    path: 'refreshTokenRotation.retryGracePeriodSeconds',
  },
  { action: 'ListUserPools', rest: {}, at: ['MaxResults'], path: 'maxResults', min: 1, max: 60 },
];

describe.each(numbers)('$action $path', ({ action, rest, at, path, min, max }) => {
  test(`is ${min} to ${max}`, async () => {
    await fc.assert(
      fc.asyncProperty(around(min, max), async (value) => {
        const { body } = await harness.call(action, withMember(rest, at, value));
        const bound = value > max ? `less than or equal to ${max}` : `greater than or equal to ${min}`;
        const expected = invalidParameter(
          `1 validation error detected: Value '${value}' at '${path}' failed to satisfy constraint: ` +
            `Member must have value ${bound}`,
        );
        if (value < min || value > max) expect(body).toEqual(expected);
        else expect(body.message ?? '').not.toContain('validation error');
      }),
      { numRuns: 40 },
    );
  });
});

describe('lists and maps', () => {
  const many = (count: number, item: (index: number) => unknown) =>
    Array.from({ length: count }, (_, i) => item(i));
  const refused = async (action: string, input: object): Promise<string> =>
    ((await harness.call(action, input)).body?.message as string | undefined) ?? '';

  test.each([
    ['CreateUserPoolClient', 'CallbackURLs', 100, (i: number) => `https://example.com/${i}`, client],
    ['CreateUserPoolClient', 'LogoutURLs', 100, (i: number) => `https://example.com/${i}`, client],
    ['CreateUserPoolClient', 'AllowedOAuthScopes', 50, (i: number) => `orders/${i}`, client],
    ['CreateResourceServer', 'Scopes', 100, (i: number) => ({ ...scope, ScopeName: `s${i}` }), server],
  ])('%s %s has at most %i items', async (action, member, max, item, rest) => {
    const messageOf = (count: number) => refused(action, { ...rest, [member]: many(count, item) });
    expect(await messageOf(max)).not.toContain('validation error');
    expect(await messageOf(max + 1)).toContain(
      `failed to satisfy constraint: Member must have length less than or equal to ${max}`,
    );
  });

  test('items of a list are refused together, with all constraints', async () => {
    expect(
      await refused('CreateUserPoolClient', { ...client, CallbackURLs: ['https://example.com/', 'a b'] }),
    ).toBe(
      "1 validation error detected: Value '[https://example.com/, a b]' at 'callbackURLs' failed to satisfy " +
        'constraint: Member must satisfy constraint: [Member must have length less than or equal to 1024, ' +
        'Member must have length greater than or equal to 1, ' +
        String.raw`Member must satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+]`,
    );
    expect(await refused('CreateUserPoolClient', { ...client, AllowedOAuthFlows: ['token'] })).toBe(
      "1 validation error detected: Value '[token]' at 'allowedOAuthFlows' failed to satisfy constraint: Member " +
        'must satisfy constraint: [Member must satisfy enum value set: [implicit, client_credentials, code]]',
    );
  });

  test('keys and values of tags have limits', async () => {
    const create = (UserPoolTags: object) => refused('CreateUserPool', { PoolName: 'a', UserPoolTags });
    expect(await create({ ['k'.repeat(128)]: 'v'.repeat(256), empty: '' })).toBe('');
    expect(await create({ ['k'.repeat(129)]: 'v' })).toContain(
      'Map keys must satisfy constraint: [Member must have length less than or equal to 128, ' +
        'Member must have length greater than or equal to 1]',
    );
    expect(await create({ key: 'v'.repeat(257) })).toContain(
      'Map value must satisfy constraint: [Member must have length less than or equal to 256, ' +
        'Member must have length greater than or equal to 0]',
    );
  });
});

describe('other violations', () => {
  test('all are told at once', async () => {
    expect(
      await harness.refused('CreateResourceServer', { UserPoolId: 'x', Scopes: [{ ScopeName: '' }] }),
    ).toEqual(
      invalidParameter(
        "6 validation errors detected: Value 'x' at 'userPoolId' failed to satisfy constraint: " +
          String.raw`Member must satisfy regular expression pattern: [\w-]+_[0-9a-zA-Z]+; ` +
          "Value null at 'identifier' failed to satisfy constraint: Member must not be null; " +
          "Value null at 'name' failed to satisfy constraint: Member must not be null; " +
          "Value '' at 'scopes.1.member.scopeName' failed to satisfy constraint: Member must have length greater than or equal to 1; " +
          "Value '' at 'scopes.1.member.scopeName' failed to satisfy constraint: " +
          String.raw`Member must satisfy regular expression pattern: [\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+; ` +
          "Value null at 'scopes.1.member.scopeDescription' failed to satisfy constraint: Member must not be null",
      ),
    );
  });

  test('an unknown choice names the choices', async () => {
    expect(await harness.refused('CreateUserPool', { PoolName: 'a', MfaConfiguration: 'SOMETIMES' })).toEqual(
      invalidParameter(
        "1 validation error detected: Value 'SOMETIMES' at 'mfaConfiguration' failed to satisfy constraint: " +
          'Member must satisfy enum value set: [OPTIONAL, OFF, ON]',
      ),
    );
  });

  test('a secret is not quoted', async () => {
    expect(await harness.refused('CreateUserPoolClient', { ...client, ClientSecret: 'too-short' })).toEqual(
      invalidParameter(
        "2 validation errors detected: Value at 'clientSecret' failed to satisfy constraint: " +
          "Member must have length greater than or equal to 24; Value at 'clientSecret' failed to satisfy " +
          String.raw`constraint: Member must satisfy regular expression pattern: [\w+]+`,
      ),
    );
  });

  test('messages need their placeholder', async () => {
    const create = async (EmailVerificationMessage: string) =>
      (await harness.call('CreateUserPool', { PoolName: 'a', EmailVerificationMessage })).status;
    expect(await create(`${WIDE} {####}`)).toBe(200);
    expect(await create('no code in it')).toBe(400);
  });
});

function text(
  action: string,
  member: string,
  max: number,
  allowed: string,
  forbidden: string,
  pattern: string,
  rest: object = {},
): TextMember {
  const path = member.charAt(0).toLowerCase() + member.slice(1);
  return { action, rest, at: [member], path, min: 1, max, allowed, forbidden, pattern };
}

function policy(member: string, min: number, max: number): NumberMember {
  const path = `policies.passwordPolicy.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  return {
    action: 'CreateUserPool',
    rest: { PoolName: 'a' },
    at: ['Policies', 'PasswordPolicy', member],
    path,
    min,
    max,
  };
}

function number(member: string, min: number, max: number): NumberMember {
  const path = member.charAt(0).toLowerCase() + member.slice(1);
  return { action: 'CreateUserPoolClient', rest: client, at: [member], path, min, max };
}

function withMember(rest: object, [head, ...tail]: readonly string[], value: unknown): object {
  const copy = (Array.isArray(rest) ? [...(rest as unknown[])] : { ...rest }) as Record<string, unknown>;
  copy[head!] = tail.length === 0 ? value : withMember(copy[head!] ?? {}, tail, value);
  return copy;
}

function charactersBetween(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)).join('');
}
