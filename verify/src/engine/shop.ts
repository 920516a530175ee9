import type { Manifest, ManifestClient } from '@oauth-issuers/manifest';
import type { ClientGoods, IssuerGoods } from '../goods/goods.js';
import { clientSuppliers, issuerSuppliers } from '../goods/suppliers.js';
import type { RecordingClient } from '../issuer-client/recording-client.js';
import type { RetryPolicy } from '../issuer-client/retry.js';
import type { IssuerProfile } from '../profiles/profile.js';
import type { Stock } from './stock.js';
import type { TokenAccount } from './token-account.js';

/** What is known of one issuer before the first request. */
export interface ShopParts {
  readonly manifest: Manifest;
  readonly profile: IssuerProfile;
  /** Secrets by name of client. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly client: RecordingClient;
  readonly tokens: TokenAccount;
  readonly patience: RetryPolicy;
  /** Machine clients in the order in which their tokens may serve as a positive control. */
  readonly controlClients: readonly ManifestClient[];
}

/** Sells what checks need, and buys each thing once however many checks ask for it. */
export interface Shop extends ShopParts {
  buy<N extends keyof IssuerGoods>(need: N): Promise<Stock<IssuerGoods[N]>>;
  buyFor<N extends keyof ClientGoods>(client: ManifestClient, need: N): Promise<Stock<ClientGoods[N]>>;
  /** What was bought for a client earlier; undefined if nobody asked for it. Buys nothing. */
  boughtFor<N extends keyof ClientGoods>(
    client: ManifestClient,
    need: N,
  ): Promise<Stock<ClientGoods[N]>> | undefined;
}

export function createShop(parts: ShopParts): Shop {
  const shelf = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, supply: () => Promise<T>): Promise<T> => {
    const stocked = shelf.get(key) as Promise<T> | undefined;
    if (stocked) return stocked;
    const bought = supply();
    shelf.set(key, bought);
    return bought;
  };
  const shop: Shop = {
    ...parts,
    buy: (need) => once(need, () => issuerSuppliers[need](shop)),
    buyFor: (client, need) => once(keyOf(client, need), () => clientSuppliers[need](shop, client)),
    boughtFor: <N extends keyof ClientGoods>(client: ManifestClient, need: N) =>
      shelf.get(keyOf(client, need)) as Promise<Stock<ClientGoods[N]>> | undefined,
  };
  return shop;
}

const keyOf = (client: ManifestClient, need: string) => `${need} of ${client.name}`;
