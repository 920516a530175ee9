import type { CognitoUserPoolSchema } from '@cdktf/provider-aws/lib/cognito-user-pool';
import { Token } from 'cdktf';
import { argumentOf, flag, instanceOf, number, object, optional } from '../../shape/index.js';
import type { Rule } from '../../validation/index.js';
import { apiPage } from '../pages.js';

/** What every custom attribute has. */
export interface CustomAttributeOptions {
  /** Whether the value can change once a user has it. @default true */
  readonly mutable?: boolean;
}

export interface StringAttributeOptions extends CustomAttributeOptions {
  /** In characters, 0 to 2048. @default 0 */
  readonly minLength?: number;
  /** In characters, from `minLength` to 2048. @default 2048 */
  readonly maxLength?: number;
}

export interface NumberAttributeOptions extends CustomAttributeOptions {
  /** A whole number. @default -9007199254740991 - the least that JSON carries exactly */
  readonly min?: number;
  /** A whole number, not below `min`. @default 9007199254740991 - the greatest that JSON carries exactly */
  readonly max?: number;
}

type DataType = 'String' | 'Number' | 'DateTime' | 'Boolean';

/**
 * An attribute of a pool's own, `custom:` and its name in tokens. It cannot be removed, renamed or changed later, and
 * is never required: Cognito refuses that. To add one later is an update in place.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#user-pool-settings-custom-attributes
 */
export class CustomAttribute {
  /**
   * A text.
   *
   * @throws {ValidationError} if an option is of the wrong type or unknown, as with each of these
   */
  static string(options: StringAttributeOptions = {}): CustomAttribute {
    const { minLength = 0, maxLength = 2048, ...others } = argumentOf('options', options, STRING_OPTIONS);
    return new CustomAttribute('String', others, minLength, maxLength);
  }

  /** A number. */
  static number(options: NumberAttributeOptions = {}): CustomAttribute {
    const known = argumentOf('options', options, NUMBER_OPTIONS);
    const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = known;
    return new CustomAttribute('Number', known, min, max);
  }

  /** A point in time. */
  static dateTime(options: CustomAttributeOptions = {}): CustomAttribute {
    return new CustomAttribute('DateTime', argumentOf('options', options, OPTIONS));
  }

  /** Yes or no. */
  static boolean(options: CustomAttributeOptions = {}): CustomAttribute {
    return new CustomAttribute('Boolean', argumentOf('options', options, OPTIONS));
  }

  readonly mutable: boolean;

  private constructor(
    readonly dataType: DataType,
    { mutable = true }: CustomAttributeOptions,
    readonly min?: number,
    readonly max?: number,
  ) {
    this.mutable = mutable;
  }

  /** Everything but the name, as `aws_cognito_user_pool` takes it. */
  get block(): Omit<CognitoUserPoolSchema, 'name'> {
    const common = {
      attributeDataType: this.dataType,
      mutable: this.mutable,
      developerOnlyAttribute: false,
    };
    const [min, max] = [asText(this.min), asText(this.max)];
    if (this.dataType === 'String')
      return { ...common, stringAttributeConstraints: { minLength: min, maxLength: max } };
    if (this.dataType === 'Number')
      return { ...common, numberAttributeConstraints: { minValue: min, maxValue: max } };
    return common;
  }
}

const OPTIONS = object<CustomAttributeOptions>({ mutable: optional(flag()) });
const STRING_OPTIONS = object<StringAttributeOptions>({
  mutable: optional(flag()),
  minLength: optional(number()),
  maxLength: optional(number()),
});
const NUMBER_OPTIONS = object<NumberAttributeOptions>({
  mutable: optional(flag()),
  min: optional(number()),
  max: optional(number()),
});

export const CUSTOM_ATTRIBUTE = instanceOf(
  CustomAttribute,
  'an attribute: CustomAttribute.string(…), .number(…), .dateTime(…) or .boolean(…)',
  () => CustomAttribute.boolean(),
);

/** The provider wants limits as text. */
function asText(limit?: number): string {
  return Token.isUnresolved(limit) ? Token.asString(limit) : String(limit);
}

const SEE = apiPage('SchemaAttributeType');

function limits(least: number, greatest: number, allowed: string): Rule<CustomAttribute> {
  const within = (value?: number) =>
    value === undefined ||
    Token.isUnresolved(value) ||
    (Number.isSafeInteger(value) && value >= least && value <= greatest);
  return {
    allowed,
    see: SEE,
    accepts: ({ min, max }) => within(min) && within(max) && inOrder(min, max),
  };
}

function inOrder(min?: number, max?: number): boolean {
  return (
    min === undefined || max === undefined || Token.isUnresolved(min) || Token.isUnresolved(max) || min <= max
  );
}

export const CUSTOM_STRING_LIMITS = limits(0, 2048, 'lengths from 0 to 2048, minLength not above maxLength');
export const CUSTOM_NUMBER_LIMITS = limits(
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER,
  'whole numbers that JSON carries exactly, min not above max',
);
