import { Token } from 'cdktf';
import { type Checks, pattern, type Rule, textLength } from '../../validation/index.js';
import { canonicalIssuer, inLettersOf } from './federation/letters.js';
import type { Trust } from './federation/trust.js';

const PAGE = 'https://learn.microsoft.com/graph/api/resources/federatedidentitycredential';
const LIMITS = 'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations';

/** The most that an application can have. */
const MOST_CREDENTIALS = 20;

const NAME = pattern(
  /^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$/,
  '3 to 120 letters, digits, - and _, beginning with a letter or digit',
  PAGE,
);

const TEXT = textLength(1, 600, PAGE);
const DESCRIPTION = textLength(0, 600, PAGE);

const ISSUER: Rule = {
  allowed:
    'an https URL of at most 600 characters, as `iss` of its tokens has it: no query, no fragment, host in small letters',
  see: PAGE,
  accepts: (issuer) =>
    issuer.length <= 600 &&
    /^https:\/\/[^\s/?#@*]+(?:\/[^\s?#*]*)?$/.test(issuer) &&
    URL.canParse(issuer) &&
    canonicalIssuer(issuer) === issuer,
  remediation: (issuer) =>
    canonicalIssuer(issuer) === issuer ? undefined : `did you mean ${canonicalIssuer(issuer)}?`,
};

const SUBJECT: Rule = {
  allowed: '1 to 600 characters, without *, as `sub` of its tokens has it',
  see: LIMITS,
  accepts: (subject) => subject.length >= 1 && subject.length <= 600 && !subject.includes('*'),
  remediation: (subject) =>
    subject.includes('*')
      ? 'FederatedIdentity.matching(…), or "matching" of GitHub and GitLab, take wildcards'
      : undefined,
};

/** A rule for a subject whose letters no token of the issuer has. */
const lettersOf = (issuer: string): Rule => ({
  allowed: 'the letters that the issuer writes: Entra compares by case',
  see: LIMITS,
  accepts: (subject) => inLettersOf(issuer, subject) === subject,
  remediation: (subject) => `did you mean ${inLettersOf(issuer, subject)}?`,
});

/** What identifies a credential among those of its application. */
export interface CredentialFacts {
  readonly displayName: string;
  readonly description?: string | undefined;
  readonly audience?: string | undefined;
  readonly trust: Trust;
}

/** Checks what a credential says. */
export function checkCredential(
  checks: Checks,
  { displayName, description, audience, trust }: CredentialFacts,
): void {
  const { issuer, subject } = trust;
  checks
    .that('displayName', displayName, NAME)
    .that('description', description, DESCRIPTION)
    .that('audience', audience, TEXT)
    .that('identity.issuer', issuer, ISSUER)
    .that('identity.subject', subject, SUBJECT);
  if (!Token.isUnresolved(issuer)) checks.that('identity.subject', subject, lettersOf(issuer));
  trust.check?.(checks, 'identity');
}

/** Checks a credential beside those of the same application that were declared before it. */
export function checkBeside(
  checks: Checks,
  credential: CredentialFacts,
  earlier: readonly CredentialFacts[],
): void {
  const { displayName, trust } = credential;
  if (earlier.some((other) => other.displayName === displayName)) {
    checks.fail({
      property: 'displayName',
      received: displayName,
      allowed: 'each name once in an application',
      see: PAGE,
    });
  }
  if (trust.subject !== undefined && earlier.some(({ trust: other }) => isSame(other, trust))) {
    checks.fail({
      property: 'identity',
      received: { issuer: trust.issuer, subject: trust.subject },
      allowed: 'each issuer and subject once in an application',
      see: PAGE,
    });
  }
  if (earlier.length === MOST_CREDENTIALS) {
    checks.fail({
      property: 'application',
      received: `credential ${earlier.length + 1} of the application`,
      allowed: `at most ${MOST_CREDENTIALS} federated credentials in an application`,
      remediation: 'one with wildcards ("matching") takes the place of several',
      see: LIMITS,
    });
  }
}

const isSame = (one: Trust, other: Trust): boolean =>
  one.issuer === other.issuer && one.subject === other.subject;
