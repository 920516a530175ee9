import { EntraIssuer, defineApi, spaClient } from '@oauth-issuers/constructs';
import { rehearse, startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { openConnections } from '../../../emulators/src/rehearsal/http/connection.js';
import { openAzuread } from '../../../emulators/src/rehearsal/providers/azuread.js';
import type { Graph } from '../../../emulators/src/rehearsal/providers/graph.js';
import { removeOutdirs, writeOutdir, type StackJson } from '../../emulators/rehearsal/outdir.js';
import { type Configuration, synth } from '../../support/synth.js';
import { orderOfSteps, type Step } from '../../support/terraform-order.js';
import { describeWithTerraform } from '../../support/terraform.js';

/* An API loses a permission that several clients for people hold, in one deploy. */

const PRE_AUTHORIZED = 'azuread_application_pre_authorized';

/** An API of two permissions, or of one, and clients for people that hold all it has. */
function declared(clients: number, permissions: readonly string[]): Configuration {
  const orders = defineApi({
    name: 'orders',
    scopes: Object.fromEntries(permissions.map((permission) => [permission, `Orders: ${permission}`])),
    clients: Object.fromEntries(
      Array.from({ length: clients }, (_, index) => [
        `shop-${index}`,
        spaClient({ permissions, redirectUris: [`https://shop-${index}.example.com/`] }),
      ]),
    ),
  });
  return synth(
    (stack) =>
      new EntraIssuer(stack, 'issuer', {
        name: 'dev',
        apis: [orders],
        assignmentRequired: false,
        protect: false,
      }),
  );
}

const before = (clients: number) => declared(clients, ['read', 'write']);
const after = (clients: number) => declared(clients, ['read']);

interface Scope {
  readonly id: string;
  readonly value: string;
  readonly isEnabled: boolean;
}
interface PreAuthorized {
  readonly appId: string;
  readonly delegatedPermissionIds: readonly string[];
}
interface Application {
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly api: {
    readonly oauth2PermissionScopes: readonly Scope[];
    readonly preAuthorizedApplications: readonly PreAuthorized[];
  };
}

/** The API in the local cloud, and what the provider sends for each step. */
class Provider {
  private constructor(
    private readonly graph: Graph,
    private readonly path: string,
    private readonly clients: readonly string[],
    readonly close: () => void,
  ) {}

  static async of(cloud: LocalCloud): Promise<Provider> {
    const connections = openConnections(cloud.ca);
    const { graph } = await openAzuread({}, cloud, connections.send);
    const { value } = (await graph.get('/v1.0/applications')) as unknown as { value: Application[] };
    const api = value.find(({ displayName }) => displayName === 'dev orders')!;
    const clients = value.filter(({ displayName }) => displayName.startsWith('dev orders shop'));
    const inOrder = clients.sort((one, other) => (one.displayName < other.displayName ? -1 : 1));
    return new Provider(
      graph,
      `/v1.0/applications/${api.id}`,
      inOrder.map(({ appId }) => appId),
      () => connections.close(),
    );
  }

  async application(): Promise<Application> {
    return (await this.graph.get(this.path)) as unknown as Application;
  }

  /** Sends what the provider sends; steps of other resources change nothing at the API. */
  async take({ type, name, action }: Step): Promise<void> {
    if (type === PRE_AUTHORIZED) return this.#preAuthorize(Number(/shop-?(\d)/.exec(name)![1]), action);
    if (type === 'azuread_application' && action === 'update') return this.#dropWrite();
  }

  /** What {@link https://learn.microsoft.com/graph/api/application-update} takes of whoever is stuck. */
  async emptyList(): Promise<void> {
    await this.#patch({ api: { preAuthorizedApplications: [] } });
  }

  /** @see captures of the provider 3.7.0: a scope is switched off before it is taken away */
  async #dropWrite(): Promise<void> {
    const { api } = await this.application();
    const scopes = api.oauth2PermissionScopes;
    const off = scopes.map((scope) => (scope.value === 'write' ? { ...scope, isEnabled: false } : scope));
    await this.#patch({ api: { oauth2PermissionScopes: off } });
    await this.#patch({ api: { oauth2PermissionScopes: scopes.filter(({ value }) => value !== 'write') } });
  }

  /** Each writes the whole list, with what others hold as it was read. */
  async #preAuthorize(index: number, action: Step['action']): Promise<void> {
    const { api } = await this.application();
    const appId = this.clients[index]!;
    const others = api.preAuthorizedApplications.filter((each) => each.appId !== appId);
    const delegatedPermissionIds = api.oauth2PermissionScopes
      .filter(({ value }) => value === 'read')
      .map(({ id }) => id);
    const list = action === 'delete' ? others : [...others, { appId, delegatedPermissionIds }];
    await this.#patch({ api: { preAuthorizedApplications: list } });
  }

  async #patch(change: object): Promise<void> {
    await this.graph.patch(this.path, change);
  }
}

afterAll(removeOutdirs);

/** The API and its clients as the first deploy leaves them. */
async function deployed(clients: number, run: (provider: Provider) => Promise<void>): Promise<void> {
  const cloud = await startLocalCloud();
  const outdir = writeOutdir({ test: before(clients) as unknown as StackJson });
  try {
    await rehearse({ outdir, target: cloud });
    const provider = await Provider.of(cloud);
    await run(provider).finally(provider.close);
  } finally {
    await cloud.close();
  }
}

async function expectSettled(provider: Provider, clients: number): Promise<void> {
  const { api } = await provider.application();
  const [read, ...others] = api.oauth2PermissionScopes;
  expect(others).toEqual([]);
  expect(api.preAuthorizedApplications.map((each) => each.delegatedPermissionIds)).toEqual(
    Array.from({ length: clients }, () => [read!.id]),
  );
}

describeWithTerraform(
  'an API loses a permission that clients for people hold',
  () => {
    test.each([2, 5])('%i clients leave its list before it, and come back after it', async (clients) => {
      const steps = await orderOfSteps(before(clients).resource!, after(clients).resource!);
      const relevant = steps
        .filter(
          ({ type, action }) =>
            type === PRE_AUTHORIZED || (type === 'azuread_application' && action === 'update'),
        )
        .filter(({ type, name }) => type === PRE_AUTHORIZED || !name.includes('shop'))
        .map(({ type, action }) => `${action} ${type}`);

      expect(relevant).toEqual([
        ...Array.from({ length: clients }, () => `delete ${PRE_AUTHORIZED}`),
        'update azuread_application',
        ...Array.from({ length: clients }, () => `create ${PRE_AUTHORIZED}`),
      ]);
    });

    test.each([2, 5])('in that order, Graph takes every request for %i clients', async (clients) => {
      const steps = await orderOfSteps(before(clients).resource!, after(clients).resource!);

      await deployed(clients, async (provider) => {
        for (const step of steps.filter(({ name }) => !/shop.*AppRegistration/.test(name)))
          await provider.take(step);
        await expectSettled(provider, clients);
      });
    });

    test.each([2, 5])('in the order without it, Graph refuses one for %i clients', async (clients) => {
      await deployed(clients, async (provider) => {
        await expect(inPlace(provider, clients)).rejects.toThrow();
      });
    });

    test.each([2, 5])('who is stuck with %i clients empties the list, and deploys again', async (clients) => {
      await deployed(clients, async (provider) => {
        await inPlace(provider, clients).catch(() => undefined);

        await provider.emptyList();
        const { api } = await provider.application();
        if (api.oauth2PermissionScopes.length > 1)
          await provider.take({ type: 'azuread_application', name: 'api', action: 'update' });
        for (let index = 0; index < clients; index += 1)
          await provider.take({ type: PRE_AUTHORIZED, name: `shop-${index}`, action: 'create' });

        await expectSettled(provider, clients);
      });
    });
  },
  'none',
);

/** The API first, then each client in its place: what Terraform does with resources that are only updated. */
async function inPlace(provider: Provider, clients: number): Promise<void> {
  await provider.take({ type: 'azuread_application', name: 'api', action: 'update' });
  for (let index = 0; index < clients; index += 1)
    await provider.take({ type: PRE_AUTHORIZED, name: `shop-${index}`, action: 'update' });
}
