import { METHODS } from 'node:http';
import fc from 'fast-check';
import { routes } from '../../../emulators/src/entra/graph/routes.js';

export const FORM = 'Content-Type: application/x-www-form-urlencoded';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** What a hostile or a careless caller writes where a name is expected. */
export const word = fc.oneof(
  fc.constantFrom(
    '',
    ...words(
      `__proto__ constructor toString hasOwnProperty . .. % %ff %00 %2f %2e%2e %E0%A4%A null undefined ' " 💥
      $ref $metadata {id} (x) * ; -1 1e999`,
    ),
  ),
  fc.string({ maxLength: 12 }).map(encodeURIComponent),
);

/** Segments of the paths that some service has. */
export const segments: readonly string[] = [
  ...words(
    `_local state exchanges v1.0 beta metadata endpoints .well-known oauth2 token openid-configuration jwks.json
    discovery keys v2.0 common organizations authorize`,
  ),
  ...routes.flatMap(({ path }) => path.split('/').slice(1)),
];

export const hosts = fc.constantFrom(
  ...words(
    `127.0.0.1 localhost login.microsoftonline.com sts.windows.net graph.microsoft.com management.azure.com
    sts.amazonaws.com cognito-idp.eu-west-1.amazonaws.com target.auth.eu-west-1.amazoncognito.com
    nobody.auth.eu-west-1.amazoncognito.com __proto__`,
  ),
);

/** All that Node's parser takes; CONNECT is no request for a path. */
export const methods = fc.constantFrom(...METHODS.filter((method) => method !== 'CONNECT'));

export const headers = fc.array(
  fc.oneof(
    fc.constantFrom(
      FORM,
      'Content-Type: application/json',
      'Content-Type: ',
      'Expect: 100-continue',
      'Authorization: Basic',
      'Authorization: Basic 4pyT',
      'Authorization: Bearer a.b.c',
      'Authorization: AWS4-HMAC-SHA256 Credential=/',
      'client-request-id: __proto__',
    ),
    fc.base64String().map((text) => `Authorization: Basic ${text}`),
    fc.base64String().map((text) => `Authorization: Bearer ${text}.${text}.${text}`),
    word.map((text) => `X-Amz-Target: ${encodeURI(text)}`),
    word.map((text) => `Accept: ${encodeURI(text)}`),
  ),
  { maxLength: 3 },
);

export const bodies = fc.oneof(fc.constant(''), fc.string(), fc.json(), fc.webQueryParameters());

/** What stands behind the question mark, if anything. */
export const queries = fc
  .array(
    fc.tuple(
      fc.constantFrom(...words('$filter $select $top $expand Action api-version x __proto__')),
      fc.oneof(
        word,
        fc.constantFrom("appId eq 'x'", "displayName eq '", 'id', '__proto__', "a eq 'b' and c eq 'd'"),
      ),
    ),
    { maxLength: 2 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value.replaceAll(' ', '%20')}`).join('&'));

/** As far as it can go over the wire: no space, no control character. */
export const targetOf = (path: readonly string[], query: string): string =>
  encodeURI(`/${path.join('/')}${query && `?${query}`}`).replaceAll('%25', '%');

/** Names of members that actions of a control plane read. */
export const members = {
  cognito: words(
    `UserPoolId ClientId ClientName PoolName Domain GroupName ProviderName ProviderType ProviderDetails Identifier Name
    Scopes ScopeName ResourceArn Tags TagKeys MaxResults NextToken Schema CustomAttributes Policies PasswordPolicy
    MfaConfiguration LambdaConfig AllowedOAuthScopes AllowedOAuthFlows CallbackURLs TokenValidityUnits
    AccessTokenValidity LogConfigurations Settings Assets ManagedLoginBrandingId CSS AttributeMapping
    AnalyticsConfiguration`,
  ),
  secretsManager: words(
    `SecretId Name SecretString SecretBinary ClientRequestToken VersionId VersionStage VersionStages Tags Key Value
    TagKeys Filters Values MaxResults NextToken SortOrder RecoveryWindowInDays ForceDeleteWithoutRecovery
    ResourcePolicy MoveToVersionId RemoveFromVersionId`,
  ),
};

/** JSON objects of these names, with values that may or may not fit there. */
export const jsonOf = (names: readonly string[], values: readonly unknown[]): fc.Arbitrary<object> =>
  fc.letrec<{ value: unknown; object: object }>((tie) => ({
    object: fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), tie('value'), {
      maxKeys: 6,
      noNullPrototype: true,
    }),
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom(null, true, 0, -1, 1e21, '', 'text', {}, []),
      fc.constantFrom(...values),
      fc.string(),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('object'),
    ),
  })).object;
