/** What visitors of pages may try and inspect in a minute, used up without trying so often. */
import type { TestApp } from './app.js';

/** More than anybody may ask. */
const MORE_THAN_ALL = 10_000;

/** Counts so many for everybody who has tried something, in a second that is still to come. */
export async function useUp({ database }: TestApp): Promise<void> {
  await database
    .knex('system_usage')
    .where('system_id', 'like', 'udvikler%')
    .update({ counts: [MORE_THAN_ALL], second: new Date(Date.now() + 2000) });
}

/** A process may have counted some of its own in advance. @returns the last status */
export async function untilLimited(tried: () => Promise<number>): Promise<number> {
  for (let i = 0; i < 60; i += 1) if ((await tried()) === 429) return 429;
  return tried();
}
