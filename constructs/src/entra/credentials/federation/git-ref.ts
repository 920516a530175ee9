import type { Rule } from '../../../validation/index.js';

/**
 * A rule for the name of a branch or a tag.
 *
 * @param wildcards how to say a pattern, which git takes for no name
 * @see https://git-scm.com/docs/git-check-ref-format
 */
export function gitRef(wildcards: string, see: string): Rule {
  return {
    allowed: 'a name that git takes, such as main, without refs/heads/ or refs/tags/, and no quote',
    see,
    // eslint-disable-next-line no-control-regex -- git refuses them
    accepts: (name) => !/^$|^refs\/|^\/|\/$|\/\/|\.\.|@\{|\.lock$|[\u0000-\u0020\u007f~^:?*[\\']/i.test(name),
    remediation: (name) => (/[*?]/.test(name) ? `"matching" takes wildcards: ${wildcards}` : undefined),
  };
}
