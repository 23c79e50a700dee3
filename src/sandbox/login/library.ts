/** Loads the package of the provider, which is there for developers only. */
import type * as Library from 'oidc-provider';

const NOT_INSTALLED =
  'SANDBOX_LOGIN_PORT is set, but the package oidc-provider is not installed: npm ci --omit=dev leaves it out. Install it with npm ci, or do not set SANDBOX_LOGIN_PORT.';

/**
 * @param load another one in tests
 * @throws Error with a sentence where it is not installed
 */
export async function loadLibrary(
  load: () => Promise<typeof Library> = () => import('oidc-provider'),
): Promise<typeof Library> {
  // It warns of Node 20, on which our tests of the sign-in run as on Node 24 (decision 0070).
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await load();
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND')
      throw new Error(NOT_INSTALLED, { cause });
    throw cause;
  } finally {
    console.warn = warn;
  }
}
