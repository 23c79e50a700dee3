/** Regel 5. »En kontaktpersons oplysninger har intet CPR-nummer.« */
import { MASK } from '../../../faults/masking.js';
import { tellsSomeCpr } from '../../text/cpr-in-text.js';
import type { PersonRule } from './rule.js';

const TEXTS = ['Fornavne', 'Efternavn', 'Stilling', 'Email'] as const;

export const intetCprNummer: PersonRule = {
  number: 5,
  codes: [150013],
  judge: (person) =>
    TEXTS.filter((felt) => tellsSomeCpr(person[felt] ?? '')).map((felt) => ({
      kode: 150013,
      felt: ['Kontaktperson', felt],
      vaerdi: MASK,
      data: { felt },
    })),
};
