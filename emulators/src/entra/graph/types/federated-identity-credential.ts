import { guid, initially, integer, one, readOnly, text, texts, type ComplexType } from '../edm/type.js';

/** `federatedIdentityCredential` of v1.0. @see https://learn.microsoft.com/en-us/graph/api/resources/federatedidentitycredential */
export const federatedCredentialType: ComplexType = {
  name: 'federatedIdentityCredential',
  properties: {
    id: readOnly(guid),
    name: text,
    issuer: text,
    subject: text,
    description: text,
    audiences: texts,
  },
};

/** The same of beta, which alone has flexible credentials. */
export const betaFederatedCredentialType: ComplexType = {
  name: 'federatedIdentityCredential',
  properties: {
    ...federatedCredentialType.properties,
    claimsMatchingExpression: one({
      name: 'federatedIdentityExpression',
      properties: { languageVersion: initially(integer, 1), value: text },
    }),
  },
};
