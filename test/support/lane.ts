import { type Configuration, type Block, synth } from './synth.js';
import type { Variant } from './variant.js';

type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** What of a synthesized stack is deployed side by side with others. */
export interface Part {
  readonly resource: Blocks;
  readonly variable: Readonly<Record<string, Block>>;
}

/** The pool that variants name which declare none. */
export const IMPORTED_POOL = 'eu-west-1_Ab12Cd34E';
const POOL = 'aws_cognito_user_pool';

/**
 * A place where one variant after another is deployed: the same resources to Terraform, whatever the variant calls
 * them. Names that make Terraform replace a resource are the lane's, so that only what a team would change does.
 *
 * @param ground whose pool, domain and API there are, where that is not what the lane is about
 */
export function partOf(variant: Variant, lane: string, ground = lane): Part {
  const { resource = {}, variable = {} } = synthesized(variant);
  const names = new Map<string, string>(
    Object.entries(resource).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([name, block]): [string, string] => [
        `${type}.${name}`,
        `${type}.${addressIn(keyOf(block), lane, ground)}`,
      ]),
    ),
  );
  for (const name of Object.keys(variable)) names.set(`var.${name}`, `var.${lane}_${plain(name)}`);
  const renamed: Record<string, Record<string, Block>> = {};
  for (const [type, blocks] of Object.entries(resource)) {
    for (const [name, block] of Object.entries(blocks)) {
      const address = names.get(`${type}.${name}`)!.slice(type.length + 1);
      const isGround = address.startsWith(`${ground}_`) && ground !== lane;
      if (isGround) continue;
      (renamed[type] ??= {})[address] = withNamesOf(type, inNames(block, names, ground), lane);
    }
  }
  return {
    resource: renamed,
    variable: Object.fromEntries(
      Object.entries(variable).map(([name, block]) => [`${lane}_${plain(name)}`, block]),
    ),
  };
}

/** What a resource is to its variant, such as `pool`: the rest of its path. */
export function keyOf(block: Block): string {
  const { metadata } = block['//'] as { metadata: { path: string } };
  const key = plain(metadata.path.split('/').slice(2, -1).join('_'));
  return OTHER_SERVERS.includes(key) ? 'server' : key;
}

/** What variants call the API that they are about, for a team has one name for it. */
const OTHER_SERVERS = ['billing', 'own', 'wide', 'bare', 'odd', 'kept', 'world'];

const CACHE = new Map<Variant, Configuration & { readonly variable?: Readonly<Record<string, Block>> }>();

export function synthesized(variant: Variant) {
  const known = CACHE.get(variant) ?? synth((stack) => variant.declare(stack, false));
  CACHE.set(variant, known);
  return known as Configuration & { readonly variable?: Readonly<Record<string, Block>> };
}

const GROUND = ['pool', 'domain', 'orders'];

function addressIn(key: string, lane: string, ground: string): string {
  return `${GROUND.includes(key) ? ground : lane}_${key}`;
}

const plain = (text: string): string => text.replace(/[^\w-]/g, '_');

function inNames(block: Block, names: ReadonlyMap<string, string>, ground: string): Block {
  const kept = without((block['lifecycle'] ?? {}) as Block, 'prevent_destroy');
  const rest = without(block, '//', 'lifecycle');
  let text = JSON.stringify({ ...rest, ...(Object.keys(kept).length > 0 && { lifecycle: kept }) });
  for (const [from, to] of names) text = text.replaceAll(from, to);
  text = text.replaceAll(IMPORTED_POOL, `\${${POOL}.${ground}_pool.id}`);
  return JSON.parse(text) as Block;
}

/** Names that are of the account, or that replace what has them. */
function withNamesOf(type: string, block: Block, lane: string): Block {
  switch (type) {
    case POOL:
      return { ...block, name: lane };
    case 'aws_cognito_user_pool_domain':
      return { ...block, domain: block['certificate_arn'] ? `auth.${lane}.example.com` : lane };
    case 'aws_cognito_resource_server':
      return { ...block, identifier: lane, name: lane };
    case 'aws_cognito_identity_provider':
      return ['SAML', 'OIDC'].includes(block['provider_type'] as string)
        ? { ...block, provider_name: `${lane}-${String(block['provider_type'])}` }
        : block;
    case 'aws_secretsmanager_secret':
      return { ...block, name: lane };
    default:
      return block;
  }
}

function without(block: Block, ...names: readonly string[]): Block {
  return Object.fromEntries(Object.entries(block).filter(([name]) => !names.includes(name)));
}
