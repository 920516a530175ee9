import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import {
  AppClient,
  COSTLY_CHANGES,
  OAuthScope,
  ResourceServer,
  UserPool,
  UserPoolDomain,
  type WebAppClientProps,
  warnOfReplacements,
} from '@oauth-issuers/constructs';
import { AnnotationMetadataEntryType, App, TerraformStack } from 'cdktf';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Choice {
  readonly identifier?: string;
  readonly serverName?: string;
  readonly description?: string;
  readonly kind?: 'web' | 'spa';
  readonly prefix?: string;
  readonly adopted?: boolean;
  readonly more?: Partial<Omit<WebAppClientProps, 'kind'>>;
}

describe('a synthesis', () => {
  let outdir: string;
  beforeEach(() => (outdir = mkdtempSync(join(tmpdir(), 'replacements-'))));
  afterEach(() => rmSync(outdir, { recursive: true }));

  /** Synthesizes the stack as its author has it now, and returns the warnings about replacements. */
  function synthesize(choice: Choice = {}): string[] {
    const app = new App({ outdir });
    const stack = new TerraformStack(app, 'test');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
    declare(stack, choice);
    warnOfReplacements(stack);
    app.synth();
    return stack.node.findAll().flatMap((construct) =>
      construct.node.metadata
        .filter(({ type }) => type === (AnnotationMetadataEntryType.WARN as string))
        .map(({ data }) => `${construct.node.path}: ${String(data)}`)
        .filter((warning) => warning.includes('that replaces the resource')),
    );
  }

  test('warns of nothing the first time, or while nothing changes', () => {
    expect(synthesize()).toEqual([]);
    expect(synthesize()).toEqual([]);
  });

  test.each<[string, Choice, string, string]>([
    [
      'another identifier',
      { identifier: 'parcels' },
      'test/orders/Resource',
      'identifier (identifier) changes from "orders" to "parcels"',
    ],
    [
      'another name of a server',
      { serverName: 'New' },
      'test/orders/Resource',
      'name (serverName) changes from "Orders" to "New"',
    ],
    [
      'another kind of client',
      { kind: 'spa' },
      'test/client/Resource',
      'generate_secret (kind) changes from true to false',
    ],
    [
      'a client that is no longer adopted',
      { adopted: false },
      'test/adopted/Resource',
      'generate_secret (kind) changes from nothing to false',
    ],
    [
      'another prefix',
      { prefix: 'new' },
      'test/domain/Resource',
      'domain (prefix) changes from "shop" to "new"',
    ],
  ])('warns of %s', (_what, choice, path, change) => {
    synthesize();

    expect(synthesize(choice)).toContainEqual(
      expect.stringMatching(new RegExp(`^${path}: .*${escape(change)}.*loses`)),
    );
  });

  test('does not warn of scopes, descriptions, URLs, lifetimes, flows and names of clients', () => {
    synthesize();
    const more = {
      clientName: 'renamed',
      scopes: [OAuthScope.OPENID],
      callbackUrls: ['https://new.example.com/'],
      authFlows: ['ALLOW_CUSTOM_AUTH' as const],
      tokenRevocation: false,
    };

    expect(synthesize({ description: 'Read all orders', more })).toEqual([]);
  });

  test('leaves the same Terraform JSON with and without a warning', () => {
    const file = join(outdir, 'stacks', 'test', 'cdk.tf.json');
    synthesize();
    expect(synthesize({ kind: 'spa' })).not.toEqual([]);
    const warned = readFileSync(file, 'utf8');
    expect(synthesize({ kind: 'spa' })).toEqual([]);

    expect(readFileSync(file, 'utf8')).toBe(warned);
  });
});

test('the table has each argument of clients and servers that the provider replaces for, and no other', () => {
  const of = (resource: string) =>
    COSTLY_CHANGES.filter((change) => change.resource === resource).map(({ argument }) => argument);

  expect(of('aws_cognito_user_pool_client')).toEqual(['generate_secret', 'user_pool_id']);
  expect(of('aws_cognito_resource_server')).toEqual(['identifier', 'name', 'user_pool_id']);
});

function declare(stack: TerraformStack, choice: Choice): void {
  const {
    identifier = 'orders',
    serverName = 'Orders',
    description = 'Read',
    kind = 'web',
    prefix = 'shop',
  } = choice;
  const userPool = new UserPool(stack, 'pool', { poolName: 'shop' });
  new UserPoolDomain(stack, 'domain', { userPool, prefix });
  const orders = new ResourceServer(stack, 'orders', {
    userPool,
    identifier,
    serverName,
    scopes: { read: description },
  });
  new AppClient(stack, 'client', {
    userPool,
    clientName: 'shop',
    kind,
    scopes: [orders.scope('read')],
    callbackUrls: ['https://shop.example.com/'],
    ...(kind === 'web' && { secretSink: 'unread' }),
    ...choice.more,
  });
  new AppClient(stack, 'adopted', {
    userPool,
    clientName: 'by hand',
    kind: 'native',
    scopes: [orders.scope('read')],
    callbackUrls: ['com.example.app://callback'],
    ...((choice.adopted ?? true) && { adoptedClientId: '1example23456789' }),
  });
}

test('the table has each argument of the parts of app registrations that the provider replaces for', () => {
  const changes = COSTLY_CHANGES.filter(({ resource }) => resource.startsWith('azuread_'));

  expect(changes.map(({ resource, argument }) => `${resource}.${argument}`)).toEqual([
    'azuread_application_password.display_name',
    'azuread_application_password.application_id',
    'azuread_application_certificate.value',
    'azuread_application_certificate.end_date',
    'azuread_application_certificate.application_id',
    'azuread_application_federated_identity_credential.display_name',
    'azuread_application_federated_identity_credential.application_id',
    'azuread_application_flexible_federated_identity_credential.display_name',
    'azuread_application_flexible_federated_identity_credential.application_id',
    'azuread_application_identifier_uri.identifier_uri',
    'azuread_service_principal.client_id',
    'azuread_app_role_assignment.app_role_id',
    'azuread_app_role_assignment.principal_object_id',
    'azuread_app_role_assignment.resource_object_id',
    'azuread_application_pre_authorized.application_id',
    'azuread_application_pre_authorized.authorized_client_id',
  ]);
});

const escape = (text: string): string => text.replace(/[()]/g, '\\$&');
