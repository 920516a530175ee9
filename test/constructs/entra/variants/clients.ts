import { type EntraVariant, registration } from './entra-variant.js';

const web = { redirectUris: { web: ['https://desk.example.com/callback'] } };

/** Registrations by where people return, and what is said of them. */
export const clientVariants: readonly EntraVariant[] = [
  registration(
    'a web application',
    web,
    { redirectUris: { web: ['https://desk.example.com/'] } },
    {
      web: { redirect_uris: ['https://desk.example.com/callback'] },
    },
  ),
  registration(
    'a page',
    { redirectUris: { spa: ['https://shop.example.com/'] } },
    { redirectUris: { spa: ['https://shop.example.com/', 'http://localhost:3000/'] } },
    { single_page_application: { redirect_uris: ['https://shop.example.com/'] } },
  ),
  registration(
    'an application on a phone',
    { redirectUris: { native: ['com.example.app://callback'] } },
    { redirectUris: { native: ['com.example.app://callback', 'http://localhost'] } },
    { public_client: { redirect_uris: ['com.example.app://callback'] } },
  ),
  registration(
    'addresses on every platform',
    {
      redirectUris: { ...web.redirectUris, spa: ['https://shop.example.com/'], native: ['http://localhost'] },
    },
    { redirectUris: web.redirectUris },
    {
      web: { redirect_uris: ['https://desk.example.com/callback'] },
      public_client: { redirect_uris: ['http://localhost'] },
    },
  ),
  registration(
    'an application inside Office',
    { redirectUris: { spa: ['brk-multihub://addin.example.com'] } },
    { redirectUris: { spa: ['https://addin.example.com/'] } },
    { single_page_application: { redirect_uris: ['brk-multihub://addin.example.com'] } },
  ),
  registration(
    'a place to hear of a sign-out',
    { ...web, logoutUrl: 'https://desk.example.com/logout' },
    { logoutUrl: 'https://desk.example.com/signed-out' },
    { web: { logout_url: 'https://desk.example.com/logout' } },
  ),
  registration(
    'a home page',
    { homePageUrl: 'https://desk.example.com' },
    { homePageUrl: 'http://intranet.example.com' },
    { web: { homepage_url: 'https://desk.example.com' } },
  ),
  registration(
    'a device without a browser',
    { fallbackPublicClient: true },
    { fallbackPublicClient: false },
    { fallback_public_client_enabled: true },
  ),
  registration(
    'tags of a team',
    { tags: ['team-identity', 'tier-1'] },
    { tags: ['team-identity'] },
    { tags: ['team-identity', 'tier-1'] },
  ),
  registration(
    'hidden from people’s lists',
    { features: { hide: true } },
    { features: { hide: true, enterprise: true } },
    { feature_tags: [{ hide: true, enterprise: false, gallery: false, custom_single_sign_on: false }] },
  ),
  registration(
    'an enterprise application',
    { features: { enterprise: true, gallery: true, customSingleSignOn: true } },
    { features: { enterprise: true } },
    { feature_tags: [{ enterprise: true, gallery: true, custom_single_sign_on: true }] },
  ),
  registration(
    'notes for administrators',
    { notes: 'Ask the shop team' },
    { notes: 'Ask us' },
    {
      notes: 'Ask the shop team',
    },
  ),
  registration(
    'a place in a service tree',
    { serviceManagementReference: 'SVC-1' },
    { serviceManagementReference: 'SVC-2' },
    { service_management_reference: 'SVC-1' },
  ),
  registration(
    'pages that people read before they consent',
    {
      marketingUrl: 'https://example.com/',
      privacyStatementUrl: 'https://example.com/privacy',
      supportUrl: 'https://example.com/support',
      termsOfServiceUrl: 'https://example.com/terms',
    },
    { supportUrl: 'https://example.com/help' },
    {
      privacy_statement_url: 'https://example.com/privacy',
      terms_of_service_url: 'https://example.com/terms',
    },
  ),
  registration(
    'texts that look like expressions',
    { description: '${file("/etc/passwd")}', notes: '%{ if true }x%{ endif }' },
    { notes: 'for ${5}' },
    { description: '$${file("/etc/passwd")}', notes: '%%{ if true }x%%{ endif }' },
  ),
];
