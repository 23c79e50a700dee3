import type { Timer } from '../../src/http/admission/places.js';

/** Time that passes when a test says so. */
export function testTimer() {
  let now = 0;
  const due: { readonly at: number; readonly run: () => void }[] = [];
  const turns: (() => void)[] = [];
  const timer: Timer = {
    now: () => now,
    after: (ms, run) => due.push({ at: now + ms, run }),
    nextTurn: (run) => turns.push(run),
  };
  const pass = (ms: number) => {
    now += ms;
    for (const { run } of due.splice(0).filter((one) => one.at <= now || !due.push(one))) run();
  };
  const turn = () => {
    for (const run of turns.splice(0)) run();
  };
  return { timer, pass, turn, awaited: () => turns.length };
}
