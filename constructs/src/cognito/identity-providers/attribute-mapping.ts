import { Token } from 'cdktf';
import type { Checks, Rule } from '../../validation/index.js';
import type { StandardAttribute } from '../attributes/user-attributes.js';
import { apiPage, guidePage } from '../pages.js';
import type { IUserPool } from '../user-pool/user-pool-reference.js';

/** An attribute that an identity provider may fill. */
export type MappedAttribute =
  StandardAttribute | 'username' | 'email_verified' | 'phone_number_verified' | `custom:${string}`;

/**
 * The claim, or the SAML attribute, that fills each attribute.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html
 */
export type AttributeMapping = Readonly<Partial<Record<MappedAttribute, string>>>;

const SEE = guidePage('cognito-user-pools-specifying-attribute-mapping');

const ATTRIBUTE: Rule = {
  allowed: 'an attribute name of 1 to 32 characters',
  see: apiPage('CreateIdentityProvider'),
  accepts: (name) => name.length >= 1 && name.length <= 32,
};
const CLAIM: Rule = {
  allowed: 'the name of a claim, not empty',
  see: SEE,
  accepts: (claim) => claim.length > 0,
};

/** Cognito writes mapped attributes at each sign-in, so they must exist and be mutable. */
export function checkAttributeMapping(
  checks: Checks,
  mapping: AttributeMapping | undefined,
  { mutableAttributes }: IUserPool,
): void {
  for (const [attribute, claim] of Object.entries(mapping ?? {})) {
    const property = `attributeMapping[${JSON.stringify(attribute)}]`;
    checks.that('attributeMapping', attribute, ATTRIBUTE).that(property, claim, CLAIM);
    if (attribute !== 'username' && mutableAttributes !== undefined)
      checks.that('attributeMapping', attribute, mutableAttribute(mutableAttributes));
  }
}

function mutableAttribute(attributes: ReadonlyMap<string, boolean>): Rule {
  const own = [...attributes.keys()].filter((name) => name.startsWith('custom:'));
  return {
    allowed: `a standard attribute that is mutable${own.length > 0 ? `, or ${own.join(', ')}` : ''}`,
    see: SEE,
    accepts: (name) => Token.isUnresolved(name) || attributes.get(name) === true,
    remediation: (name) =>
      attributes.get(name) === false ? 'make it mutable, in a new pool' : 'declare it among customAttributes',
  };
}
