import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import {
  credentialSchema,
  isMatchedOnce,
  isWrittenOnce,
  matchMembers,
  secretMembers,
} from '../manifest/src/credential.js';
import { manifestSchema } from '../manifest/src/schema.js';
import { secretReferenceSchema } from '../manifest/src/secret-reference.js';

/** Where the schema is shipped. */
export const SCHEMA_FILE = join(__dirname, '../manifest/manifest.schema.json');

/** How JSON Schema says what is a function in the schema that reads. What it cannot say ends this script. */
const overrideAction: NonNullable<ConversionConfig['overrideAction']> = ({ valibotAction, jsonSchema }) => {
  if (valibotAction.type === 'transform') return jsonSchema;
  if (!('requirement' in valibotAction)) return undefined;
  if (valibotAction.requirement === isMatchedOnce) {
    return {
      ...jsonSchema,
      oneOf: matchMembers.map((member) => ({ properties: { [member]: true }, required: [member] })),
    };
  }
  if (valibotAction.requirement !== isWrittenOnce) return undefined;
  const without = Object.fromEntries(secretMembers.map((member) => [member, false]));
  return { ...jsonSchema, dependentSchemas: { credential: { properties: without } } };
};

/** The JSON Schema of what a stack writes, made from the schema that reads it. */
export function manifestJsonSchema(): string {
  const definitions = { secretReference: secretReferenceSchema, credential: credentialSchema };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Manifest of a deployed OAuth issuer, version 1',
    ...toJsonSchema(manifestSchema, {
      typeMode: 'input',
      target: 'draft-2020-12',
      overrideAction,
      definitions,
    }),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

if (require.main === module) writeFileSync(SCHEMA_FILE, manifestJsonSchema());
