import { pattern } from '../../validation/index.js';
import { apiPage } from '../pages.js';

export const POOL_ID = pattern(
  /^[a-z]{2}(?:-[a-z]+)+-\d_[0-9A-Za-z]+$/,
  'the id of a user pool, <region>_<letters and digits>',
  apiPage('DescribeUserPool'),
);

export const REGION = pattern(
  /^[a-z]{2}(?:-[a-z]+)+-\d$/,
  'a region such as eu-west-1',
  'https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html',
);

export const POOL_NAME = pattern(
  /^[\w \t\n\v\f\r+=,.@-]{1,128}$/,
  '1 to 128 ASCII letters, digits, white space and any of _ + = , . @ -',
  apiPage('CreateUserPool'),
);
