import { discovery } from '../../evidence/discovery.js';
import { stringsOf } from '../../json.js';
import { issuerCheck } from '../check.js';
import { rfc } from '../clauses.js';
import { deviatesOr, failed, passed, show, warned } from '../verdict.js';

export const discoveryGrantTypes = issuerCheck({
  id: 'discovery.grant-types',
  title: 'The document offers client credentials',
  clause: rfc(8414, '2'),
  reason: 'a client that asks discovery first concludes that machines cannot get tokens here',
  explanation:
    'grant_types_supported lists the ways to get a token. If it is absent, it stands for authorization_code and ' +
    'implicit: by the letter, client_credentials is then not offered, though it may work. Tools that configure ' +
    'themselves from discovery believe the letter.',
  expects: 'client_credentials in grant_types_supported, where machine clients are declared',
  needs: { discovery },
  skip: ({ manifest }) =>
    manifest.clients.some(({ kind }) => kind === 'machine') ? undefined : 'no machine client is declared',
  judge: ({ discovery }, { profile }) => {
    const listed = discovery['grant_types_supported'];
    const expected = 'a list with client_credentials';
    if (listed === undefined)
      return deviatesOr(warned, profile, 'discovery.grant-types', expected, 'no list');
    if (!stringsOf(listed).includes('client_credentials')) return failed(expected, show(listed));
    return passed(expected, show(listed), stoppedDeviating(profile.deviations['discovery.grant-types']));
  },
});

const stoppedDeviating = (deviation: unknown) =>
  deviation
    ? 'a known deviation no longer happens: the profile of this provider can be made stricter'
    : undefined;
