/** Meets every code that can be met at an address. */
import { existsSync, readFileSync } from 'node:fs';
import type { Fixture } from '../fixture/fixture.js';
import type { Reason } from '../reason.js';
import { isReason } from '../replay/moment.js';
import { type Heard, type Outcome, planHere, play, type PlaySettings } from '../replay/play.js';
import type { Target } from '../replay/target.js';
import { BEYOND } from './beyond.js';
import { choose } from './choose.js';
import { FAULT, type Goal, keyOf } from './goals.js';
import { metIn } from './meets.js';

/** A conversation as it was held, with the number that the table calls it by. */
export interface Held {
  readonly number: number;
  readonly outcome: Outcome;
  readonly heard: readonly Heard[];
}

export interface Tour {
  readonly held: readonly Held[];
  /** Every goal that was met, and the first conversation that met it. */
  readonly met: readonly { readonly goal: Goal; readonly number: number }[];
  /** What cannot be met there, and why. */
  readonly beyond: readonly { readonly goal: Goal; readonly why: Reason }[];
  readonly missing: readonly Goal[];
}

export interface TourSettings extends PlaySettings {
  readonly stop: AbortSignal;
}

interface Candidate {
  readonly fixture: Fixture;
  readonly keys: readonly string[];
  readonly requests: number;
  /** Why it cannot be held there. */
  readonly whyNot?: Reason;
}

/** @throws KitError nobody is there */
export async function tour(
  fixtures: readonly Fixture[],
  goals: readonly Goal[],
  target: Target,
  settings: TourSettings,
): Promise<Tour> {
  const candidates = candidatesOf(fixtures, settings);
  const wanted = new Set(goals.map(keyOf));
  const chosen = choose(
    candidates.filter(({ whyNot }) => whyNot === undefined),
    wanted,
  );
  const held: Held[] = [];
  for (const { fixture } of chosen) {
    if (settings.stop.aborted) break;
    held.push({ number: held.length + 1, ...(await hold(fixture, held.at(-1), target, settings)) });
  }
  if (leavesSomething(held.at(-1))) await clean(target, settings);
  return { held, ...judge(goals, held, candidates) };
}

/** On empty tables, where they can be emptied and the one before has left something in them. */
async function hold(
  fixture: Fixture,
  before: Held | undefined,
  target: Target,
  settings: TourSettings,
): Promise<Omit<Held, 'number'>> {
  if (!before || leavesSomething(before)) await clean(target, settings);
  const heard: Heard[] = [];
  const outcome = await play(fixture, target, { ...settings, onAnswer: (one) => heard.push(one) });
  return { outcome, heard };
}

const clean = async (target: Target, { reset }: TourSettings): Promise<void> => {
  if (reset === 'all') await target.reset?.(['all']);
};

/** What is refused leaves nothing, and neither does a conversation that only reads. */
const leavesSomething = (held: Held | undefined): boolean =>
  held?.heard.some(({ answer }) => answer.status === 200 && !READS.test(answer.text)) ?? false;

const READS = /<(?:\w+:)?(?:Get|Search|IsValid)\w+Response[\s>]/;

const candidatesOf = (fixtures: readonly Fixture[], settings: TourSettings): readonly Candidate[] =>
  fixtures.map((fixture) => {
    const plan = planHere(fixture, settings, settings.now());
    return {
      fixture,
      keys: [...new Set(fixture.steps.flatMap(recordedKeys))],
      requests: fixture.steps.length,
      ...(isReason(plan) && { whyNot: plan }),
    };
  });

const recordedKeys = ({ responseFile }: Fixture['steps'][number]): readonly string[] =>
  existsSync(responseFile) ? metIn(readFileSync(responseFile, 'utf8')).map(keyOf) : [];

/** What was met is what was answered there, whatever was recorded. */
function judge(
  goals: readonly Goal[],
  held: readonly Held[],
  candidates: readonly Candidate[],
): Omit<Tour, 'held'> {
  const first = new Map<string, number>();
  for (const { number, heard } of held)
    for (const { answer } of heard)
      for (const key of metIn(answer.text).map(keyOf)) if (!first.has(key)) first.set(key, number);
  const told = goals.map((goal) => ({
    goal,
    number: first.get(keyOf(goal)),
    why: whyBeyond(goal, candidates),
  }));
  return {
    met: told.flatMap(({ goal, number }) => (number === undefined ? [] : [{ goal, number }])),
    beyond: told.flatMap(({ goal, number, why }) => (number === undefined && why ? [{ goal, why }] : [])),
    missing: told.filter(({ number, why }) => number === undefined && !why).map(({ goal }) => goal),
  };
}

/**
 * @returns undefined when a conversation that can be held there meets it, or no reason is known
 */
function whyBeyond(goal: Goal, candidates: readonly Candidate[]): Reason | undefined {
  const able = candidates.filter(({ keys }) => keys.includes(keyOf(goal)));
  const reasons = able.map(({ whyNot }) => whyNot);
  if (reasons.includes(undefined)) return undefined;
  if (reasons[0]) return reasons[0];
  const rows: Readonly<Record<string, Reason>> = BEYOND;
  return goal.kind === FAULT ? rows[goal.code] : undefined;
}
