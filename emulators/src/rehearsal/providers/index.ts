import type { ObjectValue } from '../expressions/values.js';
import type { Send } from '../http/connection.js';
import type { Session } from '../resources/resource-type.js';
import type { Schema } from '../schema/schema.js';
import type { RehearsalTarget } from '../target.js';
import { awsProviderSchema, openAws } from './aws.js';
import { azureadProviderSchema, openAzuread } from './azuread.js';
import { BUILTIN } from './builtin.js';

/** What each provider takes, by its name. */
export const providerSchemas: ReadonlyMap<string, Schema> = new Map<string, Schema>([
  ['aws', awsProviderSchema],
  ['azuread', azureadProviderSchema],
]);

/** What a provider is configured with, beside its own arguments. */
export interface ProviderContext {
  readonly target: RehearsalTarget;
  readonly send: Send;
  /** The current time. */
  readonly now: () => Date;
}

/** Configures a provider. @throws {ApiError} @throws {Refusal} */
export async function openProvider(
  name: string,
  body: ObjectValue,
  { target, send, now }: ProviderContext,
): Promise<Session> {
  if (name === 'terraform') return BUILTIN;
  return name === 'aws' ? openAws(body, target, send, now) : openAzuread(body, target, send);
}
