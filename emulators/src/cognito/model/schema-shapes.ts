import { listOfStructures, structure } from '../../aws/model/collections.js';
import { text } from './common-shapes.js';
import { boolean, enumeration, string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SchemaAttributeType.html */
const schemaAttribute = structure({
  Name: string({ min: 1, max: 20, pattern: String.raw`[\p{L}\p{M}\p{S}\p{N}\p{P}]+` }),
  AttributeDataType: enumeration('String', 'Number', 'DateTime', 'Boolean'),
  DeveloperOnlyAttribute: boolean,
  Mutable: boolean,
  Required: boolean,
  NumberAttributeConstraints: structure({ MinValue: text, MaxValue: text }),
  StringAttributeConstraints: structure({ MinLength: text, MaxLength: text }),
});
export type SchemaAttribute = Infer<typeof schemaAttribute>;

export const schemaAttributes = listOfStructures(schemaAttribute, { min: 1, max: 50 });
export const customAttributes = listOfStructures(schemaAttribute, { min: 1, max: 25 });
