import type { Profile } from '@oauth-issuers/manifest';
import { cognito } from './cognito.js';
import { entra } from './entra.js';
import { generic } from './generic.js';
import type { IssuerProfile } from './profile.js';

/** The profile of each name that a manifest can have. */
export const profiles: Readonly<Record<Profile, IssuerProfile>> = { cognito, entra, generic };
