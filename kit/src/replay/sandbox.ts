/** What a sandbox offers to testers besides its services. */
import { EXIT, KitError } from '../failure.js';
import { type Answer, NoAnswer, type Target } from './target.js';

/** What fixtures need whose answers a sandbox plays. */
export const SANDBOX = 'sandbox';

export interface Sandbox {
  /** It approves ads by itself, which it did not when the fixtures were recorded. */
  readonly approves: boolean;
}

/** Said to whoever plays fixtures there. */
export const APPROVES =
  'This sandbox approves ads by itself, and the fixtures are recorded where a case handler does: start it with AUTO_APPROVE=false, else what is approved differs.';

/**
 * A sandbox has the tools of testers, and so a clock for each request. Its door for clean tables
 * says so to whoever does not knock as it wants.
 * @returns undefined: elsewhere there is no such door
 */
export async function sandboxAt(target: Target): Promise<Sandbox | undefined> {
  const { status, headers, text } = await ask(target, 'GET', '/sandbox/reset');
  if (![403, 405].includes(status) || headers['content-type'] !== 'application/json') return undefined;
  return { approves: /"autoApprove":\s*true/.test(text) };
}

/**
 * @param organisations as `10/97007659`, or `all` alone
 * @throws KitError the sandbox does not do it, and says so
 */
export async function resetTables(target: Target, organisations: readonly string[]): Promise<void> {
  const wanted = organisations[0] === 'all' ? { all: true } : { organisations };
  const { status, text } = await ask(target, 'POST', '/sandbox/reset', JSON.stringify(wanted));
  if (status < 200 || status > 299)
    throw new KitError(
      `--reset: the address answers POST /sandbox/reset with HTTP ${status}, so it is no sandbox that empties tables: ${text.slice(0, 200)}`,
      EXIT.usage,
    );
}

async function ask(target: Target, method: string, path: string, body = ''): Promise<Answer> {
  const headers: Record<string, string> = body === '' ? {} : { 'Content-Type': 'application/json' };
  try {
    return await target.send({ method, path, headers, body: Buffer.from(body), isProven: false });
  } catch (error) {
    if (error instanceof NoAnswer)
      throw new KitError(`${method} ${path}: ${error.message}.`, EXIT.away, { cause: error });
    throw error;
  }
}
