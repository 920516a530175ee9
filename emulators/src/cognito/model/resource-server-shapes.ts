import { listOfStructures, structure } from '../../aws/model/collections.js';
import { poolId } from './common-shapes.js';
import { string } from '../../aws/model/scalars.js';
import type { Infer } from '../../aws/model/shape.js';

const identifier = string({ min: 1, max: 256, pattern: String.raw`[\x21\x23-\x5B\x5D-\x7E]+` });

const scope = structure(
  {
    ScopeName: string({ min: 1, max: 256, pattern: String.raw`[\x21\x23-\x2E\x30-\x5B\x5D-\x7E]+` }),
    ScopeDescription: string({ min: 1, max: 256 }),
  },
  ['ScopeName', 'ScopeDescription'],
);
export type ResourceServerScope = Infer<typeof scope>;

/** @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateResourceServer.html */
export const writeResourceServerInput = structure(
  {
    UserPoolId: poolId,
    Identifier: identifier,
    Name: string({ min: 1, max: 256, pattern: String.raw`[\w\s+=,.@-]+` }),
    Scopes: listOfStructures(scope, { max: 100 }),
  },
  ['UserPoolId', 'Identifier', 'Name'],
);

export const resourceServerInput = structure({ UserPoolId: poolId, Identifier: identifier }, [
  'UserPoolId',
  'Identifier',
]);
