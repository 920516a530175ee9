import { join } from 'node:path';
import { rehearseOver } from '../../../emulators/src/rehearsal/rehearse.js';
import { GraphStandIn, inOrder, recordedChanges, type GraphExchange } from './graph-stand-in.js';
import { removeOutdirs, writeOutdir, type StackJson } from './outdir.js';
import { readLines, readTf } from './recordings.js';
import { target } from './target.js';

const FOLDER = join(__dirname, '..', '..', 'fixtures', 'captures', 'azuread-3.7.0');

afterAll(removeOutdirs);

/** The configuration without resources of the types or names given. */
function without(json: StackJson, types: readonly string[]): StackJson {
  const resource = Object.entries(json['resource'] as StackJson).filter(([type]) => !types.includes(type));
  return { ...json, resource: Object.fromEntries(resource) };
}

async function rehearsed(scenario: string, json: StackJson): Promise<GraphStandIn> {
  const graph = new GraphStandIn(readLines<GraphExchange>(FOLDER, scenario));
  await rehearseOver(graph.send, { outdir: writeOutdir({ [scenario]: json }), target });
  return graph;
}

const changesOf = (scenario: string, left: (path: string) => boolean = () => true) =>
  recordedChanges(readLines<GraphExchange>(FOLDER, scenario)).filter(({ path }) => left(path));

describe('the changes of the azuread provider are the ones that the rehearsal makes', () => {
  test('an API, its daemon, a secret and two role assignments', async () => {
    const { changes } = await rehearsed('api-and-daemon', await readTf(FOLDER, 'api-and-daemon'));

    expect(inOrder(changes)).toEqual(changesOf('api-and-daemon'));
  });

  test('web, single-page and public clients, pre-authorized', async () => {
    const json = without(await readTf(FOLDER, 'interactive-clients'), [
      'azuread_service_principal_delegated_permission_grant',
    ]);

    const { changes } = await rehearsed('interactive-clients', json);

    expect(inOrder(changes)).toEqual(
      changesOf('interactive-clients', (path) => !path.includes('oauth2PermissionGrants')),
    );
  });

  test('an application without a secret: a federated credential and a certificate', async () => {
    const { changes } = await rehearsed('secretless', await readTf(FOLDER, 'secretless'));

    expect(inOrder(changes)).toEqual(changesOf('secretless'));
  });

  test('a flexible federated credential', async () => {
    const { changes } = await rehearsed('corners', await kiosk());

    expect(inOrder(changes)).toEqual(
      changesOf('corners', (path) => path.startsWith(`/beta/applications/${KIOSK}/`)),
    );
  });

  test('inline secret, absent owners, claims mapping, an adopted principal', async () => {
    const { changes } = await rehearsed('corners', await corners());

    const own = changesOf(
      'corners',
      (path) => !path.includes(KIOSK) && !path.includes('oauth2PermissionGrants'),
    );
    expect(inOrder(changes)).toEqual(
      own.filter(({ body }) => !JSON.stringify(body).includes('Returns Kiosk')),
    );
  });
});

const KIOSK = '20119fac-5dca-4cad-9b6f-9536c166bc0e';

/** The flexible credential of the corners alone, at the kiosk's id in place of the kiosk. */
async function kiosk(): Promise<StackJson> {
  const json = await readTf(FOLDER, 'corners');
  const resource = (json['resource'] as Record<string, unknown>)[
    'azuread_application_flexible_federated_identity_credential'
  ];
  const text = JSON.stringify({ azuread_application_flexible_federated_identity_credential: resource });
  const id = '${azuread_application_registration.kiosk.id}';
  return { ...json, data: {}, resource: JSON.parse(text.replace(id, `/applications/${KIOSK}`)) as StackJson };
}

/** The desk of the corners, with the kiosk's client id in place of the kiosk. */
async function corners(): Promise<StackJson> {
  const json = await readTf(FOLDER, 'corners');
  const text = JSON.stringify(json).replaceAll(
    '${azuread_application_registration.kiosk.client_id}',
    'fa14278f-391c-4717-a89e-e9e1517ce137',
  );
  return without({ ...(JSON.parse(text) as StackJson), data: {} }, [
    'azuread_application_registration',
    'azuread_application_owner',
    'azuread_application_optional_claims',
    'azuread_application_flexible_federated_identity_credential',
    'azuread_service_principal_delegated_permission_grant',
  ]);
}

test('attributes of azuread have the forms that the provider gives them', async () => {
  const json = await readTf(FOLDER, 'api-and-daemon');
  const value = {
    application: '${azuread_application.api.id}',
    objectId: '${azuread_application.api.object_id}',
    role: '${azuread_application.api.app_role_ids["Parcels.Read.All"]}',
    scope: '${azuread_application.api.oauth2_permission_scope_ids["Parcels.Write"]}',
    uri: '${azuread_application_identifier_uri.api.id}',
    principal: '${azuread_service_principal.daemon.id}',
    tenant: '${data.azuread_client_config.current.tenant_id}',
    secret: '${azuread_application_password.daemon.value}',
    key: '${azuread_application_password.daemon.id}',
    assignment: '${azuread_app_role_assignment.read.id}',
  };
  const graph = new GraphStandIn(readLines<GraphExchange>(FOLDER, 'api-and-daemon'));
  const outdir = writeOutdir({ stack: { ...json, output: { all: { value, sensitive: true } } } });

  const outputs = await rehearseOver(graph.send, { outdir, target });

  expect(outputs['stack']!['all']).toEqual({
    application: '/applications/044567a6-8aaf-47a1-bb13-a1a6753c2e8f',
    objectId: '044567a6-8aaf-47a1-bb13-a1a6753c2e8f',
    role: 'a7f0d3b9-6c25-4e18-90ad-3f5b8c7e1d42',
    scope: '8c4e90b7-1f2d-4a83-b6d5-7e3f5a90c214',
    uri: `/applications/044567a6-8aaf-47a1-bb13-a1a6753c2e8f/identifierUris/${Buffer.from('api://7f1f1f70-6f80-42ac-aa04-8b3be0580c34').toString('base64')}`,
    principal: '/servicePrincipals/2919f8f2-af06-43da-af7b-123b7f55240e',
    tenant: target.identity.tenantId,
    secret: 'fkB3E8Q~s-m0S7ib86FTNK_fQtwFf6acd0roWdJ_',
    key: 'a84da48d-ef54-43ea-8c69-ce4e1c15c8e2/password/1bb52299-03f0-4cef-ab27-7f6bf17f5155',
    assignment:
      '/servicePrincipals/e5137ddd-e8ef-4e78-ae34-d98d08770456/appRoleAssignedTo/wB3Fjbsi2tYJFkmfZNsKtY2zHn193xe9x0uGGxu-ZKk',
  });
});
