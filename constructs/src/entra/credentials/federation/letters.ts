/**
 * What issuers write in their tokens, letter for letter: Entra compares by case, and accepts a credential that no token
 * will ever match.
 */
const KEYWORDS: readonly (readonly [issuer: RegExp, keywords: readonly string[]])[] = [
  [
    /^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/i,
    ['repo:', ':environment:', ':ref:refs/heads/', ':ref:refs/tags/', ':pull_request', ':job_workflow_ref:'],
  ],
  [/^https:\/\/gitlab\.com(?:\/|$)/i, ['project_path:', ':ref_type:branch:ref:', ':ref_type:tag:ref:']],
  [/^https:\/\/app\.terraform\.io(?:\/|$)/i, ['organization:', ':project:', ':workspace:', ':run_phase:']],
  [/^https:\/\/vstoken\.dev\.azure\.com\//i, ['sc://']],
];

/** Issuers without a path, whose tokens have no slash at the end of `iss`. */
const ORIGINS = [
  'https://token.actions.githubusercontent.com',
  'https://gitlab.com',
  'https://app.terraform.io',
  'https://accounts.google.com',
];

/** The subject with the issuer's words written as the issuer writes them; as it is, of an issuer that is not known. */
export function inLettersOf(issuer: string, subject: string): string {
  const [, keywords = []] = KEYWORDS.find(([known]) => known.test(issuer)) ?? [];
  const forms = [
    ...keywords,
    ...(/^system:serviceaccount:/i.test(subject) ? ['system:serviceaccount:'] : []),
  ];
  return forms.reduce((text, keyword) => replacedOnce(text, keyword), subject);
}

/** The issuer as its tokens have it: host in small letters, no slash where there is no path. */
export function canonicalIssuer(issuer: string): string {
  const lower = issuer.replace(/^[a-z]+:\/\/[^/]*/i, (origin) => origin.toLowerCase());
  return ORIGINS.find((origin) => lower === `${origin}/`) ?? lower;
}

/** Of a keyword that begins a subject, its beginning alone. */
function replacedOnce(text: string, keyword: string): string {
  const at = text.toLowerCase().indexOf(keyword.toLowerCase());
  const isThere = keyword.startsWith(':') ? at >= 0 : at === 0;
  return isThere ? text.slice(0, at) + keyword + text.slice(at + keyword.length) : text;
}
