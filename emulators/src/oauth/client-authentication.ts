import { readBasic } from './basic.js';
import type { Form } from './form.js';

/** How a client can prove who it is: by the names of OpenID Connect Core §9. */
export type AuthenticationMethod = 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt';

/** Who a client says that it is, and what it brings for it. */
export interface PresentedCredentials {
  readonly id: string | undefined;
  readonly secret: string | undefined;
  readonly assertion: string | undefined;
}

/** The client authenticates by several methods at once, which RFC 6749 §2.3 forbids. */
export class SeveralMethods extends Error {
  override readonly name = 'SeveralMethods';
}

/** The parameters name another client than the header does. */
export class AmbiguousClient extends Error {
  override readonly name = 'AmbiguousClient';
}

/** What a service takes. */
export interface AuthenticationRules {
  /** Parameters of other methods are passed over. */
  readonly methods: readonly AuthenticationMethod[];
  readonly isSameId: (one: string, other: string) => boolean;
}

/**
 * Reads what a client authenticates by: the header or parameters (RFC 6749 §2.3.1, RFC 7521 §4.2), by one method alone.
 *
 * @throws {MalformedBasic}
 * @throws {SeveralMethods}
 * @throws {AmbiguousClient}
 */
export function presentedCredentials(
  form: Form,
  authorization: string | null,
  { methods, isSameId }: AuthenticationRules,
): PresentedCredentials {
  const header = authorization === null ? undefined : readBasic(authorization);
  const secret = form.get('client_secret');
  const assertion = methods.includes('private_key_jwt') ? form.get('client_assertion') : undefined;
  const used = [header, secret, assertion].filter((method) => method !== undefined);
  if (used.length > 1) throw new SeveralMethods('The client authenticates by several methods.');
  const id = form.get('client_id');
  if (header && id !== undefined && !isSameId(id, header.id))
    throw new AmbiguousClient('The request names two clients.');
  return { id: id ?? header?.id, secret: header?.secret ?? secret, assertion };
}
