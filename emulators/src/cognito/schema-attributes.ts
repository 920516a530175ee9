import type { SchemaAttribute } from './model/schema-shapes.js';

type Standard = SchemaAttribute & { readonly Name: string };

const standard = (Name: string, rest: Omit<SchemaAttribute, 'Name'> = {}): Standard => ({
  Name,
  AttributeDataType: 'String',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
  ...rest,
});

const text = (name: string, MinLength = '0', MaxLength = '2048'): Standard =>
  standard(name, { StringAttributeConstraints: { MinLength, MaxLength } });

/**
 * The attributes that every pool has.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
const STANDARD_ATTRIBUTES: readonly Standard[] = [
  { ...text('sub', '1'), Mutable: false, Required: true },
  text('name'),
  text('given_name'),
  text('family_name'),
  text('middle_name'),
  text('nickname'),
  text('preferred_username'),
  text('profile'),
  text('picture'),
  text('website'),
  text('email'),
  standard('email_verified', { AttributeDataType: 'Boolean' }),
  text('gender'),
  text('birthdate', '10', '10'),
  text('zoneinfo'),
  text('locale'),
  text('phone_number'),
  standard('phone_number_verified', { AttributeDataType: 'Boolean' }),
  text('address'),
  standard('updated_at', { AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: '0' } }),
];

/** The standard attribute that a given one changes, if it is one. */
export const standardOf = ({ Name }: SchemaAttribute): SchemaAttribute | undefined =>
  STANDARD_ATTRIBUTES.find((attribute) => attribute.Name === Name);

/** The schema of a new pool: standard attributes, changed as asked, then custom ones. */
export function newSchema(given: readonly SchemaAttribute[] = []): SchemaAttribute[] {
  const changes = new Map(given.map((attribute) => [attribute.Name, attribute]));
  return [
    ...STANDARD_ATTRIBUTES.map((attribute) => ({ ...attribute, ...changes.get(attribute.Name) })),
    ...given.filter(isCustom).map(customAttribute),
  ];
}

/** A custom attribute as the service shows it: with prefix, defaults and (perhaps empty) constraints. */
export function customAttribute(given: SchemaAttribute): SchemaAttribute {
  const { Name = '', AttributeDataType = 'String', DeveloperOnlyAttribute = false } = given;
  return {
    Mutable: true,
    Required: false,
    ...given,
    Name: `${DeveloperOnlyAttribute ? 'dev:' : ''}custom:${Name}`,
    AttributeDataType,
    DeveloperOnlyAttribute,
    ...(AttributeDataType === 'String' && {
      StringAttributeConstraints: given.StringAttributeConstraints ?? {},
    }),
    ...(AttributeDataType === 'Number' && {
      NumberAttributeConstraints: given.NumberAttributeConstraints ?? {},
    }),
  };
}

/** Whether an attribute of this name, given in a request, is a custom one. */
export const isCustom = (attribute: SchemaAttribute): boolean => standardOf(attribute) === undefined;
