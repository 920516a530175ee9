import type { CloudContext } from '../core/context.js';
import type { Incoming, Service } from '../core/service.js';
import { createTenant } from './directory/seed.js';
import { snapshotDirectory } from './directory/snapshot.js';
import { Graph } from './graph/graph.js';
import type { KeyMaker } from '../oauth/signing-key.js';
import { IssuerKeys } from './login/issuer-keys.js';
import { isGraphHost, isLoginHost } from './login/clouds.js';
import { Login } from './login/login.js';
import { metadataDocument } from './metadata.js';

const MANAGEMENT = 'management.azure.com';
const METADATA_PATH = '/metadata/endpoints';

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

/** Azure Resource Manager, of which there is what a sign-in takes: the metadata document, and no subscriptions. */
function manage({ pathname }: URL, endpoint: string): Response {
  if (pathname === METADATA_PATH) return Response.json(metadataDocument(endpoint));
  if (pathname === '/subscriptions') return Response.json({ value: [], count: { type: 'Total', value: 0 } });
  const message = `No HTTP resource was found that matches the request path '${pathname}'.`;
  return Response.json({ error: { code: 'InvalidResourceType', message } }, { status: 404 });
}
