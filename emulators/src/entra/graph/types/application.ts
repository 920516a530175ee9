import {
  flag,
  guid,
  guids,
  initially,
  integer,
  many,
  one,
  readOnly,
  text,
  texts,
  time,
  type ComplexType,
} from '../edm/type.js';

const merged = (name: string, properties: ComplexType['properties']): ComplexType => ({
  name,
  properties,
  merged: true,
});

const permissionScope: ComplexType = {
  name: 'permissionScope',
  properties: {
    adminConsentDescription: text,
    adminConsentDisplayName: text,
    id: guid,
    isEnabled: initially(flag, true),
    type: initially(text, 'User'),
    userConsentDescription: text,
    userConsentDisplayName: text,
    value: text,
  },
};

const preAuthorizedApplication: ComplexType = {
  name: 'preAuthorizedApplication',
  properties: { appId: guid, delegatedPermissionIds: guids },
};

const api = merged('apiApplication', {
  acceptMappedClaims: flag,
  knownClientApplications: guids,
  requestedAccessTokenVersion: integer,
  oauth2PermissionScopes: many(permissionScope),
  preAuthorizedApplications: many(preAuthorizedApplication),
});

const appRole: ComplexType = {
  name: 'appRole',
  properties: {
    allowedMemberTypes: texts,
    description: text,
    displayName: text,
    id: guid,
    isEnabled: initially(flag, true),
    origin: initially(text, 'Application'),
    value: text,
  },
};

const informationalUrl = merged('informationalUrl', {
  logoUrl: readOnly(text),
  marketingUrl: text,
  privacyStatementUrl: text,
  supportUrl: text,
  termsOfServiceUrl: text,
});

export const keyCredentialType: ComplexType = {
  name: 'keyCredential',
  properties: {
    customKeyIdentifier: text,
    displayName: text,
    endDateTime: time,
    key: text,
    keyId: guid,
    startDateTime: time,
    type: text,
    usage: text,
  },
};

/** A secret as a request describes it; its text is minted. */
export const passwordCredentialType: ComplexType = {
  name: 'passwordCredential',
  properties: {
    customKeyIdentifier: readOnly(text),
    displayName: text,
    endDateTime: time,
    hint: readOnly(text),
    keyId: readOnly(guid),
    secretText: readOnly(text),
    startDateTime: time,
  },
};

const optionalClaim: ComplexType = {
  name: 'optionalClaim',
  properties: {
    additionalProperties: texts,
    essential: initially(flag, false),
    name: text,
    source: text,
  },
};

const optionalClaims: ComplexType = {
  name: 'optionalClaims',
  properties: {
    idToken: many(optionalClaim),
    accessToken: many(optionalClaim),
    saml2Token: many(optionalClaim),
  },
};

const requiredResourceAccess: ComplexType = {
  name: 'requiredResourceAccess',
  properties: {
    resourceAccess: many({ name: 'resourceAccess', properties: { id: guid, type: text } }),
    resourceAppId: guid,
  },
};

const redirectUris = (name: string): ComplexType => merged(name, { redirectUris: texts });

const web = merged('webApplication', {
  homePageUrl: text,
  logoutUrl: text,
  redirectUris: texts,
  implicitGrantSettings: one(
    merged('implicitGrantSettings', {
      enableAccessTokenIssuance: initially(flag, false),
      enableIdTokenIssuance: initially(flag, false),
    }),
  ),
  redirectUriSettings: readOnly(
    many({ name: 'redirectUriSettings', properties: { uri: text, index: integer } }),
  ),
});

const lock: ComplexType = {
  name: 'servicePrincipalLockConfiguration',
  properties: {
    allProperties: flag,
    credentialsWithUsageSign: flag,
    credentialsWithUsageVerify: flag,
    isEnabled: flag,
    tokenEncryptionKeyId: flag,
  },
};

/** `application` of v1.0. @see https://learn.microsoft.com/en-us/graph/api/resources/application */
export const applicationType: ComplexType = {
  name: 'application',
  properties: {
    id: readOnly(guid),
    deletedDateTime: readOnly(time),
    appId: readOnly(guid),
    applicationTemplateId: readOnly(text),
    disabledByMicrosoftStatus: readOnly(text),
    createdDateTime: readOnly(time),
    displayName: text,
    description: text,
    groupMembershipClaims: text,
    identifierUris: texts,
    isDeviceOnlyAuthSupported: flag,
    isFallbackPublicClient: flag,
    nativeAuthenticationApisEnabled: text,
    notes: text,
    publisherDomain: readOnly(text),
    serviceManagementReference: text,
    signInAudience: initially(text, 'AzureADMyOrg'),
    tags: texts,
    tokenEncryptionKeyId: guid,
    samlMetadataUrl: text,
    uniqueName: readOnly(text),
    defaultRedirectUri: text,
    certification: readOnly(text),
    optionalClaims: one(optionalClaims),
    servicePrincipalLockConfiguration: one(lock),
    requestSignatureVerification: readOnly(text),
    addIns: readOnly(texts),
    api: one(api),
    appRoles: many(appRole),
    info: one(informationalUrl),
    keyCredentials: many(keyCredentialType),
    parentalControlSettings: one(
      merged('parentalControlSettings', {
        countriesBlockedForMinors: texts,
        legalAgeGroupRule: initially(text, 'Allow'),
      }),
    ),
    passwordCredentials: readOnly(many(passwordCredentialType)),
    publicClient: one(redirectUris('publicClientApplication')),
    requiredResourceAccess: many(requiredResourceAccess),
    verifiedPublisher: readOnly(
      one(merged('verifiedPublisher', { displayName: text, verifiedPublisherId: text, addedDateTime: time })),
    ),
    web: one(web),
    spa: one(redirectUris('spaApplication')),
  },
};

/** `application` of beta, which alone has `oauth2RequirePostResponse`. */
export const betaApplicationType: ComplexType = {
  name: 'application',
  properties: { ...applicationType.properties, oauth2RequirePostResponse: initially(flag, false) },
};
