import {
  block,
  blocks,
  blockSet,
  count,
  flag,
  required,
  text,
  texts,
  textSet,
  withDefault,
} from '../schema/arguments.js';
import { byStringHash } from '../schema/set-order.js';

const optionalClaim = {
  additional_properties: texts(),
  essential: withDefault(flag(), false),
  name: required(text()),
  source: text(),
};

/** Arguments of `azuread_application` that the rehearsal has: all but logos and templates. */
export const applicationSchema = {
  api: block({
    known_client_applications: textSet(),
    mapped_claims_enabled: flag(),
    oauth2_permission_scope: blockSet({
      admin_consent_description: text(),
      admin_consent_display_name: text(),
      enabled: withDefault(flag(), true),
      id: required(text()),
      type: withDefault(text(), 'User'),
      user_consent_description: text(),
      user_consent_display_name: text(),
      value: text(),
    }),
    requested_access_token_version: withDefault(count(), 1),
  }),
  app_role: blockSet({
    allowed_member_types: required(textSet()),
    description: required(text()),
    display_name: required(text()),
    enabled: withDefault(flag(), true),
    id: required(text()),
    value: text(),
  }),
  description: text(),
  device_only_auth_enabled: flag(),
  display_name: required(text()),
  fallback_public_client_enabled: flag(),
  feature_tags: block({
    custom_single_sign_on: flag(),
    enterprise: flag(),
    gallery: flag(),
    hide: flag(),
  }),
  group_membership_claims: textSet(),
  identifier_uris: textSet(),
  marketing_url: text(),
  notes: text(),
  oauth2_post_response_required: flag(),
  optional_claims: block({
    access_token: blocks(optionalClaim),
    id_token: blocks(optionalClaim),
    saml2_token: blocks(optionalClaim),
  }),
  owners: textSet(byStringHash),
  password: block({ display_name: required(text()), end_date: text(), start_date: text() }),
  prevent_duplicate_names: flag(),
  privacy_statement_url: text(),
  public_client: block({ redirect_uris: textSet() }),
  required_resource_access: blockSet({
    resource_access: blocks({ id: required(text()), type: required(text()) }),
    resource_app_id: required(text()),
  }),
  service_management_reference: text(),
  sign_in_audience: withDefault(text(), 'AzureADMyOrg'),
  single_page_application: block({ redirect_uris: textSet() }),
  support_url: text(),
  tags: textSet(byStringHash),
  terms_of_service_url: text(),
  web: block({
    homepage_url: text(),
    implicit_grant: block({ access_token_issuance_enabled: flag(), id_token_issuance_enabled: flag() }),
    logout_url: text(),
    redirect_uris: textSet(),
  }),
};
