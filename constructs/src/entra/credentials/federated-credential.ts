import { ApplicationFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-federated-identity-credential';
import { ApplicationFlexibleFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-flexible-federated-identity-credential';
import type { Credential } from '@oauth-issuers/manifest';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { placeOf, propsOf } from '../../shape/index.js';
import { literal } from '../../terraform/literal.js';
import { checkAtSynth, type Checks } from '../../validation/index.js';
import { checkCloud, currentCloud } from '../cloud/current-cloud.js';
import { credentialsOf } from './application-credentials.js';
import { FEDERATED_CREDENTIAL_PROPS, type FederatedCredentialProps } from './federated-credential-props.js';
import { checkBeside, checkCredential } from './federated-credential-rules.js';
import type { AssertionReference, Trust } from './federation/trust.js';

/**
 * Trust in a workload elsewhere: whoever holds a token of it gets tokens of the application, without any secret. At
 * most 20 in an application.
 *
 * @see https://learn.microsoft.com/graph/api/resources/federatedidentitycredentials-overview
 */
export class FederatedCredential extends Construct {
  /** The Terraform resource, for what this construct has no property for. */
  readonly resource: ApplicationFederatedIdentityCredential | ApplicationFlexibleFederatedIdentityCredential;
  /** What Entra expects as `aud` of the workload's tokens. */
  readonly audience: string;
  readonly #trust: Trust;

  constructor(scope: Construct, id: string, props: FederatedCredentialProps) {
    super(...placeOf(scope, id));
    props = propsOf(this, props, FEDERATED_CREDENTIAL_PROPS);
    this.#trust = props.identity.trust;
    this.audience = props.audience ?? currentCloud(this).tokenExchangeAudience;
    const facts = { ...props, trust: this.#trust };
    const siblings = credentialsOf(this, props.application);
    const earlier = [...siblings];
    siblings.push(facts);
    checkAtSynth(this, (checks) => {
      checkCloud(checks, this);
      checkCredential(checks, facts);
      checkBeside(checks, facts, earlier);
      warnOfIssuer(checks, this.#trust);
    });
    this.resource = this.#createResource(props);
  }

  /**
   * The credential as a manifest says it.
   *
   * @param assertion where the workload that verifies finds its token
   */
  credential(assertion: AssertionReference = this.#trust.assertion): Credential {
    const { issuer, subject, expression } = this.#trust;
    return {
      kind: 'federated',
      issuer,
      ...(subject !== undefined && { subject }),
      ...(expression !== undefined && { claimsMatchingExpression: expression }),
      audience: this.audience,
      assertion,
    };
  }

  #createResource(props: FederatedCredentialProps): FederatedCredential['resource'] {
    const { issuer, subject, expression } = this.#trust;
    const common = {
      applicationId: props.application.applicationId,
      displayName: props.displayName,
      issuer,
      ...(props.description !== undefined && { description: props.description }),
    };
    if (expression === undefined) {
      const config = { ...common, audiences: [this.audience], subject: subject! };
      return new ApplicationFederatedIdentityCredential(this, 'Resource', literal(config));
    }
    const config = { ...common, audience: this.audience, claimsMatchingExpression: expression };
    return new ApplicationFlexibleFederatedIdentityCredential(this, 'Resource', literal(config));
  }
}

/** Whose tokens expressions match, by Entra's documentation; whose address it has besides cannot be told here. */
const MATCHED =
  /^https:\/\/(?:token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io)(?:\/|$)/;

function warnOfIssuer(checks: Checks, { issuer, expression }: Trust): void {
  if (expression === undefined || Token.isUnresolved(issuer) || MATCHED.test(issuer)) return;
  if (!checks.knows('identity')) return;
  checks.warn(
    `Entra matches expressions against tokens of GitHub, GitLab and Terraform Cloud; of ${issuer} it may match none. ` +
      'See https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials',
  );
}
