/** Plays many fixtures, some of them at once. */
import type { Fixture } from '../fixture/fixture.js';
import { organisationsOf } from './organisations.js';
import { type Outcome, play, type PlaySettings } from './play.js';
import type { Target } from './target.js';

export interface ReplaySettings extends PlaySettings {
  /** So many conversations at once. */
  readonly jobs: number;
  /** Told of each as soon as it is played. */
  readonly onPlayed?: (outcome: Outcome, played: number) => void;
  readonly stop: AbortSignal;
}

/**
 * Plays them all. Where tables are emptied, those of one organisation wait for each other.
 * @returns what came of each, in their order; less when the user stops it
 * @throws KitError nobody is there
 */
export async function replay(
  fixtures: readonly Fixture[],
  target: Target,
  settings: ReplaySettings,
): Promise<readonly Outcome[]> {
  const waiting = fixtures.map((fixture) => ({
    fixture,
    organisations: touched(fixture, settings),
  }));
  const outcomes = new Map<Fixture, Outcome>();
  const busy = new Set<string>();
  let wake: (() => void)[] = [];
  const next = async (): Promise<(typeof waiting)[number] | undefined> => {
    while (waiting.length > 0 && !settings.stop.aborted) {
      const at = waiting.findIndex(({ organisations }) => !organisations.some((one) => busy.has(one)));
      if (at >= 0) return waiting.splice(at, 1)[0];
      await new Promise<void>((resolve) => wake.push(resolve));
    }
    return undefined;
  };
  const work = async (): Promise<void> => {
    for (let one = await next(); one; one = await next()) {
      const { fixture, organisations } = one;
      for (const organisation of organisations) busy.add(organisation);
      try {
        const outcome = await playClean(fixture, organisations, target, settings);
        outcomes.set(fixture, outcome);
        settings.onPlayed?.(outcome, outcomes.size);
      } catch (error) {
        // Nobody is there: the others need not try.
        waiting.length = 0;
        throw error;
      } finally {
        for (const organisation of organisations) busy.delete(organisation);
        for (const resolve of wake) resolve();
        wake = [];
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(settings.jobs, fixtures.length) }, work));
  return fixtures.flatMap((fixture) => outcomes.get(fixture) ?? []);
}

/** Those whose tables are emptied for it: no two fixtures that share one are played at once. */
function touched(fixture: Fixture, { reset }: PlaySettings): readonly string[] {
  if (reset === 'none') return [];
  return reset === 'all' ? ['all'] : organisationsOf(fixture);
}

async function playClean(
  fixture: Fixture,
  organisations: readonly string[],
  target: Target,
  settings: PlaySettings,
): Promise<Outcome> {
  if (organisations.length === 0 || !target.reset) return play(fixture, target, settings);
  await target.reset(organisations);
  const outcome = await play(fixture, target, settings);
  await target.reset(organisations);
  return outcome;
}
