import { action } from '../action.js';
import { describeMfa } from '../mfa-settings.js';
import { poolInput } from '../model/pool-shapes.js';

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolMfaConfig.html */
export const getUserPoolMfaConfig = action(poolInput, ({ UserPoolId }, call) =>
  describeMfa(call.pool(UserPoolId)),
);
