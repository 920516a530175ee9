/**
 * Types that several inputs share.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Types.html
 */
import { listOf, listOfStructures, structure } from '../../aws/model/collections.js';
import { integer, string } from '../../aws/model/scalars.js';
import { PAGE_SIZE } from '../pages.js';
import { blob } from './blob.js';

export const secretName = string({ min: 1, max: 512 });
export const secretId = string({ min: 1, max: 2048 });
export const clientRequestToken = string({ min: 32, max: 64 });
export const versionId = string({ min: 32, max: 64 });
export const versionStage = string({ min: 1, max: 256 });
export const versionStages = listOf(versionStage, { min: 1, max: 20 });
export const description = string({ max: 2048 });
export const kmsKeyId = string({ min: 0, max: 2048 });
export const resourcePolicy = string({ min: 1, max: 20_480 });
export const tagKey = string({ min: 1, max: 128 });
export const tags = listOfStructures(
  structure({ Key: tagKey, Value: string({ min: 0, max: 256 }) }, ['Key']),
);

/** A secret's value: text, or bytes. */
export const value = {
  SecretBinary: blob({ min: 1, max: 65_536 }),
  SecretString: string({ min: 1, max: 65_536, sensitive: true }),
};

/** Which part of a list is wanted. */
export const pageMembers = {
  MaxResults: integer(1, PAGE_SIZE),
  NextToken: string({ min: 1, max: 4096 }),
};

/** The input of actions that name a secret and nothing else. */
export const secretInput = structure({ SecretId: secretId }, ['SecretId']);
