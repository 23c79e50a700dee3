/** Plays many fixtures, some of them at once. */
import type { Fixture } from '../fixture/fixture.js';
import { organisationsOf, sightOf } from './organisations.js';
import { type Outcome, play, type PlaySettings } from './play.js';
import type { Target } from './target.js';
import { EVERYTHING, Turns } from './turns.js';

export interface ReplaySettings extends PlaySettings {
  /** So many conversations at once. */
  readonly jobs: number;
  /** Told of each as soon as it is played. */
  readonly onPlayed?: (outcome: Outcome, played: number) => void;
  readonly stop: AbortSignal;
}

/**
 * Plays them all. Where tables are emptied, what one of them could see or empty of another waits
 * for it.
 * @returns what came of each, in their order; less when the user stops it
 * @throws KitError nobody is there
 */
export async function replay(
  fixtures: readonly Fixture[],
  target: Target,
  settings: ReplaySettings,
): Promise<readonly Outcome[]> {
  const turns = new Turns(fixtures.map((work) => ({ work, places: placesOf(work, settings) })));
  const outcomes = new Map<Fixture, Outcome>();
  const end = () => {
    turns.end();
  };
  settings.stop.addEventListener('abort', end);
  if (settings.stop.aborted) end();
  const work = async (): Promise<void> => {
    for (let turn = await turns.next(); turn; turn = await turns.next()) {
      const fixture = turn.work;
      try {
        const outcome = await playClean(fixture, emptiedFor(fixture, settings), target, settings);
        outcomes.set(fixture, outcome);
        settings.onPlayed?.(outcome, outcomes.size);
      } catch (error) {
        // Nobody is there: the others need not try.
        turns.end();
        throw error;
      } finally {
        turns.done(turn);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(settings.jobs, fixtures.length) }, work));
  settings.stop.removeEventListener('abort', end);
  return fixtures.flatMap((fixture) => outcomes.get(fixture) ?? []);
}

/** Whose tables are emptied for it. */
function emptiedFor(fixture: Fixture, { reset }: PlaySettings): readonly string[] {
  if (reset === 'none') return [];
  return reset === 'all' ? ['all'] : organisationsOf(fixture);
}

/** What it sees and empties, by name. Without emptying it sees what was there before anyhow. */
function placesOf(fixture: Fixture, { reset }: PlaySettings): readonly string[] {
  if (reset === 'none') return [];
  return reset === 'all' ? [EVERYTHING] : sightOf(fixture);
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
