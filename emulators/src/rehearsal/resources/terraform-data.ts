import { randomUUID } from 'node:crypto';
import { anything } from '../schema/arguments.js';
import { builtinType } from './resource-type.js';

const schema = { input: anything(), triggers_replace: anything() };

/** @see https://developer.hashicorp.com/terraform/language/resources/terraform-data */
export const terraformData = builtinType('terraform_data', schema, (args) =>
  Promise.resolve({ id: randomUUID(), output: args.input }),
);
