/** Knows the conversations that are under way, and chooses which fixture answers a request. */
import { Bindings } from '../compare/bindings.js';
import { compare } from '../compare/compare.js';
import { rootOf } from '../compare/root-of.js';
import type { Volatile } from '../compare/volatile.js';
import { organisationsOf } from '../replay/organisations.js';
import { answerOf, type MockAnswer } from './answer.js';
import { type Held, hold } from './hold.js';
import type { Incoming } from './incoming.js';
import { distance, leavesOf } from './likeness.js';
import type { Script } from './script.js';

/** A fixture that a conversation may be, and how far it is. */
interface Thread {
  readonly script: Script;
  readonly next: number;
  readonly bindings: Bindings;
  readonly shift: number;
}

/** All the fixtures that it may be: those which were answered alike until now. */
type Conversation = readonly Thread[];

export interface Candidate {
  readonly thread: Thread;
  /** The request of the fixture that it was held against. */
  readonly index: number;
  readonly held: Held;
  readonly conversation: Conversation | undefined;
}

/** In this order when two fit as well: what goes on, what begins, what is asked again. */
const ORDER = { goesOn: 0, begins: 1, repeats: 2 } as const;

export interface CastSettings {
  readonly volatile: Volatile;
  /** What may differ in a request. */
  readonly allowed: Volatile;
}

/** The oldest one is forgotten when there are more. */
const MOST_CONVERSATIONS = 500;

/** So many of those that are most like it are compared in full, until one is the same. */
const COMPARED = 20;

/** What differs in more elements is not compared in full, unless nothing is nearer. */
const FAR = 500;

/** A second creation is another one, unless its sender has given it the id of the first. */
const mayRepeat = ({ script, next }: Thread): boolean => {
  const last = script.lines[next - 1];
  return (
    last !== undefined && (last.reads || /<(?:\w+:)?(?:RequestIdentifier|MessageID)\b/.test(last.step.text))
  );
};

export class Cast {
  #conversations: readonly Conversation[] = [];

  constructor(readonly settings: CastSettings) {}

  /** @param organisations as `10/97007659`; undefined: everything begins anew */
  forget(organisations?: readonly string[]): void {
    const isOf = ({ script }: Thread) =>
      organisations === undefined ||
      organisationsOf(script.fixture).some((one) => organisations.includes(one));
    this.#conversations = this.#conversations
      .map((one) => one.filter((thread) => !isOf(thread)))
      .filter(({ length }) => length > 0);
  }

  /** @returns everything that the request may be, the best first; those that it is not come last */
  candidates(scripts: readonly Script[], incoming: Incoming, now: Date): readonly Candidate[] {
    const { allowed } = this.settings;
    const began = scripts.map((script): readonly [number, Thread, number, undefined] => [
      ORDER.begins,
      { script, next: 0, bindings: new Bindings(), shift: shiftOf(script, incoming, now) },
      0,
      undefined,
    ]);
    const underWay = this.#conversations.flatMap((conversation) =>
      conversation.flatMap((thread) => [
        [ORDER.goesOn, thread, thread.next, conversation] as const,
        ...(mayRepeat(thread) ? [[ORDER.repeats, thread, thread.next - 1, conversation] as const] : []),
      ]),
    );
    const leaves = leavesOf(incoming.root, allowed);
    const possible = [...underWay, ...began]
      .flatMap(([order, thread, index, conversation]) => {
        const line = thread.script.lines[index];
        if (!line) return [];
        const far = incoming.body.equals(line.step.body) ? 0 : distance(line.leaves, leaves);
        return [{ order, thread, index, conversation, line, far }];
      })
      .toSorted((a, b) => a.far - b.far);
    return inFull(possible, ({ order, thread, index, conversation, line }) => {
      const held = hold(line, incoming, thread.bindings, allowed);
      const isRefused = Number(line.step.status >= 400);
      const rank = [held.differences.length, held.loose, order, -held.stated, isRefused] as const;
      return { rank, candidate: { thread, index, held, conversation } };
    })
      .toSorted((a, b) => a.rank.reduce((sum, one, at) => sum || one - (b.rank[at] ?? 0), 0))
      .map(({ candidate }) => candidate);
  }

  /** Answers with the first of them, and remembers all that it may have been. */
  answer(candidates: readonly Candidate[], chosen: Candidate): MockAnswer {
    const { volatile } = this.settings;
    const { thread, index, held, conversation } = chosen;
    const { shift, script } = thread;
    const answer = answerOf(script, index, { volatile, bindings: held.bindings, shift });
    const given = rootOf(Buffer.from(answer.body));
    const others = candidates.filter(
      (one) => one !== chosen && one.conversation === conversation && one.held.differences.length === 0,
    );
    const alike = others.filter((one) => {
      const line = one.thread.script.lines[one.index];
      if (!line?.responseRoot || !given || line.step.status !== answer.status) return false;
      const judgement = { volatile, bindings: one.held.bindings, during: ALWAYS };
      return compare(line.responseRoot, given, judgement).length === 0;
    });
    const went = [chosen, ...alike].map((one) => ({
      ...one.thread,
      bindings: one.held.bindings,
      next: one.index + 1,
    }));
    const moved = new Set([chosen, ...alike].map((one) => one.thread));
    const isRead = script.lines[index]?.reads ?? false;
    const stayed = isRead ? (conversation ?? []).filter((one) => !moved.has(one)) : [];
    this.#conversations = [
      [...went, ...stayed],
      ...this.#conversations.filter((one) => one !== conversation),
    ].slice(0, MOST_CONVERSATIONS);
    return answer;
  }
}

interface Ranked {
  readonly rank: readonly [differences: number, ...others: number[]];
  readonly candidate: Candidate;
}

/** Goes on to the end of those that are as like as the first which is the same. */
function inFull<T extends { readonly far: number }>(
  possible: readonly T[],
  compared: (one: T) => Ranked,
): Ranked[] {
  const found: Ranked[] = [];
  const nearest = possible[0]?.far;
  let same: number | undefined;
  for (const one of possible) {
    const isEnough = one.far !== nearest && (found.length >= COMPARED || one.far > FAR);
    if (same === undefined ? isEnough : one.far > same) break;
    const ranked = compared(one);
    found.push(ranked);
    if (ranked.rank[0] === 0) same = one.far;
  }
  return found;
}

const ALWAYS = { from: new Date(-8.64e15), to: new Date(8.64e15) };

function shiftOf({ lines }: Script, { told }: Incoming, now: Date): number {
  const at = lines[0]?.at ?? now;
  return (told ?? now).getTime() - at.getTime();
}
