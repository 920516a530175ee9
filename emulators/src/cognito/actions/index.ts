import type { Action } from '../action.js';
import { addCustomAttributes } from './add-custom-attributes.js';
import { addUserPoolClientSecret } from './add-user-pool-client-secret.js';
import { createGroup } from './create-group.js';
import { createIdentityProvider } from './create-identity-provider.js';
import { createManagedLoginBranding } from './create-managed-login-branding.js';
import { createResourceServer } from './create-resource-server.js';
import { createUserPool } from './create-user-pool.js';
import { createUserPoolClient } from './create-user-pool-client.js';
import { createUserPoolDomain } from './create-user-pool-domain.js';
import { deleteGroup } from './delete-group.js';
import { deleteIdentityProvider } from './delete-identity-provider.js';
import { deleteManagedLoginBranding } from './delete-managed-login-branding.js';
import { deleteResourceServer } from './delete-resource-server.js';
import { deleteUserPool } from './delete-user-pool.js';
import { deleteUserPoolClient } from './delete-user-pool-client.js';
import { deleteUserPoolClientSecret } from './delete-user-pool-client-secret.js';
import { deleteUserPoolDomain } from './delete-user-pool-domain.js';
import { describeIdentityProvider } from './describe-identity-provider.js';
import { describeManagedLoginBranding } from './describe-managed-login-branding.js';
import { describeManagedLoginBrandingByClient } from './describe-managed-login-branding-by-client.js';
import { describeResourceServer } from './describe-resource-server.js';
import { describeRiskConfiguration } from './describe-risk-configuration.js';
import { describeUserPool } from './describe-user-pool.js';
import { describeUserPoolClient } from './describe-user-pool-client.js';
import { describeUserPoolDomain } from './describe-user-pool-domain.js';
import { getGroup } from './get-group.js';
import { getIdentityProviderByIdentifier } from './get-identity-provider-by-identifier.js';
import { getLogDeliveryConfiguration } from './get-log-delivery-configuration.js';
import { getUICustomization } from './get-ui-customization.js';
import { getUserPoolMfaConfig } from './get-user-pool-mfa-config.js';
import { listGroups } from './list-groups.js';
import { listIdentityProviders } from './list-identity-providers.js';
import { listResourceServers } from './list-resource-servers.js';
import { listTagsForResource } from './list-tags-for-resource.js';
import { listUserPoolClientSecrets } from './list-user-pool-client-secrets.js';
import { listUserPoolClients } from './list-user-pool-clients.js';
import { listUserPools } from './list-user-pools.js';
import { setLogDeliveryConfiguration } from './set-log-delivery-configuration.js';
import { setRiskConfiguration } from './set-risk-configuration.js';
import { setUICustomization } from './set-ui-customization.js';
import { setUserPoolMfaConfig } from './set-user-pool-mfa-config.js';
import { tagResource } from './tag-resource.js';
import { untagResource } from './untag-resource.js';
import { updateGroup } from './update-group.js';
import { updateIdentityProvider } from './update-identity-provider.js';
import { updateManagedLoginBranding } from './update-managed-login-branding.js';
import { updateResourceServer } from './update-resource-server.js';
import { updateUserPool } from './update-user-pool.js';
import { updateUserPoolClient } from './update-user-pool-client.js';
import { updateUserPoolDomain } from './update-user-pool-domain.js';

/** Every action that the local cloud has, by the name in `X-Amz-Target`. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    AddCustomAttributes: addCustomAttributes,
    AddUserPoolClientSecret: addUserPoolClientSecret,
    CreateGroup: createGroup,
    CreateIdentityProvider: createIdentityProvider,
    CreateManagedLoginBranding: createManagedLoginBranding,
    CreateResourceServer: createResourceServer,
    CreateUserPool: createUserPool,
    CreateUserPoolClient: createUserPoolClient,
    CreateUserPoolDomain: createUserPoolDomain,
    DeleteGroup: deleteGroup,
    DeleteIdentityProvider: deleteIdentityProvider,
    DeleteManagedLoginBranding: deleteManagedLoginBranding,
    DeleteResourceServer: deleteResourceServer,
    DeleteUserPool: deleteUserPool,
    DeleteUserPoolClient: deleteUserPoolClient,
    DeleteUserPoolClientSecret: deleteUserPoolClientSecret,
    DeleteUserPoolDomain: deleteUserPoolDomain,
    DescribeIdentityProvider: describeIdentityProvider,
    DescribeManagedLoginBranding: describeManagedLoginBranding,
    DescribeManagedLoginBrandingByClient: describeManagedLoginBrandingByClient,
    DescribeResourceServer: describeResourceServer,
    DescribeRiskConfiguration: describeRiskConfiguration,
    DescribeUserPool: describeUserPool,
    DescribeUserPoolClient: describeUserPoolClient,
    DescribeUserPoolDomain: describeUserPoolDomain,
    GetGroup: getGroup,
    GetIdentityProviderByIdentifier: getIdentityProviderByIdentifier,
    GetLogDeliveryConfiguration: getLogDeliveryConfiguration,
    GetUICustomization: getUICustomization,
    GetUserPoolMfaConfig: getUserPoolMfaConfig,
    ListGroups: listGroups,
    ListIdentityProviders: listIdentityProviders,
    ListResourceServers: listResourceServers,
    ListTagsForResource: listTagsForResource,
    ListUserPoolClientSecrets: listUserPoolClientSecrets,
    ListUserPoolClients: listUserPoolClients,
    ListUserPools: listUserPools,
    SetLogDeliveryConfiguration: setLogDeliveryConfiguration,
    SetRiskConfiguration: setRiskConfiguration,
    SetUICustomization: setUICustomization,
    SetUserPoolMfaConfig: setUserPoolMfaConfig,
    TagResource: tagResource,
    UntagResource: untagResource,
    UpdateGroup: updateGroup,
    UpdateIdentityProvider: updateIdentityProvider,
    UpdateManagedLoginBranding: updateManagedLoginBranding,
    UpdateResourceServer: updateResourceServer,
    UpdateUserPool: updateUserPool,
    UpdateUserPoolClient: updateUserPoolClient,
    UpdateUserPoolDomain: updateUserPoolDomain,
  }),
);
