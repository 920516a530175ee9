import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import type { Lifetime } from './lifetime.js';

/** Starts a local cloud that ends with the lifetime, its directory also if this process is killed. */
export async function openLocalCloud({ defer, guard }: Lifetime): Promise<LocalCloud> {
  const starting = startLocalCloud();
  defer(async () => {
    const cloud = await starting.catch(() => undefined);
    await cloud?.close();
  });
  const cloud = await starting;
  guard.remove(cloud.directory);
  return cloud;
}

/**
 * Where Terraform works with a local cloud, and keeps its state: in the cloud's own directory. A state of the
 * repository's root, which may be that of a real account, is never touched.
 */
export const terraformOf = ({ directory }: LocalCloud) => ({
  outdir: join(directory, 'cdktf.out'),
  /** Value of `STATE_BACKEND`. */
  stateBackend: pathToFileURL(directory).href,
});
