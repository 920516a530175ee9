import type { CloudContext } from '../core/context.js';
import type { Incoming, Service } from '../core/service.js';
import { createTenant } from './directory/seed.js';
import { snapshotDirectory } from './directory/snapshot.js';
import { Graph } from './graph/graph.js';
import type { KeyMaker } from '../oauth/signing-key.js';
import { IssuerKeys } from './login/issuer-keys.js';
import { isGraphHost, isLoginHost } from './login/clouds.js';
import { Login } from './login/login.js';
import { manage, METADATA_PATH } from './resource-manager.js';

const MANAGEMENT = 'management.azure.com';

/** A host by address, where a path tells the services apart: providers resolve names by themselves. */
const byAddress = (host: string): boolean => host === '127.0.0.1' || host === 'localhost';

const isGraphPath = (path: string): boolean => path.startsWith('/v1.0/') || path.startsWith('/beta/');

const isForGraph = ({ host, url }: Incoming): boolean =>
  isGraphHost(host) || (byAddress(host) && isGraphPath(url.pathname));

/**
 * Microsoft Entra ID with one tenant: the cloud metadata document, Microsoft Graph and the sign-in service, under
 * their real host names and, told apart by path, under the local cloud's own address.
 *
 * @param makeKey makes the signing keys. @default RSA keys of 2048 bits, made in the background
 */
export function createEntra(context: CloudContext, makeKey?: KeyMaker): Service {
  const directory = createTenant(context.identity, context.clock);
  const keys = new IssuerKeys(directory.signingKeys, makeKey);
  const graph = new Graph(context, directory, keys);
  const login = new Login(context, directory, keys);

  const handle = async (incoming: Incoming): Promise<Response> => {
    const { host, url } = incoming;
    if (host === MANAGEMENT || (byAddress(host) && url.pathname === METADATA_PATH))
      return manage(url, context.httpsEndpoint());
    return isForGraph(incoming) ? graph.handle(incoming) : login.handle(incoming);
  };

  return {
    name: 'entra',
    store: directory.store,
    matches: ({ host, tls }) =>
      tls && (byAddress(host) || isLoginHost(host) || isGraphHost(host) || host === MANAGEMENT),
    handle,
    tooLarge: (incoming) => (isForGraph(incoming) ? graph.handle(incoming) : undefined),
    snapshot: () => snapshotDirectory(directory),
  };
}
