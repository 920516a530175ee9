import { Fn, Lazy, TerraformVariable, Token } from 'cdktf';
import fc from 'fast-check';
import { literal } from '../../../constructs/src/terraform/literal.js';
import { resolveIn } from '../../../constructs/src/terraform/resolve-in.js';
import { testStack } from '../../support/synth.js';
import { terraformOutputs, testWithTerraform } from '../../support/terraform-outputs.js';

/** Texts, and how Terraform's language writes them. @see https://developer.hashicorp.com/terraform/language/expressions/strings */
const TEXTS: readonly (readonly [string, string])[] = [
  ['', ''],
  ['Read orders', 'Read orders'],
  ['costs $5, 50% off', 'costs $5, 50% off'],
  ['Your code is {####}', 'Your code is {####}'],
  ['{##Click here##}', '{##Click here##}'],
  ['100%{####}', '100%%{####}'],
  ['${file("/etc/passwd")}', '$${file("/etc/passwd")}'],
  ['%{ if true }x%{ endif }', '%%{ if true }x%%{ endif }'],
  ['${a}${b}', '$${a}$${b}'],
  ['${', '$${'],
  ['%{', '%%{'],
  ['$${a}', '$$${a}'],
  ['$$${a}', '$$$${a}'],
  ['%%{a}', '%%%{a}'],
  ['$%{a}', '$%%{a}'],
  ['%${a}', '%$${a}'],
  ['${"${a}"}', '$${"$${a}"}'],
  ['a\n${b}\n', 'a\n$${b}\n'],
  ['{{ $ % }}', '{{ $ % }}'],
];

/** Texts around a token, which `|` stands for. */
const AROUND: readonly string[] = [
  '|',
  'a|b',
  '|${c}',
  '${a}|',
  '$|',
  '$$|',
  '%|',
  'cost $|, ${file("/etc/passwd")}',
  '${file("|")}',
  '%{ if true }|%{ endif }',
  '|{a}',
  '${|}',
  '${a ${|} b} |',
  'a } | ${b',
  '%{ if "|" == "${a}" }|%{ endif }',
  '$${|}',
  '${"$|"}',
  '|}|{|',
  '$|$|${',
];

const stack = testStack();
const variable = new TerraformVariable(stack, 'value', { type: 'string', default: 'V' }).stringValue;
const written = (value: unknown) => resolveIn(stack, literal(value));

describe('a text in Terraform JSON', () => {
  test.each(TEXTS)('%j is written as %j', (text, expected) => {
    expect(literal(text)).toBe(expected);
  });

  test('is the same wherever it stands: in lists, objects and their keys', () => {
    expect(literal({ '${a}': ['${b}', { c: '%{d}' }], e: 1, f: true, g: null })).toEqual({
      '$${a}': ['$${b}', { c: '%%{d}' }],
      e: 1,
      f: true,
      g: null,
    });
  });

  test.each([
    ['a function of cdktf', Fn.upper('a'), '${upper("a")}'],
    ['an attribute', variable, '${var.value}'],
    ['a lazy value', Lazy.stringValue({ produce: () => '${local.a}' }), '${local.a}'],
    ['a list', Token.asList(Fn.split(',', 'a,b')), '${split(",", "a,b")}'],
    ['a number', Token.asNumber(Fn.tonumber('1')), '${tonumber("1")}'],
    ['an object of cdktf', Token.asAny('${local.a}'), '${local.a}'],
    ['part of a text', `a ${variable} b`, 'a ${var.value} b'],
  ])('is an expression where it is a token: %s', (_what, token, expected) => {
    expect(written(token)).toEqual(expected);
  });

  test('leaves tokens where they are, and what is beside them a text', () => {
    expect(written(`cost $${variable}, \${file("/etc/passwd")}`)).toBe(
      'cost ${"$"}${var.value}, $${file("/etc/passwd")}',
    );
  });

  test('has nothing in it that begins an expression', () => {
    const text = fc.string({ unit: fc.constantFrom('$', '%', '{', '}', 'a', '"', '~'), maxLength: 20 });

    fc.assert(
      fc.property(text, (given) => {
        const escapes = /([$%])\1\{/g;

        expect(literal(given).replace(escapes, '|')).not.toMatch(/[$%]\{/);
        expect(literal(given).replace(escapes, '$1{')).toBe(given);
      }),
      { numRuns: 2000 },
    );
  });
});

testWithTerraform(
  'Terraform reads each of these texts as it was given, and the tokens beside them as what they are',
  async () => {
    const around = AROUND.map((text) => text.replaceAll('|', () => variable));
    const outputs = [...TEXTS.map(([text]) => text), ...around].map((text) =>
      written({ [`of ${text}`]: text }),
    );

    const values = await terraformOutputs({
      variable: { value: { type: 'string', default: 'V' } },
      output: { all: { value: outputs } },
    });

    expect(values['all']).toEqual([
      ...TEXTS.map(([text]) => ({ [`of ${text}`]: text })),
      ...AROUND.map((text) => text.replaceAll('|', 'V')).map((text) => ({ [`of ${text}`]: text })),
    ]);
  },
);
