import { flag, initially, readOnly, text, texts, time, guid, one, type ComplexType } from '../edm/type.js';

/** `user` of v1.0, as far as a directory of applications needs it. @see https://learn.microsoft.com/en-us/graph/api/resources/user */
export const userType: ComplexType = {
  name: 'user',
  properties: {
    businessPhones: texts,
    displayName: text,
    givenName: text,
    jobTitle: text,
    mail: text,
    mobilePhone: text,
    officeLocation: text,
    preferredLanguage: text,
    surname: text,
    userPrincipalName: text,
    id: readOnly(guid),
    accountEnabled: flag,
    ageGroup: text,
    city: text,
    companyName: text,
    country: text,
    createdDateTime: readOnly(time),
    creationType: readOnly(text),
    deletedDateTime: readOnly(time),
    department: text,
    employeeId: text,
    employeeType: text,
    externalUserState: text,
    faxNumber: text,
    mailNickname: text,
    onPremisesImmutableId: text,
    onPremisesSyncEnabled: readOnly(flag),
    otherMails: texts,
    passwordPolicies: text,
    passwordProfile: one({
      name: 'passwordProfile',
      properties: {
        forceChangePasswordNextSignIn: initially(flag, true),
        forceChangePasswordNextSignInWithMfa: initially(flag, false),
        password: text,
      },
    }),
    postalCode: text,
    proxyAddresses: readOnly(texts),
    showInAddressList: flag,
    state: text,
    streetAddress: text,
    usageLocation: text,
    userType: initially(text, 'Member'),
  },
};

/** What Graph shows of a user unless it is asked for more. @see https://learn.microsoft.com/en-us/graph/api/user-get */
export const shownOfUser = Object.keys(userType.properties).slice(0, 11);
