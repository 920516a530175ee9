import { lengthWithin, type LengthLimits } from '../../aws/model/constraint.js';
import { violation, type Shape } from '../../aws/model/shape.js';
import { serialization } from '../../aws/service-error.js';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Bytes, in base64. The limits are in bytes; the value is sensitive and not quoted in errors. */
export function blob(limits: LengthLimits): Shape<string> {
  const constraints = lengthWithin(limits);
  return {
    read(value, path, report) {
      if (typeof value !== 'string' || !BASE64.test(value))
        throw serialization(`The value at '${path}' can not be converted to a Blob`);
      const bytes = Buffer.from(value, 'base64');
      for (const { text, holds } of constraints) if (!holds(bytes)) report(violation(undefined, path, text));
      return value;
    },
  };
}
