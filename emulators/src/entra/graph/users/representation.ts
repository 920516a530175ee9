import type { User } from '../../directory/user.js';
import type { JsonObject } from '../../json.js';
import { present } from '../edm/instance.js';
import { userType } from '../types/user.js';

/** A user as Graph shows it: never with the password. */
export const presentUser = (user: User): JsonObject => ({
  ...present(userType, user),
  passwordProfile: null,
});
