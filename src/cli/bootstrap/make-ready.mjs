/** Installs and builds what is missing or out of date; one process at a time. */
import { build, isBuilt } from './build.mjs';
import { installPackages, isInstalled } from './install.mjs';
import { withSetupLock } from './setup-lock.mjs';

export async function makeReady({ forceBuild }) {
  if (!forceBuild && isInstalled() && isBuilt()) return;
  await withSetupLock(async () => {
    if (!isInstalled()) await installPackages();
    if (forceBuild || !isBuilt()) await build();
  });
}
