import type { Json } from '../../json.js';

/** The primitive types of OData that Graph's directory resources use. @see https://docs.oasis-open.org/odata/odata-csdl-json/v4.01/odata-csdl-json-v4.01.html#sec_PrimitiveTypes */
export type Primitive = 'Edm.Boolean' | 'Edm.DateTimeOffset' | 'Edm.Guid' | 'Edm.Int32' | 'Edm.String';

/** A property of a resource or of a complex type. */
export interface Property {
  readonly type: Primitive | ComplexType;
  /** @default - a single value */
  readonly collection?: true;
  /** @default - an empty list for a collection, the initial members for a merged type, else null */
  readonly initial?: Json;
  /** Set by the service alone. A request may repeat the value that is there. @default - writable */
  readonly readOnly?: true;
}

/** A resource or a complex type. @see https://learn.microsoft.com/en-us/graph/traverse-the-graph */
export interface ComplexType {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property>>;
  /** Whether a PATCH changes the members that it names and leaves the others. @default - it replaces the whole value */
  readonly merged?: true;
}

export const text: Property = { type: 'Edm.String' };
export const texts: Property = { type: 'Edm.String', collection: true };
export const flag: Property = { type: 'Edm.Boolean' };
export const guid: Property = { type: 'Edm.Guid' };
export const guids: Property = { type: 'Edm.Guid', collection: true };
export const integer: Property = { type: 'Edm.Int32' };
export const time: Property = { type: 'Edm.DateTimeOffset' };

export const one = (type: ComplexType): Property => ({ type });
export const many = (type: ComplexType): Property => ({ type, collection: true });
export const initially = (property: Property, initial: Json): Property => ({ ...property, initial });
export const readOnly = (property: Property): Property => ({ ...property, readOnly: true });
