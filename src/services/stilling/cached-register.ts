import type { Clock } from '../../clock.js';
import type { StillingList } from './stillingsliste-port.js';
import type { Stilling, Stillingsregister } from './stillingsregister.js';

/** The list in memory is used so long before the number of the newest edition is read again. */
const MAX_UNCHECKED_MS = 60_000;

/**
 * Keeps the list in memory, as it is asked about every ad that is judged. At most once a minute the
 * number of the newest edition is read, and the list itself when that number is another one: every
 * process follows an import within a minute.
 * @returns a register whose functions @throws Fault 139135 when the list is due and the
 *   database gives no answer
 */
export function cachedStillingsregister(list: StillingList, clock: Clock): Stillingsregister {
  let all: readonly Stilling[] = [];
  let byUri: ReadonlyMap<string, Stilling> = new Map();
  let edition = -1;
  let checked = -Infinity;
  let checking: Promise<void> | undefined;

  async function check(): Promise<void> {
    const now = clock().getTime();
    if ((await list.edition()) !== edition) {
      const next = await list.findAll();
      all = next.stillinger;
      byUri = new Map(all.map((stilling) => [stilling.uri, stilling]));
      edition = next.edition;
    }
    checked = now;
  }

  async function checkWhenDue(): Promise<void> {
    const age = clock().getTime() - checked;
    // A clock that was put back must not stop the checks.
    if (age < MAX_UNCHECKED_MS && age >= 0) return;
    // Requests that come together check once.
    await (checking ??= check().finally(() => {
      checking = undefined;
    }));
  }

  return {
    findStilling: async (uri) => {
      await checkWhenDue();
      return byUri.get(uri.toLowerCase());
    },
    findAll: async () => {
      await checkWhenDue();
      return all;
    },
  };
}
