/** Chooses few conversations that meet everything: a greedy cover, the same in every run. */

export interface Candidate {
  /** What it meets, by key. */
  readonly keys: readonly string[];
  /** So many requests it takes. */
  readonly requests: number;
}

/**
 * The one that meets most of what is left for each of its requests is next; of equals the first.
 * One whose goals the others meet as well is left out in the end.
 * @param wanted keys; one that no candidate meets stays unmet
 * @returns those chosen, in the order of the candidates
 */
export function choose<C extends Candidate>(
  candidates: readonly C[],
  wanted: ReadonlySet<string>,
): readonly C[] {
  const left = new Set(wanted);
  const chosen = new Set<C>();
  for (let next = best(candidates, left); next; next = best(candidates, left)) {
    chosen.add(next);
    for (const key of next.keys) left.delete(key);
  }
  const needed = [...chosen].reduce((all, one) => withoutSurplus(all, one, wanted), chosen);
  return candidates.filter((one) => needed.has(one));
}

function best<C extends Candidate>(candidates: readonly C[], left: ReadonlySet<string>): C | undefined {
  const ranked = candidates
    .map((one) => ({ one, rank: one.keys.filter((key) => left.has(key)).length / one.requests }))
    .filter(({ rank }) => rank > 0);
  const highest = Math.max(...ranked.map(({ rank }) => rank));
  return ranked.find(({ rank }) => rank === highest)?.one;
}

/** Without the one, where the others meet all that it meets. */
function withoutSurplus<C extends Candidate>(
  all: ReadonlySet<C>,
  one: C,
  wanted: ReadonlySet<string>,
): Set<C> {
  const others = new Set([...all].filter((other) => other !== one));
  const met = new Set([...others].flatMap(({ keys }) => keys));
  return one.keys.every((key) => !wanted.has(key) || met.has(key)) ? others : new Set(all);
}
