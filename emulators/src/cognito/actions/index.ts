import type { Action } from '../action.js';
import { addCustomAttributes } from './add-custom-attributes.js';
import { createResourceServer } from './create-resource-server.js';
import { createUserPoolClient } from './create-user-pool-client.js';
import { createUserPoolDomain } from './create-user-pool-domain.js';
import { createUserPool } from './create-user-pool.js';
import { deleteResourceServer } from './delete-resource-server.js';
import { deleteUserPoolClient } from './delete-user-pool-client.js';
import { deleteUserPoolDomain } from './delete-user-pool-domain.js';
import { deleteUserPool } from './delete-user-pool.js';
import { describeResourceServer } from './describe-resource-server.js';
import { describeUserPoolClient } from './describe-user-pool-client.js';
import { describeUserPoolDomain } from './describe-user-pool-domain.js';
import { describeUserPool } from './describe-user-pool.js';
import { getUserPoolMfaConfig } from './get-user-pool-mfa-config.js';
import { listResourceServers } from './list-resource-servers.js';
import { listTagsForResource } from './list-tags-for-resource.js';
import { listUserPoolClients } from './list-user-pool-clients.js';
import { listUserPools } from './list-user-pools.js';
import { setUserPoolMfaConfig } from './set-user-pool-mfa-config.js';
import { tagResource } from './tag-resource.js';
import { untagResource } from './untag-resource.js';
import { updateResourceServer } from './update-resource-server.js';
import { updateUserPoolClient } from './update-user-pool-client.js';
import { updateUserPoolDomain } from './update-user-pool-domain.js';
import { updateUserPool } from './update-user-pool.js';

/** Every action that the local cloud has, by the name in `X-Amz-Target`. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    AddCustomAttributes: addCustomAttributes,
    CreateResourceServer: createResourceServer,
    CreateUserPool: createUserPool,
    CreateUserPoolClient: createUserPoolClient,
    CreateUserPoolDomain: createUserPoolDomain,
    DeleteResourceServer: deleteResourceServer,
    DeleteUserPool: deleteUserPool,
    DeleteUserPoolClient: deleteUserPoolClient,
    DeleteUserPoolDomain: deleteUserPoolDomain,
    DescribeResourceServer: describeResourceServer,
    DescribeUserPool: describeUserPool,
    DescribeUserPoolClient: describeUserPoolClient,
    DescribeUserPoolDomain: describeUserPoolDomain,
    GetUserPoolMfaConfig: getUserPoolMfaConfig,
    ListResourceServers: listResourceServers,
    ListTagsForResource: listTagsForResource,
    ListUserPoolClients: listUserPoolClients,
    ListUserPools: listUserPools,
    SetUserPoolMfaConfig: setUserPoolMfaConfig,
    TagResource: tagResource,
    UntagResource: untagResource,
    UpdateResourceServer: updateResourceServer,
    UpdateUserPool: updateUserPool,
    UpdateUserPoolClient: updateUserPoolClient,
    UpdateUserPoolDomain: updateUserPoolDomain,
  }),
);
