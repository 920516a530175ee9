import * as v from 'valibot';

/** A text of at least one character. */
export const nonEmpty = v.pipe(v.string(), v.nonEmpty());

/** A URL with its scheme. */
export const absoluteUrl = v.pipe(v.string(), v.url());

/** A point in time, as RFC 3339 writes it. */
export const timestamp = v.pipe(v.string(), v.isoTimestamp());

/**
 * A schema of objects that refuses a list, and in a record the name `__proto__`: Valibot takes the one for an object
 * without members, and passes over the other.
 */
export const plain = <T extends v.GenericSchema>(schema: T): T => ({
  ...schema,
  '~run'(dataset: Parameters<T['~run']>[0], config: v.Config<v.BaseIssue<unknown>>) {
    const { value } = dataset;
    const named = schema.type === 'record' && typeof value === 'object' && value !== null;
    if (!Array.isArray(value) && !(named && Object.hasOwn(value, '__proto__')))
      return schema['~run'](dataset, config);
    v._addIssue(schema, 'type', dataset, config, { expected: 'an object, without a member "__proto__"' });
    return dataset;
  },
});

/** A name that may be a member of an object. */
export const memberName = v.pipe(v.string(), v.notValue('__proto__'));
