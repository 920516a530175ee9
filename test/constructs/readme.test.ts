import { COSTLY_CHANGES } from '@oauth-issuers/constructs';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resourceOf, resourcesOf, synth } from '../support/synth.js';
import * as examples from './readme-examples/index.js';

const withoutIndentation = (text: string) => text.replace(/^ +/gm, '');
const readme = readFileSync(join(__dirname, '../../constructs/README.md'), 'utf8');
const directory = join(__dirname, 'readme-examples');
const compiled = readdirSync(directory)
  .map((file) => withoutIndentation(readFileSync(join(directory, file), 'utf8')))
  .join('\n');
const blocks = [...readme.matchAll(/```ts\n([^]*?)```/g)].map((match) => match[1]!);

describe('an example of the README', () => {
  test.each(blocks.map((block) => [block.split('\n')[0], block]))('compiles: %s …', (_begins, block) => {
    expect(compiled).toContain(withoutIndentation(block).trimEnd());
  });

  test.each([
    'cognitoIssuer',
    'importedPool',
    'adoptedClients',
    'importedApi',
    'keptSecrets',
    'raisedQuotas',
    'comparedStack',
    'entraIssuer',
    'entraElsewhere',
    'secretlessClient',
    'cognitoParts',
    'extendedPool',
    'entraParts',
    'people',
    'signInThroughEntra',
    'newerArgument',
    'expressions',
  ] as const)('is valid: %s', (example) => {
    const { orders, billing } = examples.declaration();

    expect(() => synth((stack) => examples[example](stack, orders, billing))).not.toThrow();
  });
});

describe('the sign-in through Entra ID', () => {
  const configuration = synth((stack) => examples.signInThroughEntra(stack));

  test("names the tenant's issuer, and the secret of the registration", () => {
    expect(resourceOf(configuration, 'aws_cognito_identity_provider').provider_details).toMatchObject({
      oidc_issuer: expect.stringMatching(
        /^https:\/\/login\.microsoftonline\.com\/\$\{.+\}\/v2\.0$/,
      ) as unknown,
      client_id: expect.stringMatching(/^\$\{azuread_application\..+\.client_id\}$/) as unknown,
      client_secret: expect.stringMatching(/^\$\{azuread_application_password\..+\.value\}$/) as unknown,
    });
  });

  test('sends people back to the domain of the pool', () => {
    const [registration] = [...resourcesOf(configuration, 'azuread_application').values()].filter(
      ({ web }) => (web as { redirect_uris?: unknown } | undefined)?.redirect_uris !== undefined,
    );

    expect(registration).toHaveProperty('web.redirect_uris', [
      expect.stringMatching(/^https:\/\/\$\{aws_cognito_user_pool_domain\..+\/oauth2\/idpresponse$/),
    ]);
  });
});

test('an expression is one, and a text is none', () => {
  const configuration = synth((stack) => examples.expressions(stack));

  expect(resourceOf(configuration, 'aws_cognito_user_pool').tags).toEqual({
    team: '${upper(var.team)}',
    note: 'costs $${5}, not an expression',
    place: '${terraform.workspace}',
  });
});

describe('the table of costly changes', () => {
  const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

  test.each(COSTLY_CHANGES)('has $resource.$argument by $property', (change) => {
    const { resource, argument, property, effect, until, costs } = change;
    const when = until === undefined ? effect : `${effect} before provider ${until}`;

    expect(rows).toContainEqual([
      '',
      `\`${resource}\``,
      `\`${argument}\``,
      `\`${property}\``,
      when,
      costs,
      '',
    ]);
  });
});
