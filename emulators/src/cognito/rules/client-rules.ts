import { invalidParameter } from '../errors.js';
import type { ClientSettingsInput } from '../model/client-shapes.js';
import type { UserPool } from '../state.js';
import { accessTokenSeconds, idTokenSeconds, refreshTokenSeconds } from '../token-validity.js';
import { assertOAuthFlows } from './oauth-flow-rules.js';
import { assertRedirectUris } from './redirect-uri-rules.js';
import { assertClientTier } from './tier-rules.js';

/** An app client about to be written. */
export interface ClientChange {
  readonly settings: ClientSettingsInput;
  readonly pool: UserPool;
  readonly hasSecret: boolean;
  readonly verb: 'creating' | 'updating';
}

/**
 * The rules that the API model cannot say. That additional context needs a secret is not measured: the reference alone
 * has it.
 *
 * @throws {ServiceError} the first that is broken
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 */
export function assertClientRules(change: ClientChange): void {
  const { settings, pool, hasSecret } = change;
  assertTokenValidity(settings);
  assertAuthFlows(settings);
  assertAttributes(change);
  assertIdentityProviders(settings, pool);
  assertAnalytics(settings);
  if (settings.EnablePropagateAdditionalUserContextData && !hasSecret)
    throw invalidParameter('EnablePropagateAdditionalUserContextData requires a client secret.');
  assertClientTier(settings, pool.settings.UserPoolTier);
  assertRedirectUris(settings);
  assertOAuthFlows(settings, pool, hasSecret);
}

const FIVE_MINUTES = 300;
const ONE_HOUR = 3600;
const ONE_DAY = 86_400;
const TEN_YEARS = 315_360_000;

const within = (value: number, min: number, max: number): boolean => value >= min && value <= max;

/**
 * In these words from 2020-10-21 to 2023-07-14.
 *
 * @see https://github.com/awsdocs/aws-cloudformation-user-guide/pull/828
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/32504
 */
function assertTokenValidity(settings: ClientSettingsInput): void {
  const access = accessTokenSeconds(settings);
  const id = idTokenSeconds(settings);
  const refresh = refreshTokenSeconds(settings);
  const inRange =
    within(access, FIVE_MINUTES, ONE_DAY) &&
    within(id, FIVE_MINUTES, ONE_DAY) &&
    within(refresh, ONE_HOUR, TEN_YEARS);
  if (!inRange || Math.max(access, id) > refresh) throw invalidParameter('Invalid range for token validity.');
}

/**
 * Not measured: the reference and the guide say so.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 */
function assertAuthFlows({ ExplicitAuthFlows: flows = [], RefreshTokenRotation }: ClientSettingsInput): void {
  const current = flows.filter((flow) => flow.startsWith('ALLOW_'));
  if (current.length > 0 && current.length < flows.length)
    throw invalidParameter('Auth flows with and without the prefix ALLOW_ cannot be used together.');
  if (RefreshTokenRotation?.Feature === 'ENABLED' && flows.includes('ALLOW_REFRESH_TOKEN_AUTH'))
    throw invalidParameter('ALLOW_REFRESH_TOKEN_AUTH cannot be used together with refresh token rotation.');
}

const NEVER_WRITABLE = ['sub', 'email_verified', 'phone_number_verified'];

/**
 * What is written must include what the pool requires; `sub`, required of every pool, is the service's own. In these
 * words on 2022-06-15 and on 2023-07-06.
 *
 * @see https://github.com/aws/aws-cdk/issues/20760
 * @see https://github.com/aws-amplify/amplify-cli/issues/12887
 */
function assertAttributes({ settings, pool, verb }: ClientChange): void {
  const { ReadAttributes: read, WriteAttributes: write } = settings;
  const names = new Set(pool.schema.map(({ Name }) => Name));
  if (read?.some((name) => !names.has(name)))
    throw invalidParameter(`Invalid read attributes specified while ${verb} a client`);
  const required = pool.schema.filter(({ Name, Required }) => Required && Name !== 'sub');
  const writable = (name: string): boolean => names.has(name) && !NEVER_WRITABLE.includes(name);
  if (write?.length && !(write.every(writable) && required.every(({ Name = '' }) => write.includes(Name))))
    throw invalidParameter(`Invalid write attributes specified while ${verb} a client`);
}

/**
 * The pool's own directory, or a provider that exists by now. In these words on 2021-09-07.
 *
 * @see https://github.com/lgallard/terraform-aws-cognito-user-pool/issues/71
 */
function assertIdentityProviders(
  { SupportedIdentityProviders = [] }: ClientSettingsInput,
  pool: UserPool,
): void {
  const unknown = SupportedIdentityProviders.find(
    (name) => name !== 'COGNITO' && !pool.identityProviders.has(name),
  );
  if (unknown !== undefined)
    throw invalidParameter(`The provider ${unknown} does not exist for User Pool ${pool.id}.`);
}

/**
 * One way or the other, as the reference has it; not measured.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AnalyticsConfigurationType.html
 */
function assertAnalytics({ AnalyticsConfiguration: analytics }: ClientSettingsInput): void {
  if (!analytics) return;
  const byId = [analytics.ApplicationId, analytics.RoleArn, analytics.ExternalId];
  const given = byId.filter((member) => member !== undefined).length;
  if (
    analytics.ApplicationArn === undefined ? given !== byId.length : analytics.ApplicationId !== undefined
  ) {
    throw invalidParameter(
      'Invalid analytics configuration given, either <application arn> or ' +
        '<application id, role arn, external id> are valid',
    );
  }
}
