/** Reads what is measured, as Prometheus has it as text. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const LINE = /^([a-z_]+)(?:\{(.*)\})? (\S+)/;
const LABEL = /([a-z_]+)="((?:[^"\\]|\\.)*)"/g;

export const samplesIn = (text: string): readonly Sample[] =>
  text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = LINE.exec(line) ?? [];
    if (name === undefined) return [];
    const pairs = [...labels.matchAll(LABEL)].map(([, label = '', told = '']) => [label, unescaped(told)]);
    return [{ name, labels: Object.fromEntries(pairs) as Sample['labels'], value: Number(value) }];
  });

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));

/** The sums of a counter by one of its labels, the largest first. */
export function sumsBy(samples: readonly Sample[], name: string, label: string) {
  const sums = new Map<string, number>();
  for (const { labels, value } of samples.filter((one) => one.name === name)) {
    const key = labels[label] ?? '';
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** The one value of a gauge with those labels. */
export const valueOf = (
  samples: readonly Sample[],
  name: string,
  wanted: Sample['labels'] = {},
): number | undefined =>
  samples.find(
    (one) => one.name === name && Object.entries(wanted).every(([label, told]) => one.labels[label] === told),
  )?.value;
