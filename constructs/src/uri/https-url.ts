import type { Rule } from '../validation/index.js';
import { hostOf, partsOf } from './uri.js';

/**
 * A rule for the address of a service that is called with secrets or trusted for keys: https, nobody's name before the
 * host, and no fragment.
 */
export function httpsUrl({ query, see }: { readonly query: boolean; readonly see: string }): Rule {
  return {
    allowed: query ? 'an https URL without fragment' : 'an https URL without query and fragment',
    see,
    accepts: (text) => {
      const parts = partsOf(text);
      return (
        parts?.scheme === 'https' && hostOf(text, parts) !== undefined && !(query ? /#/ : /[?#]/).test(text)
      );
    },
  };
}
