/** Judges the date in a CPR number, which its seventh digit gives a century (CPR-kontoret). */

interface Centuries {
  /** The last two digits of a year up to which the later century is meant. */
  readonly upTo: number;
  readonly early: number;
  readonly late: number;
}

const NINETEEN_HUNDREDS: Centuries = { upTo: -1, early: 1900, late: 1900 };
const SINCE_1937: Centuries = { upTo: 36, early: 1900, late: 2000 };
const SINCE_1858: Centuries = { upTo: 57, early: 1800, late: 2000 };

/** By the seventh digit. */
const CENTURIES: readonly Centuries[] = [
  ...Array.from({ length: 4 }, () => NINETEEN_HUNDREDS),
  SINCE_1937,
  ...Array.from({ length: 4 }, () => SINCE_1858),
  SINCE_1937,
];

/**
 * Is the birthday in the number a day that there was? Modulus 11 is not tried: since 2007 there are
 * numbers without it.
 * @param cpr ten digits, as the contract has them
 */
export function hasCprDate(cpr: string): boolean {
  const [day = 0, month = 0, year = 0] = [0, 2, 4].map((from) => Number(cpr.slice(from, from + 2)));
  const { upTo, early, late } = CENTURIES[Number(cpr[6])] ?? NINETEEN_HUNDREDS;
  const date = new Date(Date.UTC((year <= upTo ? late : early) + year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
