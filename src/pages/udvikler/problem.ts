/** What is wrong with a message that was tried, in the language of whoever reads. */
import type { FejlType } from '../../contract/index.js';
import { fejlOfFault } from '../../soap/faults/fejlliste.js';
import type { Trial } from '../../soap/trial.js';
import type { Say } from '../words.js';

export interface Problem {
  readonly kode: number;
  readonly text: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly path?: string | undefined;
  readonly expected?: string | undefined;
}

export const problemsIn = ({ fault }: Pick<Trial, 'fault'>, say: Say): readonly Problem[] =>
  fault === undefined ? [] : problemsOfFejl(fejlOfFault(fault), say);

export const problemsOfFejl = (fejl: readonly FejlType[], say: Say): readonly Problem[] =>
  fejl.map(({ Kode, Tekst, Text, Linje, Kolonne, Sti, Forventet }) => ({
    kode: Kode,
    text: say([Tekst, Text]),
    line: Linje,
    column: Kolonne,
    path: Sti,
    expected: Forventet === undefined ? undefined : expectedIn(Forventet, say),
  }));

/** Some are in both languages, `dansk / English`; others need none. */
function expectedIn(text: string, say: Say): string {
  const [da = '', en] = text.split(' / ');
  return en === undefined ? text : say([da, en]);
}
