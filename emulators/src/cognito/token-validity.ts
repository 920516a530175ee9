import type { ClientSettingsInput, TimeUnit } from './model/client-shapes.js';

const SECONDS: Readonly<Record<TimeUnit, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

type Lifetimes = Pick<
  ClientSettingsInput,
  'AccessTokenValidity' | 'IdTokenValidity' | 'RefreshTokenValidity' | 'TokenValidityUnits'
>;

/** How long access tokens live, in seconds. @default one hour */
export const accessTokenSeconds = ({ AccessTokenValidity, TokenValidityUnits }: Lifetimes): number =>
  AccessTokenValidity === undefined
    ? SECONDS.hours
    : AccessTokenValidity * SECONDS[TokenValidityUnits?.AccessToken ?? 'hours'];

/** How long ID tokens live, in seconds. @default one hour */
export const idTokenSeconds = ({ IdTokenValidity, TokenValidityUnits }: Lifetimes): number =>
  IdTokenValidity === undefined
    ? SECONDS.hours
    : IdTokenValidity * SECONDS[TokenValidityUnits?.IdToken ?? 'hours'];

/** How long refresh tokens live, in seconds. @default 30, in the unit that was chosen (days, if none was) */
export const refreshTokenSeconds = ({ RefreshTokenValidity, TokenValidityUnits }: Lifetimes): number =>
  (RefreshTokenValidity || 30) * SECONDS[TokenValidityUnits?.RefreshToken ?? 'days'];
