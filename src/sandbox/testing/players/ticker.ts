/** Changes an ad every second, so that its owner's feed has something new. */
import type { Organisation } from '../../../systems/system.js';
import { wordsAtTheEnd } from '../plays.js';
import type { Waits } from '../waits.js';
import type { PlayedAd } from './moderator.js';
import type { Act } from './stage.js';

const MAX_TICKS = 600;
const SECOND_MS = 1000;

/** @returns how often the title asks for a change; 0: never */
export function ticksOf(titel: string): number {
  const [, digits] = /^ticker (\d{1,3})$/.exec(wordsAtTheEnd(titel) ?? '') ?? [];
  const count = Number(digits ?? 0);
  return count <= MAX_TICKS ? count : 0;
}

/**
 * It ends when all is done, when the ad was changed by somebody else, or when it has no room to
 * wait.
 * @param isOpen is the sandbox still there?
 */
export async function tick(
  act: Act,
  ad: PlayedAd,
  owner: Organisation,
  { waits, isOpen }: { readonly waits: Waits; readonly isOpen: () => boolean },
  now: Date,
): Promise<void> {
  const by = { ...owner, userIdentifier: 'sandkasse-ticker', userFullName: 'Sandkassens ticker' };
  const { Titel } = ad.indhold;
  for (let n = 1; n <= ticksOf(Titel); n += 1) {
    if (waits.isFull) return;
    await waits.wait(SECOND_MS);
    if (!isOpen()) return;
    const Jobannonce = { ...ad.indhold, Titel: titleOf(Titel, n) };
    const request = { JobannonceIdentifier: ad.id, Version: ad.version + n - 1, Jobannonce };
    await act(by, 'UpdateJobannonce', request, new Date(now.getTime() + n * SECOND_MS));
  }
}

/** The words at its end go, as they are for a person who types them. */
const titleOf = (titel: string, n: number) =>
  `${titel.slice(0, titel.lastIndexOf('[sandkasse:')).trim()} ${n}`;
