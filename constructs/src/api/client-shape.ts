import type { ClientKind } from '@oauth-issuers/manifest';
import {
  byType,
  isObject,
  knownName,
  list,
  literalText,
  object,
  readAs,
  type Shape,
  text,
  textList,
} from '../shape/index.js';
import type { Client, MachineClientOptions, UserClientOptions } from './client.js';
import type { Permission } from './permission.js';
import { problemsOfClient } from './problems-of-client.js';

const KINDS: readonly ClientKind[] = ['machine', 'web', 'spa', 'native'];

const permission = byType<string | Permission>({
  string: literalText("a key of the API's own scopes"),
  object: object<Permission>({
    api: literalText('the name of an API'),
    name: literalText('a key of its scopes'),
  }),
});

const permissions = list(
  permission,
  "a list of scopes of the API, such as ['read'], and of permissions of others, such as billing.permission('read')",
);

const redirectUris = textList(text(), "a list of addresses, such as ['https://shop.example.com/']");

export const MACHINE_OPTIONS = object<MachineClientOptions>({ permissions });

export const USER_OPTIONS = object<UserClientOptions>({ permissions, redirectUris });

/** A client that nobody made by {@link machineClient} and its like, but that is what they make. */
const WRITTEN_OUT = object<Client>({ kind: knownName(KINDS), permissions, redirectUris });

const MADE = 'a client: machineClient({ permissions: […] }), webClient(…), spaClient(…) or nativeClient(…)';

export const CLIENT: Shape<Client> = {
  allowed: MADE,
  standIn: () => ({ kind: 'machine', permissions: [], redirectUris: [] }),
  read: (value, reading) => {
    const known = isObject(value) ? problemsOfClient(value) : undefined;
    if (known !== undefined) {
      reading.adopt(known);
      return value as Client;
    }
    const written = readAs('', value, WRITTEN_OUT);
    if (written.problems.length === 0) return written.value;
    const remediation = typeof value === 'function' ? 'call the function: machineClient({ … })' : undefined;
    return reading.refuse({ received: value, allowed: MADE, remediation });
  },
};
