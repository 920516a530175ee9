import { spawnLocalCloud } from '../../support/local-cloud-process.js';
import { parse } from './parse.js';

test('--issuer, as often as needed, says where the documents of an issuer are', () => {
  expect(
    parse(
      ...['--issuer', 'https://gitlab.example.com=keys/a=b.json'],
      ...['--issuer', 'https://token.actions.githubusercontent.com=https://127.0.0.1:9443'],
      ...['--issuer-ca', 'ca.pem'],
    ),
  ).toMatchObject({
    issuer: {
      'https://gitlab.example.com': 'keys/a=b.json',
      'https://token.actions.githubusercontent.com': 'https://127.0.0.1:9443',
    },
    issuerCa: 'ca.pem',
  });
  expect(parse()).not.toHaveProperty('issuer');
});

test.each([
  ['keys.json', 'allowed is ISSUER=FILE or ISSUER=URL'],
  ['gitlab.com=keys.json', 'allowed is ISSUER=FILE or ISSUER=URL'],
  ['http://gitlab.com=keys.json', 'allowed is ISSUER=FILE or ISSUER=URL'],
  ['https://=keys.json', 'allowed is ISSUER=FILE or ISSUER=URL'],
  ['https://gitlab.com', 'allowed is ISSUER=FILE or ISSUER=URL'],
  ['https://gitlab.com=', 'allowed is ISSUER=FILE or ISSUER=URL'],
])('--issuer %s is refused', (value, reason) => {
  expect(parse('--issuer', value)).toContain(reason);
});

test('an issuer has one place', () => {
  const issuer = 'https://gitlab.com';

  expect(parse('--issuer', `${issuer}=a.json`, '--issuer', `${issuer}=b.json`)).toContain(
    `${issuer} is there twice`,
  );
});

test('certificates that cannot be read are told before the start', async () => {
  const cloud = spawnLocalCloud(['--issuer-ca', '/nowhere/ca.pem']);

  expect(await cloud.ended).toBe(2);
  expect(cloud.stderr()).toContain(
    'The file /nowhere/ca.pem of --issuer-ca cannot be read: no such file or directory (ENOENT).',
  );
});
