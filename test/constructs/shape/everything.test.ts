import * as constructs from '@oauth-issuers/constructs';
import { Construct } from 'constructs';
import fc from 'fast-check';
import { type Entry, everything } from '../../support/everything/index.js';
import { outcomeOf, propertiesOf } from '../../support/everything/outcome.js';
import { isPlain, type Path, placeName, placesOf, replaced } from '../../support/everything/places.js';
import { testStack } from '../../support/synth.js';

type Kind = 'a text' | 'a number' | 'a flag' | 'a list' | 'an object' | 'a function' | 'something else';

/** A value of each kind, and of kinds that no property has. */
const SAMPLES: readonly (readonly [Kind | 'nothing that is taken', unknown])[] = [
  ['a text', 'anything'],
  ['a number', 5],
  ['a flag', true],
  ['a list', ['anything']],
  ['an object', { any: 'thing' }],
  ['a function', () => undefined],
  ['nothing that is taken', null],
  ['nothing that is taken', new Date(0)],
  ['nothing that is taken', Symbol('any')],
  ['nothing that is taken', 5n],
];

/** Where a value of another kind may stand than the one of the table. */
const ALSO: Readonly<Record<string, Kind>> = {
  'AppClient of the web, refreshTokenRotation': 'a flag',
  'AppClient of a page, refreshTokenRotation': 'a flag',
  'AppClient of an application, refreshTokenRotation': 'a flag',
  'AppClient of the SDK, refreshTokenRotation': 'a flag',
  'AppClient of the SDK on a server, refreshTokenRotation': 'a flag',
  'CognitoIssuer, secretSink': 'a function',
  'CognitoIssuer of an imported pool, secretSink': 'a function',
  'EntraIssuer, people': 'a text',
  'EntraIssuer, secretSink': 'a function',
};

/** What is handed on as it is. */
const FREE = /^(?:overrides|settings)\./;
/** Objects whose names are the caller's own, and those that stand for something that others make. */
const OPEN =
  /^(?:overrides|settings|userPoolDomain|application|knownClients\[0\]|client|principal|resource|user|people\.staff|apis.*|importedApis.*)$/;
/** What an issuer asks of no API. */
const UNREAD = /^(?:importedApis\[0\]\.|apis\[0\]\.permission$)/;

function kindOf(value: unknown): Kind {
  if (Array.isArray(value)) return 'a list';
  if (isPlain(value)) return 'an object';
  const kinds: Partial<Record<string, Kind>> = {
    string: 'a text',
    number: 'a number',
    boolean: 'a flag',
    function: 'a function',
  };
  return kinds[typeof value] ?? 'something else';
}

/** Whether a property is a place, or something that the place is a part of. */
const holds = (property: string, place: string): boolean =>
  place === normal(property) ||
  place.startsWith(`${normal(property)}.`) ||
  place.startsWith(`${normal(property)}[`);
const normal = (property: string): string => property.replace(/\["([\w/]+)"\]/g, '.$1');

const named = everything.map((entry): [string, Entry] => [entry.name, entry]);
const rows = everything.flatMap((entry) =>
  placesOf(entry.props(testStack())).map(({ path, value }): [string, Entry, Path, Kind] => [
    `${entry.name}, ${placeName(path)}`,
    entry,
    path,
    kindOf(value),
  ]),
);
const objects = everything.flatMap((entry) =>
  [{ path: [] as Path, value: entry.props(testStack()) as unknown }, ...placesOf(entry.props(testStack()))]
    .filter(({ path, value }) => isPlain(value) && !FREE.test(placeName(path)))
    .map(({ path, value }): [string, Entry, Path, object] => [
      `${entry.name}, ${placeName(path) || 'props'}`,
      entry,
      path,
      value as object,
    ]),
);

describe('the table of everything', () => {
  test('has every construct of the package', () => {
    const made = Object.values(constructs)
      .flatMap((value) =>
        typeof value === 'function' && value.prototype instanceof Construct ? [value.name] : [],
      )
      .filter((name) => name !== 'IdentityProvider');

    expect(made.filter((name) => !everything.some((entry) => entry.name.split(' ')[0] === name))).toEqual([]);
    expect(made.length).toBeGreaterThan(20);
  });

  test.each(named)('is valid: %s', (_name, entry) => {
    expect(outcomeOf(entry, (valid) => valid).problems).toEqual([]);
  });
});

describe('a value of the wrong kind', () => {
  test.each(rows.filter(([, , path]) => !FREE.test(placeName(path)) && !UNREAD.test(placeName(path))))(
    'is refused by name: %s',
    (row, entry, path, kind) => {
      for (const [sampleKind, sample] of SAMPLES) {
        if (sampleKind === kind || sampleKind === ALSO[row]) continue;
        const { problems } = outcomeOf(entry, (valid) => replaced(valid, path, sample));
        const places = propertiesOf(problems).filter((property) => holds(property, placeName(path)));

        expect({ sample, places }).not.toEqual({ sample, places: [] });
      }
    },
  );

  test.each(named)('is refused in place of all properties: %s', (_name, entry) => {
    for (const sample of [
      undefined,
      null,
      'text',
      5,
      true,
      ['list'],
      () => 1,
      new Date(0),
      Symbol('s'),
      5n,
    ]) {
      const { problems } = outcomeOf(entry, () => sample);

      expect({ sample, problems }).toEqual({
        sample,
        problems: [expect.stringMatching(/^\[test\/it\] props\n +received [^]*\n +allowed +an object with /)],
      });
    }
  });

  test.each(named)('is reported once for each property, all of them at once: %s', (_name, entry) => {
    const names = Object.keys(entry.props(testStack()));
    const { problems } = outcomeOf(entry, () => Object.fromEntries(names.map((name) => [name, null])));

    expect(propertiesOf(problems).sort()).toEqual([...names].sort());
  });
});

describe('an option that there is not', () => {
  const closed = objects.filter(([, , path]) => !OPEN.test(placeName(path)));
  const misspelt = (name: string) => `${name}x`;

  test.each(closed)('is refused, and the nearest one suggested: %s', (_row, entry, path, value) => {
    const [name = ''] = Object.keys(value);
    const options = { ...value, [misspelt(name)]: 5 };
    const { problems } = outcomeOf(entry, (valid) => replaced(valid, path, options));
    const place = placeName([...path, misspelt(name)]);
    const [problem] = problems.filter((each) => holds(propertiesOf([each])[0]!, place));

    expect(problem).toMatch(isRecord(place) ? /received/ : /did you mean "\w+"\?/);
  });

  test.each(closed)('is refused by a name that JavaScript has for itself: %s', (_row, entry, path, value) => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const own = { ...value };
      Object.defineProperty(own, name, { value: { protect: false }, enumerable: true });
      const { problems } = outcomeOf(entry, (valid) => replaced(valid, path, own));

      expect({ name, problems }).not.toEqual({ name, problems: [] });
    }
    expect(({} as Record<string, unknown>)['protect']).toBeUndefined();
  });
});

/** Whether the names at a place are the caller's own, so that there is none to suggest. */
function isRecord(place: string): boolean {
  return /^(?:attributeMapping|tags|scopes|standardAttributes|customAttributes|adoptedClientIds|people)\.[\w/]+$/.test(
    place,
  );
}

describe('an object that is not what it seems', () => {
  test.each(objects)('is read as any other if it is frozen: %s', (_row, entry, path, value) => {
    expect(outcomeOf(entry, (valid) => replaced(valid, path, Object.freeze(value))).problems).toEqual([]);
  });

  test.each(objects)('is refused if a property of it cannot be read: %s', (_row, entry, path, value) => {
    const [name] = Object.keys(value);
    if (name === undefined) return;
    const evil = { ...value };
    Object.defineProperty(evil, name, {
      enumerable: true,
      get: () => {
        throw new TypeError('not today');
      },
    });

    expect(outcomeOf(entry, () => replaced(entry.props(testStack()), path, evil)).problems).not.toEqual([]);
  });
});

test('whatever stands in any place is taken or refused, and nothing else happens', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true });

  fc.assert(
    fc.property(fc.constantFrom(...rows), anything, ([, entry, path], value) => {
      const { problems, json } = outcomeOf(entry, (valid) => replaced(valid, path, value));

      expect(problems.length > 0).toBe(json === '');
    }),
    { numRuns: 1000 },
  );
});
