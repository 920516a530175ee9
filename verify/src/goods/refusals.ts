import { randomBytes, randomUUID } from 'node:crypto';
import type { ManifestClient } from '@oauth-issuers/manifest';
import type { Shop } from '../engine/shop.js';
import { inconclusive, inStock, type Stock } from '../engine/stock.js';
import type { Answer } from '../issuer-client/http/outcome.js';
import type { ClientAuthentication } from '../issuer-client/token/client-authentication.js';
import type { Grant, PermissionProbe, ScopeProbe } from './goods.js';
import { departureOf, readGranted } from './granted.js';
import { budgetSpent, scopeParameter } from './grant.js';
import { readTokenResponse } from '../issuer-client/token/token-response.js';
import { undeclaredPermissions } from './undeclared.js';

/** What is tried, apart from what every probe has in common. */
interface Probe {
  readonly clientId: string;
  readonly authentication: ClientAuthentication;
  readonly scope: string;
}

export async function supplyUnknownClient(shop: Shop): Promise<Stock<Answer>> {
  const control = await shop.buy('control');
  if (!control.available) return control;
  return probe(shop, control.evidence, {
    clientId: shop.profile.inventClientId(),
    authentication: { method: control.value.authentication, secret: madeUpSecret() },
    scope: shop.profile.requestScope(shop.manifest, Object.keys(shop.manifest.api.permissions).slice(0, 1)),
  });
}

export const supplyWrongSecret = (shop: Shop, client: ManifestClient): Promise<Stock<Answer>> =>
  besideGrant(shop, client, {
    secret: madeUpSecret(),
    scope: shop.profile.wholeScope(shop.manifest, client),
  });

const madeUpSecret = () => randomBytes(30).toString('base64url');

export async function supplyUnregisteredScope(
  shop: Shop,
  client: ManifestClient,
): Promise<Stock<ScopeProbe>> {
  const scope = `${shop.manifest.api.identifier}/verify-issuers-${randomBytes(12).toString('hex')}`;
  return probeScope(shop, client, scope);
}

async function probeScope(shop: Shop, client: ManifestClient, scope: string): Promise<Stock<ScopeProbe>> {
  const stock = await besideGrant(shop, client, { scope });
  if (!stock.available) return stock;
  const response = readTokenResponse(stock.value);
  const granted = response && readGranted(response, scope, shop.profile);
  return inStock({ scope, answer: stock.value, granted }, stock.evidence);
}

export const supplyUnknownResource = (shop: Shop, client: ManifestClient): Promise<Stock<Answer>> =>
  besideGrant(shop, client, { scope: `api://${randomUUID()}/.default` });

export const supplyNamedScope = (shop: Shop, client: ManifestClient): Promise<Stock<Answer>> =>
  besideGrant(shop, client, { scope: Object.values(shop.manifest.api.permissions)[0]!.scope });

/** One request a permission: asked for together, the refusal of one would hide that another is granted. */
export async function supplyUndeclaredPermissions(
  shop: Shop,
  client: ManifestClient,
): Promise<Stock<readonly PermissionProbe[]>> {
  const undeclared = undeclaredPermissions(shop.manifest, client);
  const stocks = await Promise.all(undeclared.map(([, scope]) => probeScope(shop, client, scope)));
  const probes = stocks.flatMap((stock, i): PermissionProbe[] =>
    stock.available ? [{ permission: undeclared[i]![0], ...stock.value }] : [],
  );
  const lost = stocks.find((stock) => !stock.available);
  // One that was granted too much is a fault whatever became of the others.
  if (lost && !probes.some((probe) => grantsTooMuch(shop, client, probe))) return lost;
  return inStock(
    probes,
    stocks.flatMap((stock) => stock.evidence),
  );
}

const grantsTooMuch = ({ manifest, profile }: Shop, client: ManifestClient, { granted }: ScopeProbe) =>
  granted !== undefined && departureOf(granted, client, manifest, profile).surplus.length > 0;

export const supplyUserClientGrant = (shop: Shop, client: ManifestClient): Promise<Stock<Answer>> =>
  besideControl(shop, client, ({ authentication: method }) => ({
    method,
    secret: shop.secrets.get(client.name)!,
  }));

export const supplyPublicClientGrant = (shop: Shop, client: ManifestClient): Promise<Stock<Answer>> =>
  besideControl(shop, client, () => ({ method: 'none' }));

/** A refusal for a client that has just been granted a token: everything is as there but for what is tried. */
async function besideGrant(
  shop: Shop,
  client: ManifestClient,
  { scope, secret = shop.secrets.get(client.name)! }: { readonly scope: string; readonly secret?: string },
): Promise<Stock<Answer>> {
  const grant = await shop.buyFor(client, 'grant');
  if (!grant.available) return grant;
  return probe(shop, grant.evidence, {
    clientId: client.clientId,
    authentication: { method: grant.value.authentication, secret },
    scope,
  });
}

/** A refusal for a client that must be granted nothing: the token of another shows that tokens are granted at all. */
async function besideControl(
  shop: Shop,
  client: ManifestClient,
  tried: (control: Grant) => ClientAuthentication,
): Promise<Stock<Answer>> {
  const control = await shop.buy('control');
  if (!control.available) return control;
  return probe(shop, control.evidence, {
    clientId: client.clientId,
    scope: shop.profile.wholeScope(shop.manifest, client),
    authentication: tried(control.value),
  });
}

/** Asks once. What comes back is an answer, or nothing is proven; an outage is never taken for a refusal. */
async function probe(shop: Shop, control: readonly number[], tried: Probe): Promise<Stock<Answer>> {
  const endpoint = await shop.buy('tokenEndpoint');
  if (!endpoint.available) return endpoint;
  const { clientId, authentication, scope } = tried;
  const request = {
    endpoint: endpoint.value.url,
    clientId,
    authentication,
    parameters: scopeParameter(scope),
  };
  const outcome = await shop.tokens.risk(
    shop.manifest.clients.find(({ clientId: id }) => id === clientId)?.name,
    () => shop.client.requestToken(request, control.slice(-1)),
    (answered) => answered.kind === 'answer' && readTokenResponse(answered) !== undefined,
  );
  if (!outcome) return inconclusive(budgetSpent(shop), control.slice(-1));
  const evidence = [...control.slice(-1), outcome.exchange];
  if (outcome.kind === 'answer') return inStock(outcome, evidence);
  return inconclusive(`neither granted nor refused: ${outcome.reason}`, evidence);
}
