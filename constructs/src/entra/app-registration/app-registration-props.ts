import type { AppRole } from '../permissions/app-role.js';
import type { ExposedScope } from '../permissions/exposed-scope.js';
import type { ResourceAccess } from '../permissions/resource-access.js';
import type { IAppRegistration } from './app-registration-reference.js';
import type { GroupClaims } from './group-claims.js';
import type { AppFeatures } from './labels.js';
import type { OptionalClaims } from './optional-claims.js';
import type { RedirectUris } from './redirect-uris.js';
import type { OrganizationalAudience, PersonalAudience } from './sign-in-audience.js';

/** What a registration for accounts of any kind is made with. */
interface CommonProps {
  /** 1 to 120 characters, 90 where personal accounts may sign in. Entra lets several have the same name. */
  readonly displayName: string;
  /**
   * Whether Terraform refuses a name that another registration of the tenant has. It then reads all registrations.
   * @default false
   */
  readonly preventDuplicateNames?: boolean;
  /** 1 to 1024 characters. @default - none */
  readonly description?: string;
  /** What clients may ask for in a user's name. @default - nothing */
  readonly scopes?: readonly ExposedScope[];
  /**
   * Clients whose consent is this API's too: who consents to the client consents to both at once. The client names
   * this API in its `requiredAccess`.
   * @default - none
   */
  readonly knownClients?: readonly IAppRegistration[];
  /** Where people return after they signed in. @default - nowhere, so nobody can sign in */
  readonly redirectUris?: RedirectUris;
  /** Where Entra tells that somebody signed out: https, at most 255 characters. @default - nowhere */
  readonly logoutUrl?: string;
  /** Where people find the application, http or https. @default - none */
  readonly homePageUrl?: string;
  /**
   * Whether it counts as a public client where no redirect URI says so: the device code flow takes this.
   * @default false
   * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code
   */
  readonly fallbackPublicClient?: boolean;
  /** The permissions of other APIs that it needs, at most 50 APIs, each once, and 400 permissions. @default - none */
  readonly requiredAccess?: readonly ResourceAccess[];
  /** Claims that tokens have for it alone. @default - none */
  readonly optionalClaims?: OptionalClaims;
  /**
   * Which groups and directory roles of a user are in tokens.
   * @default - none
   * @see https://learn.microsoft.com/security/zero-trust/develop/configure-tokens-group-claims-app-roles
   */
  readonly groupMembershipClaims?: readonly GroupClaims[];
  /** Object ids of owners beside whoever creates it, at most 99. @default - none */
  readonly owners?: readonly string[];
  /** Notes for administrators. @default - none */
  readonly notes?: string;
  /** Where the service is kept in a catalogue or a service tree of yours. @default - nowhere */
  readonly serviceManagementReference?: string;
  /** What is said to people before they consent, http or https. @default - nothing */
  readonly marketingUrl?: string;
  /** http or https. @default - none */
  readonly privacyStatementUrl?: string;
  /** http or https. @default - none */
  readonly supportUrl?: string;
  /** http or https. @default - none */
  readonly termsOfServiceUrl?: string;
  /**
   * Whether Terraform refuses to delete the registration (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
}

/** Labels of an application: tags of your own, or what the portal makes of it. */
type LabelProps =
  | {
      /** 1 to 256 characters each, without white space, each once. @default - none */
      readonly tags?: readonly string[];
      readonly features?: never;
    }
  | {
      readonly tags?: never;
      /** What the portal makes of it. @default - nothing */
      readonly features?: AppFeatures;
    };

/** Who may sign in, and what follows from it. */
type AudienceProps =
  | {
      /** @default 'AzureADMyOrg' */
      readonly signInAudience?: OrganizationalAudience;
      /**
       * The version of access tokens for this API.
       * @default 2
       * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#token-formats
       */
      readonly requestedAccessTokenVersion?: 1 | 2;
      /** What programs or people may be assigned. @default - nothing */
      readonly appRoles?: readonly AppRole[];
    }
  | {
      /** Personal accounts as well: no roles, tokens of version 2 alone, tighter limits. */
      readonly signInAudience: PersonalAudience;
      readonly requestedAccessTokenVersion?: 2;
      readonly appRoles?: never;
    };

/** What a registration is made with. */
export type AppRegistrationProps = CommonProps & LabelProps & AudienceProps;
