import { Token } from 'cdktf';
import { type Checks, pattern, wholeNumber } from '../../validation/index.js';
import { CERTIFICATE_ARN } from '../arn.js';
import { isBranded } from '../branding/branded-pools.js';
import { apiPage, guidePage } from '../pages.js';
import { checkTier } from '../user-pool/user-pool-tier.js';
import type { UserPoolDomainProps } from './user-pool-domain-props.js';
import { DOMAIN_PREFIX, DOMAIN_PREFIX_WORDS, reservedWordIn } from './user-pool-domain-rules.js';

const CUSTOM = guidePage('cognito-user-pools-add-custom-domain');
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/** Cognito looks for an A record of the parent domain, which a top-level domain does not have. */
const DOMAIN_NAME = pattern(
  new RegExp(`^(?=.{1,63}$)${LABEL}(?:\\.${LABEL}){2,}$`),
  'a fully qualified name below a domain of yours, such as auth.example.com: at most 63 characters, lowercase',
  CUSTOM,
);
const LOGIN_VERSION = wholeNumber(1, 2, apiPage('CreateUserPoolDomain'));

/** Checks everything of a domain that Cognito would refuse at apply. */
export function checkDomain(checks: Checks, props: UserPoolDomainProps): void {
  checkKind(checks, props);
  checks
    .that('prefix', props.prefix, DOMAIN_PREFIX)
    .that('prefix', props.prefix, DOMAIN_PREFIX_WORDS)
    .that('domainName', props.domainName, DOMAIN_NAME)
    .that('certificateArn', props.certificateArn, CERTIFICATE_ARN)
    .that('managedLoginVersion', props.managedLoginVersion, LOGIN_VERSION);
  warnOfReservedWord(checks, props.prefix);
  if (props.managedLoginVersion === 2) checkManagedLogin(checks, props);
}

/** For those whose compiler does not see that these exclude each other. */
function checkKind(
  checks: Checks,
  { prefix, domainName, certificateArn }: Partial<UserPoolDomainProps>,
): void {
  if (!['prefix', 'domainName', 'certificateArn'].every((property) => checks.knows(property))) return;
  if ((prefix === undefined) === (domainName === undefined)) {
    checks.fail({
      property: 'prefix',
      received: prefix,
      allowed: 'either prefix, or domainName with certificateArn',
      see: guidePage('cognito-user-pools-assign-domain'),
    });
  }
  if ((domainName === undefined) !== (certificateArn === undefined)) {
    checks.fail({
      property: 'certificateArn',
      received: certificateArn,
      allowed: 'the ARN of a certificate in us-east-1 for a domain of your own, none for a prefix',
      see: CUSTOM,
    });
  }
}

function warnOfReservedWord(checks: Checks, prefix?: string): void {
  const word = prefix === undefined || Token.isUnresolved(prefix) ? undefined : reservedWordIn(prefix);
  if (word !== undefined && DOMAIN_PREFIX_WORDS.accepts(prefix!)) {
    checks.warn(
      `prefix ${JSON.stringify(prefix)} contains "${word}", which Cognito reserves: some regions refuse it.`,
    );
  }
}

function checkManagedLogin(checks: Checks, { userPool }: UserPoolDomainProps): void {
  checkTier(checks, userPool.tier, {
    property: 'managedLoginVersion',
    feature: 'managed login version 2',
    needs: 'ESSENTIALS',
  });
  if (!isBranded(userPool)) {
    checks.warn(
      'managedLoginVersion 2 shows no sign-in page to a client without a branding style: add a ManagedLoginBranding for each client (provider 6.12.0 or newer), or make one in the console.',
    );
  }
}
