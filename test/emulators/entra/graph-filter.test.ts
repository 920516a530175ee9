import fc from 'fast-check';
import { parseFilter, type Filter, type Literal } from '../../../emulators/src/entra/graph/query/filter.js';
import { keeps } from '../../../emulators/src/entra/graph/query/keeps.js';
import type { JsonObject } from '../../../emulators/src/entra/json.js';

/** The grammar of filters, from what they mean to how they are written. @see https://docs.oasis-open.org/odata/odata/v4.01/os/abnf/odata-abnf-construction-rules.txt */
const name = fc
  .constantFrom(
    'displayName',
    'tags',
    'api',
    'web',
    'appId',
    'x1',
    '_y',
    'anything',
    'inner',
    'notes',
    'order',
  )
  .filter((word) => word.length > 0);
const path = fc.array(name, { minLength: 1, maxLength: 3 });
const date = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2099-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const literal: fc.Arbitrary<Literal> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.string(),
  fc.constantFrom("O'Hara's", "''", 'a and b', "x') or ('y"),
  date,
);
const { filter } = fc.letrec<{ filter: Filter; leaf: Filter }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      operator: fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le'),
      path,
      value: literal,
    }),
    fc.record({
      kind: fc.constant('in' as const),
      path,
      values: fc.array(literal, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('text' as const),
      function: fc.constantFrom('startswith', 'endswith', 'contains'),
      path,
      value: fc.string(),
    }),
  ),
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('leaf'),
    fc.record({ kind: fc.constant('not' as const), operand: tie('filter') }),
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      operands: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom('any', 'all'),
      path: fc.array(name, { minLength: 1, maxLength: 2 }),
      variable: fc.constantFrom('c', 'v'),
      body: tie('filter'),
    }),
  ),
}));

const written = (value: Literal): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
};

/** A filter as a client writes it, with every operand in parentheses. */
function write(one: Filter): string {
  switch (one.kind) {
    case 'and':
    case 'or':
      return one.operands.map((operand) => `(${write(operand)})`).join(` ${one.kind} `);
    case 'not':
      return `not (${write(one.operand)})`;
    case 'compare':
      return `${one.path.join('/')} ${one.operator} ${written(one.value)}`;
    case 'in':
      return `${one.path.join('/')} in (${one.values.map(written).join(', ')})`;
    case 'text':
      return `${one.function}(${one.path.join('/')},${written(one.value)})`;
    default:
      return `${one.path.join('/')}/${one.kind}(${one.variable}:${write(one.body!)})`;
  }
}

test('a filter that was written is read as it was meant', () => {
  fc.assert(
    fc.property(filter, (one) => expect(parseFilter(write(one))).toEqual(one)),
    { numRuns: 1000 },
  );
});

test('no text makes the reader fail but by a refusal', () => {
  const text = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          '(',
          ')',
          ',',
          ':',
          '/',
          "'",
          'a',
          'eq',
          'and',
          'or',
          'not',
          'in',
          'any',
          '1',
          'null',
          ' ',
        ),
      )
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, (expression) => {
      try {
        parseFilter(expression);
      } catch (error) {
        expect(error).toMatchObject({ status: 400, code: 'BadRequest' });
      }
    }),
    { numRuns: 2000 },
  );
});

describe('what a filter keeps', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom('a', 'A', 'b', 'ab'),
  );
  const resource: fc.Arbitrary<JsonObject> = fc.record({
    displayName: value,
    appId: value,
    tags: fc.array(value, { maxLength: 3 }),
    api: fc.record({ x1: value }),
  });

  test('is what its negation does not', () => {
    fc.assert(
      fc.property(filter, resource, (one, thing) => {
        expect(keeps({ kind: 'not', operand: one }, thing)).toBe(!keeps(one, thing));
      }),
    );
  });

  test('is the same by the laws of logic', () => {
    fc.assert(
      fc.property(filter, filter, resource, (left, right, thing) => {
        const not = (operand: Filter): Filter => ({ kind: 'not', operand });
        const both = keeps({ kind: 'and', operands: [left, right] }, thing);
        expect(keeps(not({ kind: 'or', operands: [not(left), not(right)] }), thing)).toBe(both);
      }),
    );
  });

  test('is the same for in and for one comparison after the other', () => {
    fc.assert(
      fc.property(path, fc.array(literal, { minLength: 1, maxLength: 3 }), resource, (at, values, thing) => {
        const operands = values.map((one): Filter => ({
          kind: 'compare',
          operator: 'eq',
          path: at,
          value: one,
        }));
        expect(keeps({ kind: 'in', path: at, values }, thing)).toBe(
          operands.some((one) => keeps(one, thing)),
        );
      }),
    );
  });

  const thing: JsonObject = {
    displayName: 'Parcels API',
    appId: '11111111-1111-4111-8111-111111111111',
    createdDateTime: '2026-11-21T09:00:00Z',
    isFallbackPublicClient: null,
    accountEnabled: true,
    tags: ['one', 'Two'],
    api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [{ value: 'Read', isEnabled: true }] },
    appRoles: [],
  };

  test.each([
    ["displayName eq 'parcels api'", true],
    ["displayName eq 'parcels'", false],
    ["startswith(displayName,'PARC')", true],
    ["startsWith(displayName, 'x')", false],
    ["startswith(displayName,'Parc') eq true", true],
    ["endswith(displayName,'api')", true],
    ['accountEnabled eq true', true],
    ['accountEnabled eq null', false],
    ['isFallbackPublicClient eq null', true],
    ['isFallbackPublicClient ne true', true],
    ['appId eq 11111111-1111-4111-8111-111111111111', true],
    ["appId in ('x','11111111-1111-4111-8111-111111111111')", true],
    ['createdDateTime ge 2026-11-21T09:00:00Z', true],
    ['createdDateTime gt 2026-11-21', true],
    ['createdDateTime lt 2026-11-21T10:00:00+02:00', false],
    ["tags/any(t:t eq 'two')", true],
    ["tags/all(t:t eq 'two')", false],
    ['tags/any()', true],
    ['appRoles/any()', false],
    ["appRoles/all(r:r/value eq 'x')", true],
    ['tags/$count eq 2', true],
    ['api/requestedAccessTokenVersion eq 2', true],
    ["api/oauth2PermissionScopes/any(s:s/value eq 'read' and s/isEnabled eq true)", true],
    ["displayName eq 'x' or accountEnabled eq true and tags/any()", true],
    ["(displayName eq 'x' or accountEnabled eq true) and appRoles/any()", false],
    ["not(displayName eq 'x')", true],
    ["not startswith(displayName,'x') and accountEnabled eq true", true],
    ["missing/deep eq 'x'", false],
  ])('%s: %s', (expression, kept) => {
    expect(keeps(parseFilter(expression), thing)).toBe(kept);
  });
});

test.each([
  ['', 'unexpected end of expression at position 0'],
  ["displayName eq 'x", 'unterminated string literal'],
  ['displayName', 'unexpected end of expression at position 11'],
  ['displayName eq', 'unexpected end of expression at position 14'],
  ["displayName is 'x'", "unexpected 'is' at position 12"],
  ["displayName eq 'x' and", 'unexpected end'],
  ["displayName eq 'x')", "unexpected ')' at position 18"],
  ["(displayName eq 'x'", 'unexpected end'],
  ['displayName eq other', "unexpected 'other'"],
  ["startswith(displayName,'x'", 'unexpected end'],
  ['startswith(displayName,1)', "unexpected '1'"],
  ['tags/any(t:)', "unexpected ')'"],
  ['tags/all()', "unexpected ')'"],
  ['displayName in ()', "unexpected ')'"],
  ['displayName = 5', "character '=' is not valid at position 12"],
  [`${'not '.repeat(100)}accountEnabled eq true`, 'Recursion depth'],
  [`${'('.repeat(10_000)}a eq 1${')'.repeat(10_000)}`, 'Recursion depth'],
])('%s is refused, with the place', (expression, message) => {
  expect(() => parseFilter(expression)).toThrow(message);
});
