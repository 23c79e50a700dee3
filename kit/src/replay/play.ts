/** Plays one fixture: a conversation, of which every answer must be as recorded. */
import { existsSync, readFileSync } from 'node:fs';
import { Bindings } from '../compare/bindings.js';
import type { Difference, Judgement } from '../compare/compare.js';
import type { Volatile } from '../compare/volatile.js';
import { type Fixture, type Step, withText } from '../fixture/fixture.js';
import { type Identity, signedStep } from '../fixture/proof.js';
import type { Reason } from '../reason.js';
import { moveTimes } from '../times/move-text.js';
import { differencesOf } from './judge-answer.js';
import { isReason, type Plan, planOf, type TellableTime } from './moment.js';
import { ownIds } from './own-ids.js';
import { type Answer, NoAnswer, type Target } from './target.js';

export interface PlaySettings {
  /** The time of the machine that plays. */
  readonly now: () => Date;
  readonly volatile: Volatile;
  readonly time: TellableTime;
  /** Proves who sends; undefined: steps that ask for a proof cannot be played. */
  readonly identities?: (name: string) => Identity;
  /** What the gateway has that fixtures may need: `v1-ads`. */
  readonly has: readonly string[];
  /** Whose tables are emptied before each; `none`: each run sends request ids of its own. */
  readonly reset: 'none' | 'organisations' | 'all';
  /** Told of every answer as it came, whether it is as recorded or not. */
  readonly onAnswer?: (heard: Heard) => void;
}

/** One answer of a conversation. */
export interface Heard {
  readonly fixture: Fixture;
  readonly step: Step;
  /** The request as it was sent: on its day, with the ids of today. */
  readonly text: string;
  readonly answer: Answer;
}

export type Outcome = { readonly fixture: Fixture; readonly ms: number } & (
  | { readonly verdict: 'same' }
  | {
      readonly verdict: 'different';
      /** The number of the request whose answer differs, from 1. What follows it is not sent. */
      readonly request: number;
      readonly differences: readonly Difference[];
      /** The answer as it came, where one did. */
      readonly answer?: string;
    }
  | { readonly verdict: 'skipped'; readonly reason: string }
);

/** A gateway's clock and ours are not the same: so much may lie between them. */
const TOLERANCE_MS = 300_000;

/** @returns what came of it; it is played no further than to the first answer that differs */
export async function play(fixture: Fixture, target: Target, settings: PlaySettings): Promise<Outcome> {
  const begin = settings.now();
  const ms = () => settings.now().getTime() - begin.getTime();
  const plan = planHere(fixture, settings, begin);
  if (isReason(plan)) return { fixture, ms: 0, verdict: 'skipped', reason: plan.en };
  const bindings = new Bindings();
  if (settings.reset === 'none') for (const [recorded, own] of ownIds(fixture)) bindings.bind(recorded, own);
  for (const [index, step] of fixture.steps.entries()) {
    const conversation = { fixture, settings, bindings, begin };
    const { differences, answer } = await playStep(step, plan, target, conversation);
    if (differences.length > 0)
      return {
        fixture,
        ms: ms(),
        verdict: 'different',
        request: index + 1,
        differences,
        ...(answer !== undefined && { answer }),
      };
  }
  return { fixture, ms: ms(), verdict: 'same' };
}

/** @returns why it cannot be played there and then, or how it is */
export const planHere = (fixture: Fixture, settings: PlaySettings, now: Date): Plan | Reason =>
  whyNot(fixture, settings) ?? planOf(fixture, now, settings.time);

function whyNot(fixture: Fixture, { has, identities }: PlaySettings): Reason | undefined {
  const need = fixture.needs.find((one) => !has.includes(one));
  if (need !== undefined)
    return {
      da: `det kræver ${need}, som ingen forespørgsel skaber (--has ${need})`,
      en: `it needs ${need}, which no request brings about (--has ${need})`,
    };
  if (fixture.steps.some(({ wayIn }) => wayIn) && !identities)
    return {
      da: 'det handler om, hvem der beviser hvad, og der er ingen certifikater (--certificates)',
      en: 'it is about who proves what, and there are no certificates (--certificates)',
    };
  const unanswered = fixture.steps.findIndex(({ responseFile }) => !existsSync(responseFile));
  if (unanswered < 0) return undefined;
  return {
    da: `svaret på forespørgsel ${unanswered + 1} er ikke optaget`,
    en: `the answer of request ${unanswered + 1} is not recorded`,
  };
}

interface Conversation {
  readonly fixture: Fixture;
  readonly settings: PlaySettings;
  readonly bindings: Bindings;
  readonly begin: Date;
}

async function playStep(
  step: Step,
  { move, momentOf }: Plan,
  target: Target,
  { fixture, settings, bindings, begin }: Conversation,
): Promise<{ readonly differences: readonly Difference[]; readonly answer?: string }> {
  const at = momentOf(step);
  const asNow = (text: string) => bindings.inMessage(moveTimes(text, move));
  const moved = withText(step, asNow(step.text));
  const { identities, time } = settings;
  const signedAt = at && time === 'everything' ? at : settings.now();
  const sent = identities ? signedStep(moved, identities, signedAt) : moved;
  const { certificate } = step.wayIn ?? {};
  const identity = certificate === undefined ? undefined : identities?.(certificate);
  const recorded = moveTimes(readFileSync(step.responseFile, 'utf8'), move);
  try {
    const answer = await target.send({
      // The step's own time is of its own day: it is told as it is now, or not at all.
      ...{ method: sent.method, headers: sent.headers, body: sent.body },
      path: asNow(step.path),
      isProven: step.wayIn !== undefined,
      ...(identity && { identity }),
      ...(at && { at }),
    });
    settings.onAnswer?.({ fixture, step, text: moved.text, answer });
    const judgement: Judgement = {
      volatile: settings.volatile,
      bindings,
      ...(!at && { during: around(begin, settings.now()) }),
    };
    return { differences: differencesOf(step, recorded, answer, judgement), answer: answer.text };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { differences: [{ path: 'answer', expected: `HTTP ${step.status}`, got: error.message }] };
  }
}

const around = (from: Date, to: Date) => ({
  from: new Date(from.getTime() - TOLERANCE_MS),
  to: new Date(to.getTime() + TOLERANCE_MS),
});
