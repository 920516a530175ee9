import type { Details } from '../records.js';

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/** An endpoint: the detail that shows it, the element that names it, and where it is presumed beside a document. */
const ENDPOINTS = [
  { detail: 'SSORedirectBindingURI', element: 'SingleSignOnService', path: 'sso' },
  { detail: 'SLORedirectBindingURI', element: 'SingleLogoutService', path: 'slo' },
] as const;

/**
 * The endpoints that the metadata of a SAML provider names. The local cloud fetches no metadata: for a URL, it
 * presumes `sso` and `slo` beside the document.
 *
 * @see https://docs.oasis-open.org/security/saml/v2.0/saml-metadata-2.0-os.pdf
 */
export function redirectBindings({ MetadataFile: file, MetadataURL: url }: Details): Details {
  const found: Record<string, string> = {};
  for (const { detail, element, path } of ENDPOINTS) {
    const location = file === undefined ? new URL(path, url).href : locationOf(element, file);
    if (location !== undefined) found[detail] = location;
  }
  return found;
}

/** The `Location` of the first such element with the HTTP-Redirect binding. */
function locationOf(element: string, metadata: string): string | undefined {
  const tags = metadata.match(new RegExp(String.raw`<(?:[\w.-]+:)?${element}\s[^>]*>`, 'g')) ?? [];
  const tag = tags.find((candidate) => candidate.includes(REDIRECT));
  return tag && /\sLocation\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
}
