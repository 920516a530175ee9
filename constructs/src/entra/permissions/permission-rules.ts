import { pattern, type Rule } from '../../validation/index.js';
import { graphPage } from '../pages.js';

/** Stricter than the provider, which lets 249 characters and more of them through to an apply that fails. */
const CLAIM_VALUE = /^(?!\.)[A-Za-z0-9!#$%&'()*+,\-./:;=?@[\]^_{}~]{1,120}$/;

const CLAIM_VALUE_ALLOWED =
  "1 to 120 of A-Z a-z 0-9 ! # $ % & ' ( ) * + , - . / : ; = ? @ [ ] ^ _ { } ~, no . first";

export const SCOPE_VALUE = pattern(CLAIM_VALUE, CLAIM_VALUE_ALLOWED, graphPage('permissionscope'));

export const ROLE_VALUE = pattern(CLAIM_VALUE, CLAIM_VALUE_ALLOWED, graphPage('approle'));

export const SCOPE_DESCRIPTION: Rule = {
  allowed: 'a text: people read it before they consent',
  see: graphPage('permissionscope'),
  accepts: (text) => text.trim() !== '',
};

export const ROLE_DESCRIPTION: Rule = {
  allowed: 'a text: administrators read it before they assign the role',
  see: graphPage('approle'),
  accepts: (text) => text.trim() !== '',
};

export const PERMISSION_ID = pattern(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  'a UUID',
  graphPage('approle'),
);
