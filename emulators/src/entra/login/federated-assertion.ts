import type { CloudContext } from '../../core/context.js';
import { isSignedBy } from '../../oauth/jws.js';
import type { FederatedIdentityCredential } from '../directory/federated-identity-credential.js';
import { assertionRefusals } from './assertion-refusals.js';
import { fulfils } from './claims-expression.js';
import { checkTimes, type ClientAssertion } from './client-assertion.js';
import { isLoginHost } from './clouds.js';
import { federationRefusals } from './federation-refusals.js';
import { publishedKeys } from './issuer-documents.js';

/**
 * Checks an assertion that another issuer made, against the credentials of an application and that issuer's own keys.
 * In which order the service looks is not known, except that a credential comes before the keys.
 *
 * @throws {LoginError}
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation
 */
export async function checkFederatedAssertion(
  assertion: ClientAssertion,
  credentials: readonly FederatedIdentityCredential[],
  context: Pick<CloudContext, 'readIssuerDocument'>,
  now: Date,
): Promise<void> {
  checkMatch(assertion, credentials);
  checkTimes(assertion, now);
  await checkSignature(assertion, context);
}

/** Issuer, subject and audience are compared by letter. */
function checkMatch(
  { jws, issuer, subject, audiences }: ClientAssertion,
  credentials: readonly FederatedIdentityCredential[],
): void {
  const ofIssuer = credentials.filter((credential) => credential.issuer === issuer);
  if (ofIssuer.length === 0) throw federationRefusals.issuer(issuer);
  const ofSubject = ofIssuer.filter(
    ({ subject: expected, claimsMatchingExpression: expression }) =>
      expected === subject || (expression !== null && fulfils(jws.claims, expression.value)),
  );
  if (ofSubject.length === 0) throw subjectRefusal(subject, ofIssuer);
  if (!ofSubject.some((credential) => credential.audiences.some((audience) => audiences.includes(audience))))
    throw federationRefusals.audience(audiences.join(' '));
  if (isLoginHost(new URL(issuer).hostname)) throw federationRefusals.ownIssuer();
}

function subjectRefusal(subject: string, credentials: readonly FederatedIdentityCredential[]): Error {
  const isAlike = credentials.some(
    ({ subject: expected }) => expected?.toLowerCase() === subject.toLowerCase(),
  );
  if (isAlike) return federationRefusals.letterCase(subject);
  const isFlexible = credentials.some(({ claimsMatchingExpression }) => claimsMatchingExpression !== null);
  return isFlexible ? federationRefusals.expression(subject) : federationRefusals.subject(subject);
}

/** @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-considerations (RS256 alone) */
async function checkSignature(
  { jws, issuer }: ClientAssertion,
  context: Pick<CloudContext, 'readIssuerDocument'>,
): Promise<void> {
  if (jws.header.alg !== 'RS256') throw federationRefusals.algorithm(jws.header.alg);
  const name = [jws.header.kid, jws.header['x5t#S256'], jws.header.x5t].find(
    (each) => typeof each === 'string',
  );
  if (name === undefined) throw assertionRefusals.nameless();
  const published = (await publishedKeys(issuer, context)).find(({ names }) => names.includes(name));
  if (!published) throw federationRefusals.unknownKey(name, issuer);
  if (!isSignedBy(jws, published.key, 'RS256')) throw federationRefusals.signature(name);
}
