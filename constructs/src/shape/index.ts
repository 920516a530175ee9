export { jsonValue } from './json.js';
export { list, listOfReadable, textList } from './list.js';
export { anyOf, type Fields, object } from './object.js';
export { isObject, isPlain } from './objects.js';
export { assertConstruct, assertStack, placeOf } from './place.js';
export { argumentOf, propsOf, readAs } from './props.js';
export { record, textRecord } from './record.js';
export { byType, classOf, instanceOf, reference } from './reference.js';
export { REFUSED } from './refused.js';
export { optional, type Shape } from './shape.js';
export {
  callback,
  flag,
  knownName,
  literalText,
  number,
  oneOfNames,
  options,
  secretText,
  text,
} from './values.js';
