import {
  flag,
  guid,
  initially,
  many,
  one,
  readOnly,
  text,
  texts,
  time,
  type ComplexType,
} from '../edm/type.js';
import { keyCredentialType, passwordCredentialType } from './application.js';

/** What a service principal has of its own, in v1.0. @see https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal */
export const servicePrincipalType: ComplexType = {
  name: 'servicePrincipal',
  properties: {
    id: readOnly(guid),
    deletedDateTime: readOnly(time),
    accountEnabled: initially(flag, true),
    alternativeNames: texts,
    appId: readOnly(guid),
    applicationTemplateId: readOnly(text),
    appRoleAssignmentRequired: initially(flag, false),
    createdDateTime: readOnly(time),
    description: text,
    disabledByMicrosoftStatus: readOnly(text),
    loginUrl: text,
    notes: text,
    notificationEmailAddresses: texts,
    preferredSingleSignOnMode: text,
    preferredTokenSigningKeyThumbprint: text,
    tags: texts,
    tokenEncryptionKeyId: guid,
    samlSingleSignOnSettings: one({ name: 'samlSingleSignOnSettings', properties: { relayState: text } }),
    addIns: readOnly(texts),
    keyCredentials: many(keyCredentialType),
    passwordCredentials: readOnly(many(passwordCredentialType)),
    resourceSpecificApplicationPermissions: readOnly(texts),
  },
};
