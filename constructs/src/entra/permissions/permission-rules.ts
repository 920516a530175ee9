import { pattern, type Rule } from '../../validation/index.js';
import { graphPage, platformPage } from '../pages.js';

/** Stricter than the provider, which lets 249 characters and more of them through to an apply that fails. */
const CLAIM_VALUE = /^(?!\.)[A-Za-z0-9!#$%&'()*+,\-./:;=?@[\]^_{}~]{1,120}$/;

const CLAIM_VALUE_ALLOWED =
  "1 to 120 of A-Z a-z 0-9 ! # $ % & ' ( ) * + , - . / : ; = ? @ [ ] ^ _ { } ~, no . first";

export const SCOPE_VALUE = pattern(CLAIM_VALUE, CLAIM_VALUE_ALLOWED, graphPage('permissionscope'));

export const ROLE_VALUE = pattern(CLAIM_VALUE, CLAIM_VALUE_ALLOWED, graphPage('approle'));

/** What an API for personal accounts may call a scope. */
export const PERSONAL_SCOPE_VALUE: Rule = {
  allowed: '1 to 40 characters, where personal accounts may sign in',
  see: platformPage('supported-accounts-validation'),
  accepts: (value) => value.length <= 40,
};

export const SCOPE_TEXT: Rule = {
  allowed: 'a text: people read it before they consent',
  see: graphPage('permissionscope'),
  accepts: (text) => text.trim() !== '',
};

export const ROLE_TEXT: Rule = {
  allowed: 'a text: administrators read it before they assign the role',
  see: graphPage('approle'),
  accepts: (text) => text.trim() !== '',
};

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @param of what has the id, as a message calls it */
export const guid = (of: string, see: string): Rule => pattern(GUID, `a UUID: the id of ${of}`, see);

export const PERMISSION_ID = pattern(GUID, 'a UUID', graphPage('approle'));

/** As Entra compares ids: whatever the case of their letters. */
export const withoutCase = (ids: readonly string[]): readonly string[] => ids.map((id) => id.toLowerCase());
