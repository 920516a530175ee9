import { flag, guid, initially, readOnly, text, texts, time, type ComplexType } from '../edm/type.js';

/** `claimsMappingPolicy` of v1.0. @see https://learn.microsoft.com/en-us/graph/api/resources/claimsmappingpolicy */
export const claimsMappingPolicyType: ComplexType = {
  name: 'claimsMappingPolicy',
  properties: {
    id: readOnly(guid),
    deletedDateTime: readOnly(time),
    definition: texts,
    displayName: text,
    isOrganizationDefault: initially(flag, false),
  },
};
