import { type Construct } from 'constructs';
import { argumentOf, flag, instanceOf, object, optional, propsOf, text } from '../shape/index.js';
import { httpsUrl } from '../uri/https-url.js';
import { type Checks, type Rule } from '../validation/index.js';
import {
  IDENTITY_PROVIDER_OPTIONS,
  IdentityProvider,
  type IdentityProviderKind,
  type IdentityProviderOptions,
} from './identity-provider.js';
import { guidePage } from './pages.js';

const SEE = guidePage('cognito-user-pools-saml-idp');

/** What a SAML identity provider says of itself. */
export class SamlMetadata {
  /**
   * Where it publishes its metadata: https. Cognito reads them again every few hours.
   *
   * @throws {ValidationError} if it is no text, as with the other one
   */
  static url(url: string): SamlMetadata {
    return new SamlMetadata('MetadataURL', argumentOf('url', url, text()));
  }

  /** The metadata as XML, for one that does not publish them. */
  static file(xml: string): SamlMetadata {
    return new SamlMetadata('MetadataFile', argumentOf('xml', xml, text()));
  }

  private constructor(
    readonly detail: 'MetadataURL' | 'MetadataFile',
    readonly value: string,
  ) {}
}

export interface SamlIdentityProviderProps extends IdentityProviderOptions {
  /** 3 to 32 characters without spaces. A new name replaces the provider, and its users with it. */
  readonly providerName: string;
  readonly metadata: SamlMetadata;
  /** Whether people who sign out of the pool are signed out there too. @default false */
  readonly signOut?: boolean;
  /** Whether sign-in may start at the provider, which leaves forged sign-ins undetected. @default false */
  readonly startedByProvider?: boolean;
  /** Whether assertions must be encrypted, with a certificate that the pool makes. @default false */
  readonly encryptedAssertions?: boolean;
  /** Whether requests are signed, with RSA and SHA-256 and a certificate that the pool makes. @default false */
  readonly signedRequests?: boolean;
}

const PROPS = object<SamlIdentityProviderProps>({
  ...IDENTITY_PROVIDER_OPTIONS,
  providerName: text(),
  metadata: instanceOf(SamlMetadata, 'metadata: SamlMetadata.url(…) or SamlMetadata.file(…)', () =>
    SamlMetadata.file(text().standIn()),
  ),
  signOut: optional(flag()),
  startedByProvider: optional(flag()),
  encryptedAssertions: optional(flag()),
  signedRequests: optional(flag()),
});

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
    super(scope, id, (provider) => samlKind(propsOf(provider, props, PROPS)));
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
