import type { EpochMs } from '../core/clock.js';
import type { Tags } from '../aws/tags.js';
import type { SecurityPolicy } from './model/domain-shapes.js';
import type { LogConfiguration } from './model/log-delivery-shapes.js';
import type { SchemaAttribute } from './model/schema-shapes.js';
import type { PoolSettings } from './pool-settings.js';
import type { JsonDocument } from '../aws/model/document.js';
import type { ClientSettings } from './client-settings.js';
import type { BrandingAsset } from './model/branding-shapes.js';
import type { WriteGroupInput } from './model/group-shapes.js';
import type { IdentityProviderType } from './model/identity-provider-shapes.js';
import type { MfaMode, SetUserPoolMfaConfigInput } from './model/mfa-shapes.js';
import type { CreateUserPoolInput } from './model/pool-shapes.js';
import type { ResourceServerScope } from './model/resource-server-shapes.js';
import type { SetRiskConfigurationInput } from './model/risk-shapes.js';

/** A prefix domain, or a custom one. */
export interface UserPoolDomain {
  /** The prefix, or the fully qualified name. */
  readonly name: string;
  readonly certificateArn: string | undefined;
  /** The least version of TLS of a custom domain, if one was chosen. */
  readonly securityPolicy?: SecurityPolicy | undefined;
  readonly managedLoginVersion: number;
  /** When it was created, as the service writes it: `20260102030405`. */
  readonly version: string;
}

export interface ResourceServer {
  readonly identifier: string;
  readonly name: string;
  readonly scopes: readonly ResourceServerScope[];
}

/** An app client. */
export interface UserPoolClient {
  readonly id: string;
  readonly name: string;
  /** None for a public client, else one or two. */
  readonly secrets: readonly ClientSecret[];
  readonly created: EpochMs;
  readonly modified: EpochMs;
  readonly settings: ClientSettings;
}

/** What is chosen at creation and stays. */
export type ImmutablePoolSettings = Pick<
  CreateUserPoolInput,
  'AliasAttributes' | 'UsernameAttributes' | 'UsernameConfiguration'
>;

/** How managed login looks. */
export interface BrandingStyle {
  readonly usesDefaults: boolean;
  readonly settings: JsonDocument | undefined;
  readonly assets: readonly BrandingAsset[];
}

/** The look of managed login for one app client. */
export interface Branding extends BrandingStyle {
  readonly id: string;
  readonly clientId: string;
  readonly created: EpochMs;
  readonly modified: EpochMs;
}

/** One of the secrets of an app client, which all are accepted until they are deleted. */
export interface ClientSecret {
  /** `<client id>--<milliseconds since the epoch>` */
  readonly id: string;
  readonly value: string;
  readonly created: EpochMs;
  /** Whether the client was created with it. DescribeUserPoolClient shows that one alone; no other takes its place. */
  readonly original: boolean;
}

/** A group of users. */
export interface Group {
  readonly name: string;
  readonly settings: Pick<WriteGroupInput, 'Description' | 'RoleArn' | 'Precedence'>;
  readonly created: EpochMs;
  readonly modified: EpochMs;
}

/** Strings by name, as the API holds the settings of providers. */
export type Details = Readonly<Record<string, string>>;

/** An identity provider whose users may sign in. */
export interface IdentityProvider {
  readonly name: string;
  readonly type: IdentityProviderType;
  /** With what the service adds, and with secrets. */
  readonly details: Details;
  readonly attributeMapping: Details;
  readonly identifiers: readonly string[];
  readonly created: EpochMs;
  readonly modified: EpochMs;
}

/** A pool's second factors, without those that share the pool's SMS settings. */
export interface MfaSettings extends Pick<
  SetUserPoolMfaConfigInput,
  'SoftwareTokenMfaConfiguration' | 'EmailMfaConfiguration' | 'WebAuthnConfiguration'
> {
  readonly MfaConfiguration: MfaMode;
  /** Whether SMS is a second factor: a pool may also have SMS settings to verify phone numbers only. */
  readonly smsEnabled: boolean;
}

/** What threat protection does, for a whole pool or for one of its clients. */
export interface RiskConfiguration {
  readonly settings: Omit<SetRiskConfigurationInput, 'UserPoolId' | 'ClientId'>;
  readonly modified: EpochMs;
}

/** The look of the classic hosted UI, for all clients of a pool or for one. */
export interface UICustomization {
  readonly css: string | undefined;
  /** Whether it has a logo. */
  readonly hasImage: boolean;
  /** When it was given, as the service writes it: `20260102030405`. */
  readonly version: string;
  readonly created: EpochMs;
  readonly modified: EpochMs;
}

/** A user pool, without what belongs to it. */
export interface UserPoolRecord {
  readonly id: string;
  readonly region: string;
  readonly created: EpochMs;
  readonly immutable: ImmutablePoolSettings;
  readonly name: string;
  readonly modified: EpochMs;
  readonly settings: PoolSettings;
  readonly mfa: MfaSettings;
  readonly schema: readonly SchemaAttribute[];
  readonly tags: Tags;
  readonly prefixDomain: UserPoolDomain | undefined;
  readonly customDomain: UserPoolDomain | undefined;
  readonly logDelivery: readonly LogConfiguration[];
}
