/**
 * Numbers that look random and are the same in every run (mulberry32), so that two benches load the
 * same ads.
 */
export function randomFrom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => below(16).toString(16)).join('');
  return {
    /** @returns a number in [0, 1) */
    next,
    /** @returns a whole number in [0, limit) */
    below,
    chance: (share: number): boolean => next() < share,
    /** @returns any item, each as often as another */
    one: <T>(items: readonly T[]): T => at(items, below(items.length)),
    /** @returns an item, of which the first ones come much more often: by the `skew`th power */
    early: <T>(items: readonly T[], skew: number): T => at(items, Math.floor(items.length * next() ** skew)),
    guid: (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`,
  };
}

export type Random = ReturnType<typeof randomFrom>;

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index} of ${items.length}`);
  return item;
}
