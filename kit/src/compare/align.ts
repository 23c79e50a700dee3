/** Finds which of two lists' items belong together. */
export type Pair<T> = readonly [expected: T | undefined, got: T | undefined];

/**
 * Items with the same key stay together as far as the order allows (the longest common
 * subsequence); what is between them is paired in order where its name is the same. The others
 * stand alone.
 */
export function align<T>(
  expected: readonly T[],
  got: readonly T[],
  keyOf: (item: T) => string,
  nameOf: (item: T) => string,
): readonly Pair<T>[] {
  const [a, b] = [expected.map(keyOf), got.map(keyOf)];
  const anchors = [...common(a, b), [a.length, b.length] as const];
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of anchors) {
    pairs.push(...between(expected.slice(i, nextI), got.slice(j, nextJ), nameOf));
    if (nextI < a.length) pairs.push([expected[nextI], got[nextJ]]);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return pairs;
}

function between<T>(expected: readonly T[], got: readonly T[], nameOf: (item: T) => string): Pair<T>[] {
  return common(expected.map(nameOf), got.map(nameOf))
    .concat([[expected.length, got.length]])
    .reduce<{ pairs: Pair<T>[]; i: number; j: number }>(
      ({ pairs, i, j }, [nextI, nextJ]) => ({
        pairs: [
          ...pairs,
          ...expected.slice(i, nextI).map((one): Pair<T> => [one, undefined]),
          ...got.slice(j, nextJ).map((one): Pair<T> => [undefined, one]),
          ...(nextI < expected.length ? [[expected[nextI], got[nextJ]] as const] : []),
        ],
        i: nextI + 1,
        j: nextJ + 1,
      }),
      { pairs: [], i: 0, j: 0 },
    ).pairs;
}

type Place = readonly [i: number, j: number];

/** Longer lists are not searched whole: it takes the product of their lengths. */
const MOST = 4_000_000;

function common(a: readonly string[], b: readonly string[]): Place[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  const before = Array.from({ length: start }, (_, at): Place => [at, at]);
  const [m, n] = [a.length - start, b.length - start];
  if (m === 0 || n === 0 || m * n > MOST) return before;
  const longest = Array.from({ length: m + 1 }, () => new Uint32Array(n + 1));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--)
      (longest[i] ?? [])[j] =
        a[start + i] === b[start + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Place[] = [];
  for (let i = 0, j = 0; i < m && j < n;) {
    if (a[start + i] === b[start + j]) {
      found.push([start + i, start + j]);
      [i, j] = [i + 1, j + 1];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [...before, ...found];
}
