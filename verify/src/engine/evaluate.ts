import { mendFor } from '../checks/check.js';
import { inconclusive, type Verdict } from '../checks/verdict.js';
import type { ClientGoods, IssuerGoods } from '../goods/goods.js';
import { judged, type Judged } from './judged.js';
import type { Case } from './plan.js';
import type { Shop } from './shop.js';
import type { OutOfStock, Stock } from './stock.js';

/** Statuses for which a report says what to change. */
const MENDABLE: readonly Verdict['status'][] = ['failed', 'warned'];

/** Buys what a case needs, and judges. */
export async function evaluateCase(c: Case, shop: Shop): Promise<Judged> {
  const { clock } = shop.patience;
  const startedAt = clock.now();
  const { verdict, evidence } =
    c.skip === undefined
      ? await judgeCase(c, shop)
      : { verdict: unproven(c, 'skipped', c.skip), evidence: [] };
  const client = clientOf(c)?.name;
  const mend = MENDABLE.includes(verdict.status)
    ? mendFor(c.check, c.subject.profile.name, client)
    : undefined;
  return judged(verdict, mend, {
    check: c.check.id,
    ...(client === undefined ? {} : { client }),
    clause: c.check.clause,
    durationMs: clock.now() - startedAt,
    evidence: [...new Set(evidence)].sort((a, b) => a - b),
  });
}

const clientOf = (c: Case) => ('client' in c.subject ? c.subject.client : undefined);

async function judgeCase(c: Case, shop: Shop): Promise<{ verdict: Verdict; evidence: readonly number[] }> {
  const stocks = await Promise.all(c.check.needs.map((need) => buy(c, shop, need)));
  const evidence = stocks.flatMap((stock) => stock.evidence);
  const missing = stocks.find((stock): stock is OutOfStock => !stock.available);
  if (missing) return { verdict: unproven(c, missing.status, missing.reason), evidence };
  const goods = Object.fromEntries(
    c.check.needs.map((need, i) => [need, (stocks[i] as { value: unknown }).value]),
  ) as unknown as IssuerGoods & ClientGoods;
  return { verdict: await judgeGoods(c, goods), evidence };
}

type AnyNeed = keyof IssuerGoods | keyof ClientGoods;

/** A check about a client may also need what is bought once for the issuer. */
function buy(c: Case, shop: Shop, need: AnyNeed): Promise<Stock<unknown>> {
  const client = clientOf(c);
  return client && isClientNeed(need) ? shop.buyFor(client, need) : shop.buy(need as keyof IssuerGoods);
}

const ISSUER_NEEDS: Readonly<Record<keyof IssuerGoods, true>> = {
  discoveryAnswer: true,
  discovery: true,
  keysAnswer: true,
  keys: true,
  tokenEndpoint: true,
  control: true,
  unknownClient: true,
};

const isClientNeed = (need: AnyNeed): need is keyof ClientGoods => !(need in ISSUER_NEEDS);

/** An answer that breaks a check itself proves nothing; the other checks go on. */
async function judgeGoods(c: Case, goods: IssuerGoods & ClientGoods): Promise<Verdict> {
  try {
    return await (c.check.subject === 'client'
      ? c.check.evaluate(goods, c.subject as Parameters<typeof c.check.evaluate>[1])
      : c.check.evaluate(goods, c.subject));
  } catch (error) {
    return inconclusive(c.check.expects, `the check itself broke, which is a defect: ${String(error)}`);
  }
}

const unproven = (c: Case, status: 'skipped' | 'inconclusive', reason: string): Verdict => ({
  status,
  expected: c.check.expects,
  observed: reason,
});
