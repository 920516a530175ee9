import fc from 'fast-check';
import { evaluate } from '../../../emulators/src/rehearsal/expressions/evaluate.js';
import { parseExpression, parseTemplate } from '../../../emulators/src/rehearsal/expressions/parse.js';
import { callsOf, referencesOf } from '../../../emulators/src/rehearsal/expressions/references.js';
import type { Value } from '../../../emulators/src/rehearsal/expressions/values.js';
import { checkCall } from '../../../emulators/src/rehearsal/functions/index.js';
import { Refusal } from '../../../emulators/src/rehearsal/problem.js';
import { expressions, locals, refusedByTerraform } from './expression-table.js';

const scope = { roots: { local: locals as unknown as Value }, now: new Date('2026-11-21T10:11:12.345Z') };
const valueOf = (expression: string): Value => evaluate(parseExpression(expression), scope);

describe('expressions', () => {
  test.each(expressions)('%s', (expression, expected) => {
    expect(valueOf(expression)).toEqual(expected);
  });

  test.each(['plantimestamp()', 'timestamp()'])(
    '%s is the time of the plan in whole seconds',
    (expression) => {
      expect(valueOf(expression)).toBe('2026-11-21T10:11:12Z');
    },
  );

  test.each(refusedByTerraform)('%s is refused', (expression) => {
    expect(() => valueOf(expression)).toThrow(Refusal);
  });
});

describe('what the rehearsal cannot follow exactly is refused rather than guessed', () => {
  test.each([
    ['[for s in local.api.scopes : upper(s)]', /for expressions/],
    ['{for s in local.api.scopes : s => 1}', /for expressions/],
    ['"%{ if true }a%{ endif }"', /template directives/],
    ['"${~ "a" ~}"', /strip markers/],
    ['<<EOT\na\nEOT', /heredocs/],
    ['provider::aws::arn_parse("a")', /functions of providers/],
    ['local.clients == local.clients', /collections are compared/],
    ['0.1 + 0.2', /not whole/],
    ['1 / 0', /not whole/],
    ['1 % 0', /not whole/],
    ['element(["a"], -1)', /not a whole number/],
    ['9007199254740991 + 1', /not whole, or too large/],
    ['"${1e300}x"', /more digits/],
    ['replace("a", "/a+/", "b")', /regular expression/],
    ['format("%05d", 1)', /the verb %0/],
    ['format("%s", ["a"])', /%s of a list/],
    ['base64decode("/w==")', /not UTF-8/],
  ])('%s', (expression, message) => {
    expect(() => valueOf(expression)).toThrow(message);
    expect(() => valueOf(expression)).toThrow(expect.objectContaining({ mend: 'use-terraform' }) as Error);
  });
});

describe('malformed text', () => {
  test.each([
    '',
    '1 +',
    '(1',
    '[1',
    '{ a = 1',
    'f(1',
    '"open',
    'a.',
    'a b',
    '"\\q"',
    '"\\UFFFFFFFF"',
    '{ a }',
  ])('%j is refused with the place in it', (expression) => {
    expect(() => parseExpression(expression)).toThrow(/at character \d+/);
  });
});

describe('calls are checked before anything is evaluated', () => {
  const check = (expression: string): void => {
    for (const { name, count } of callsOf(parseExpression(expression))) checkCall(name, count);
  };

  test('an unknown function is named, with those that there are', () => {
    expect(() => check('upper(formatdate("YYYY", timestamp()))')).toThrow(
      expect.objectContaining({
        message: 'the rehearsal has no function "formatdate"',
        mend: 'use-terraform',
        allowed: expect.stringContaining('timeadd, timecmp, timestamp') as string,
      }) as Error,
    );
  });

  test('names that every object has are not functions', () => {
    expect(() => check('constructor()')).toThrow(/no function "constructor"/);
  });

  test.each([
    ['lower()', 'exactly 1'],
    ['lower("a", "b")', 'exactly 1'],
    ['lookup({})', '2 to 3'],
    ['max()', 'at least 1'],
  ])('%s has a wrong number of arguments', (expression, allowed) => {
    expect(() => check(expression)).toThrow(expect.objectContaining({ allowed }) as Error);
  });

  test('a spread argument can be any number', () => {
    expect(() => check('lookup([]...)')).not.toThrow();
    expect(() => valueOf('lookup([]...)')).toThrow(/got 0 arguments/);
  });
});

describe('references', () => {
  test.each([
    ['aws_x.a.id', ['aws_x.a']],
    ['aws_x.a-b.list[0].name', ['aws_x.a-b']],
    ['data.aws_y.current.account_id', ['data.aws_y.current']],
    ['local.a ? var.b : f(aws_x.a[local.c])', ['local.a', 'var.b', 'aws_x.a', 'local.c']],
    ['"${aws_x.a.id}/${aws_z.b[*].name[0]}"', ['aws_x.a', 'aws_z.b']],
    ['{ key = aws_x.a.id }', ['aws_x.a']],
    ['f(aws_x.a).b', ['aws_x.a']],
    ['"aws_x.a.id"', []],
  ])('%s', (expression, expected) => {
    expect(referencesOf(parseExpression(expression))).toEqual(expected);
  });

  test.each(['each.key', 'count.index', 'path.module', 'terraform.workspace', 'module.a.b', 'self.id'])(
    '%s is not something that the rehearsal has',
    (expression) => {
      expect(() => referencesOf(parseExpression(expression))).toThrow(/references to/);
    },
  );

  test.each(['aws_x', 'data.aws_y', 'local'])('%s is incomplete', (expression) => {
    expect(() => referencesOf(parseExpression(expression))).toThrow(/not a complete reference/);
  });
});

describe('templates of the JSON syntax', () => {
  const escaped = (text: string): string => text.replaceAll('${', () => '$${').replaceAll('%{', '%%{');

  test('any text comes back when it is escaped', () => {
    const texts = fc.string({ unit: fc.constantFrom('$', '{', '}', '%', '"', '\\', '\n', 'a', 'é', '😀') });
    fc.assert(
      // A "$" or "%" directly before an escape would become part of it, in Terraform too.
      fc.property(texts, (text) => {
        fc.pre(!/[$%][$%]\{/.test(text));
        expect(evaluate(parseTemplate(escaped(text)), scope)).toBe(text);
      }),
    );
  });

  test('any text around an interpolation stays', () => {
    const plain = fc.string().filter((text) => !/[$%]/.test(text));
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        fc.pre(before !== '' || after !== '');
        expect(evaluate(parseTemplate(`${before}\${local.api.name}${after}`), scope)).toBe(
          `${before}orders${after}`,
        );
      }),
    );
  });

  test('any value survives jsonencode and jsondecode', () => {
    const primitives = [fc.string(), fc.boolean(), fc.maxSafeInteger(), fc.constant(null)];
    fc.assert(
      fc.property(fc.object({ values: primitives, withNullPrototype: false, maxDepth: 3 }), (value) => {
        const roots = { local: { value } as Value };
        const expression = parseExpression('jsondecode(jsonencode(local.value))');
        expect(evaluate(expression, { ...scope, roots })).toEqual(value);
      }),
    );
  });
});

test('errors never show a value: it may be a secret', () => {
  for (const expression of [
    'local.key + 1',
    'local.key ? 1 : 2',
    'timeadd(local.key, "1h")',
    'jsondecode(local.key)',
  ]) {
    const roots = { local: { key: 'hunter2' } };
    expect(() => evaluate(parseExpression(expression), { ...scope, roots })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') as string }) as Error,
    );
  }
});
