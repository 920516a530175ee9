import { type CostlyChange, replaced } from './costly-change.js';

const CLIENT_ID = 'the client id, which APIs pin, and the secret';
const SCOPES = 'its scopes for as long as it takes to make it again, and every client that names them';

/**
 * What replaces resource servers, clients and their secrets. Scopes and their descriptions, callback URLs, lifetimes,
 * flows, attributes, tags and names of clients are updates in place.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cognito_user_pool_client
 */
export const COSTLY_CLIENT_CHANGES: readonly CostlyChange[] = [
  replaced('aws_cognito_resource_server', 'identifier', 'identifier', SCOPES),
  replaced('aws_cognito_resource_server', 'name', 'serverName', SCOPES),
  replaced('aws_cognito_resource_server', 'user_pool_id', 'userPool', SCOPES),
  replaced('aws_cognito_user_pool_client', 'generate_secret', 'kind', CLIENT_ID),
  replaced('aws_cognito_user_pool_client', 'user_pool_id', 'userPool', CLIENT_ID),
  replaced(
    'aws_secretsmanager_secret',
    'name',
    'prefix',
    'every rotation of it, and whoever reads the old name',
  ),
];
