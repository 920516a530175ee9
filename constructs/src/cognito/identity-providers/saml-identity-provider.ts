import type { Construct } from 'constructs';
import { propsOf } from '../../shape/index.js';
import { httpsUrl } from '../../uri/https-url.js';
import type { Checks, Rule } from '../../validation/index.js';
import { guidePage } from '../pages.js';
import { IdentityProvider, type IdentityProviderKind } from './identity-provider.js';
import { SAML_PROPS, type SamlIdentityProviderProps } from './saml-identity-provider-props.js';
import type { SamlMetadata } from './saml-metadata.js';

const SEE = guidePage('cognito-user-pools-saml-idp');

const METADATA_URL = httpsUrl({ query: true, see: SEE });
const METADATA_FILE: Rule = {
  allowed: 'XML with an EntityDescriptor, at most 131072 characters',
  see: SEE,
  accepts: (text) => text.length <= 131_072 && /<(?:\w+:)?EntityDescriptor[\s>]/.test(text),
};

/**
 * A SAML 2.0 identity provider. Register {@link UserPoolDomain.samlCallbackUrl} there, and the audience
 * `urn:amazon:cognito:sp:<pool id>`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp.html
 */
export class SamlIdentityProvider extends IdentityProvider {
  constructor(scope: Construct, id: string, props: SamlIdentityProviderProps) {
    super(scope, id, (provider) => samlKind(propsOf(provider, props, SAML_PROPS)));
  }
}

function samlKind(props: SamlIdentityProviderProps): IdentityProviderKind {
  return {
    options: props,
    providerName: props.providerName,
    providerType: 'SAML',
    details: samlDetails(props),
    unplanned: ['ActiveEncryptionCertificate', 'SLORedirectBindingURI', 'SSORedirectBindingURI'],
    check: (checks) => checkMetadata(checks, props.metadata),
  };
}

function samlDetails(props: SamlIdentityProviderProps): Record<string, string> {
  return {
    [props.metadata.detail]: props.metadata.value,
    IDPSignout: String(props.signOut ?? false),
    ...(props.startedByProvider !== undefined && { IDPInit: String(props.startedByProvider) }),
    ...(props.encryptedAssertions !== undefined && {
      EncryptedResponses: String(props.encryptedAssertions),
    }),
    ...(props.signedRequests === true && { RequestSigningAlgorithm: 'rsa-sha256' }),
  };
}

function checkMetadata(checks: Checks, { detail, value }: SamlMetadata): void {
  checks.that('metadata', value, detail === 'MetadataURL' ? METADATA_URL : METADATA_FILE);
}
