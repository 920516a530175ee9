import { Token } from 'cdktf';
import type { Rule } from '../validation/index.js';

/**
 * What may be an argument of a function of cdktf, which writes the text beside a token without regard to what a quote
 * in it would do.
 */
export const FUNCTION_ARGUMENT: Rule = {
  allowed: 'an attribute of a resource, or ASCII letters, digits and any of _ + . : / = @ ~ -',
  see: 'https://developer.hashicorp.com/terraform/cdktf/concepts/functions',
  accepts: (text) =>
    text.split(/(\$\{[^{}]*\})/).every((piece) => Token.isUnresolved(piece) || /^[\w+.:/=@~-]*$/.test(piece)),
};
