/** The steps in which an ad is written; the last one shows it as everybody will see it. */
import type { Field } from '../../forms/fields.js';
import type { Words } from '../../words.js';
import { ansoegningsgrupper } from './ansoegningsfelter.js';
import {
  publiceringsgrupper,
  stedgrupper,
  STILLINGSFELT,
  stillingsgrupper,
  vilkaarsgrupper,
} from './felter.js';
import type { Gruppe, Udfyldning } from './grupper.js';

export interface Trin {
  readonly title: Words;
  readonly groups: (udfyldning: Udfyldning) => readonly Gruppe[];
}

export const TRIN: readonly Trin[] = [
  { title: ['Stilling', 'Job'], groups: stillingsgrupper },
  { title: ['Arbejdssted', 'Workplace'], groups: stedgrupper },
  { title: ['Vilkår og arbejdstid', 'Terms and hours'], groups: vilkaarsgrupper },
  { title: ['Ansøgning og kontakt', 'Application and contact'], groups: ansoegningsgrupper },
  { title: ['Publicering', 'Publication'], groups: publiceringsgrupper },
  { title: ['Send til godkendelse', 'Send for approval'], groups: () => [] },
];

export const SIDSTE = TRIN.length - 1;

/** The fields of a step, the choice of an occupation first in its own. */
export function felterI(trin: number, udfyldning: Udfyldning): readonly Field[] {
  const fields = TRIN[trin]?.groups(udfyldning).flatMap((group) => group.fields) ?? [];
  return trin === 0 ? [STILLINGSFELT, ...fields] : fields;
}

export const alleFelter = (udfyldning: Udfyldning): readonly Field[] =>
  TRIN.flatMap((_, trin) => felterI(trin, udfyldning));

/** The step that has the field of an error; the last one for those of no field. */
export function trinMed(path: string | undefined, udfyldning: Udfyldning): number {
  const found = TRIN.findIndex((_, trin) => felterI(trin, udfyldning).some((field) => field.path === path));
  return found < 0 ? SIDSTE : found;
}
