import { asObject } from './collections.js';
import type { Shape } from './shape.js';

/** JSON without a fixed form, as the branding editor's settings are. */
export type JsonDocument = Readonly<Record<string, unknown>>;

/** Reads an object as it is. */
export const document: Shape<JsonDocument> = { read: (value) => asObject(value) };
