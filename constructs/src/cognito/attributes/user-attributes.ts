import type { CognitoUserPoolSchema } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { type Checks, itemCount, type Rule } from '../../validation/index.js';
import { apiPage, guidePage } from '../pages.js';
import { CUSTOM_NUMBER_LIMITS, CUSTOM_STRING_LIMITS, type CustomAttribute } from './custom-attribute.js';

/** The standard attributes that a pool may require. `sub` is always there, and `…_verified` are Cognito's own. */
export const STANDARD_ATTRIBUTES = [
  'address',
  'birthdate',
  'email',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
] as const;

/**
 * A claim of OpenID Connect that every pool has.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims
 */
export type StandardAttribute = (typeof STANDARD_ATTRIBUTES)[number];

/** What a pool asks of an attribute. Neither can be changed later: Cognito refuses it at apply. */
export interface AttributeOptions {
  /** Whether nobody can sign up without it. @default false */
  readonly required?: boolean;
  /**
   * Whether the value can change. An attribute that an identity provider fills must be mutable: Cognito fills it
   * again at each sign-in.
   * @default true
   */
  readonly mutable?: boolean;
}

/** The attributes of a pool's users. */
export interface UserAttributes {
  readonly standard?: Readonly<Partial<Record<StandardAttribute, AttributeOptions>>> | undefined;
  readonly custom?: Readonly<Record<string, CustomAttribute>> | undefined;
}

const SEE = guidePage('user-pool-settings-attributes');
const ATTRIBUTES = itemCount(0, 50, apiPage('CreateUserPool'));

const STANDARD_NAME: Rule = {
  allowed: STANDARD_ATTRIBUTES.join(', '),
  see: SEE,
  accepts: (name) => (STANDARD_ATTRIBUTES as readonly string[]).includes(name),
  remediation: () => 'declare an attribute of your own among customAttributes',
};

const CUSTOM_NAME: Rule = {
  allowed:
    '1 to 20 letters, digits, symbols and punctuation (bytes in UTF-8, which the AWS provider counts), without the prefix custom:, and no standard attribute',
  see: apiPage('SchemaAttributeType'),
  accepts: (name) =>
    Buffer.byteLength(name) <= 20 &&
    /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u.test(name) &&
    !/^(?:custom|dev):/.test(name) &&
    !isStandard(name),
  remediation: (name) => (isStandard(name) ? 'move it to standardAttributes' : undefined),
};

/** A custom attribute of such a name would not be one: Cognito changes the standard attribute instead. */
function isStandard(name: string): boolean {
  return ['sub', 'email_verified', 'phone_number_verified', ...STANDARD_ATTRIBUTES].includes(name);
}

export function checkUserAttributes(checks: Checks, { standard = {}, custom = {} }: UserAttributes): void {
  for (const name of Object.keys(standard)) checks.that('standardAttributes', name, STANDARD_NAME);
  for (const [name, attribute] of Object.entries(custom)) {
    const property = `customAttributes[${JSON.stringify(name)}]`;
    checks
      .that('customAttributes', name, CUSTOM_NAME)
      .that(
        property,
        attribute,
        attribute.dataType === 'String' ? CUSTOM_STRING_LIMITS : CUSTOM_NUMBER_LIMITS,
      );
  }
  checks.that('customAttributes', Object.keys({ ...standard, ...custom }), ATTRIBUTES);
}

/**
 * The schema as the provider takes it. Constraints are always there, with the service's own limits where nobody set
 * others: the provider compares the whole attribute, and what is missing would be a difference in every plan.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/21654
 */
export function schemaBlocks({ standard = {}, custom = {} }: UserAttributes): CognitoUserPoolSchema[] {
  return [
    ...Object.entries(standard).map(([name, options]) => standardBlock(name, options)),
    ...Object.entries(custom).map(([name, attribute]) => ({ name, required: false, ...attribute.block })),
  ];
}

function standardBlock(name: string, { required = false, mutable = true }: AttributeOptions) {
  const common = { name, required, mutable, developerOnlyAttribute: false };
  if (name === 'updated_at')
    return { ...common, attributeDataType: 'Number', numberAttributeConstraints: { minValue: '0' } };
  const [minLength, maxLength] = name === 'birthdate' ? ['10', '10'] : ['0', '2048'];
  return { ...common, attributeDataType: 'String', stringAttributeConstraints: { minLength, maxLength } };
}

/** Whether the values of each attribute can change, by its name in tokens, such as `email` or `custom:plan`. */
export function mutability({ standard = {}, custom = {} }: UserAttributes): ReadonlyMap<string, boolean> {
  const known = new Map<string, boolean>([['sub', false]]);
  for (const name of [...STANDARD_ATTRIBUTES, 'email_verified', 'phone_number_verified'])
    known.set(name, standard[name as StandardAttribute]?.mutable ?? true);
  for (const [name, { mutable }] of Object.entries(custom)) known.set(`custom:${name}`, mutable);
  return known;
}

/** What nobody signs up without. */
export function requiredAttributes({ standard = {} }: UserAttributes): readonly string[] {
  return Object.entries(standard).flatMap(([name, { required }]) => (required ? [name] : []));
}
