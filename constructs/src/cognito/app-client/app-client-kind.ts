import type { ClientKind } from '@oauth-issuers/manifest';
import { isConfidential } from '../../issuer/declared-client.js';

const SDK_KINDS = ['sdk', 'sdk-server'] as const;

/** What a client is: one that an API can declare, or one whose people sign in by the SDK alone. */
export type AppClientKind = ClientKind | (typeof SDK_KINDS)[number];

export const APP_CLIENT_KINDS: readonly AppClientKind[] = ['machine', 'web', 'spa', 'native', ...SDK_KINDS];

/** Whether people sign in by the SDK alone. */
export function isSdk<T extends { readonly kind: AppClientKind }>(
  client: T,
): client is Extract<T, { readonly kind: 'sdk' | 'sdk-server' }> {
  return client.kind === 'sdk' || client.kind === 'sdk-server';
}

/** Whether there is a secret. */
export function hasSecret({ kind }: { readonly kind: AppClientKind }): boolean {
  return kind === 'sdk-server' || (kind !== 'sdk' && isConfidential({ kind }));
}
