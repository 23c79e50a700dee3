/** What whom is shown of a candidate: the table of jobordre.md, "Candidates". */
import type { VistKandidatType } from '../../../contract/index.js';
import type { StoredFormidling } from './store-port.js';

/** As a company sees a candidate. */
export type Visning = 'soegbartCv' | 'udenSoegbartCv' | 'beskyttet' | 'fjernet';

/** What may be shown of a candidate, or not; whom to ask is always shown. */
type Felt = 'navn' | 'cv' | 'adresse' | 'foedselsaar' | 'hjemmeside';

const NOTHING: Readonly<Record<Felt, boolean>> = {
  navn: false,
  cv: false,
  adresse: false,
  foedselsaar: false,
  hjemmeside: false,
};

/**
 * THE table. Address and year of birth of who has a searchable CV are read there, as far as the
 * person shows them. A website names the person. One who was removed is no candidate any more: it
 * may have been the wrong person, or one who is protected by now.
 */
export const SHOWN: Readonly<Record<Visning, Readonly<Record<Felt, boolean>>>> = {
  soegbartCv: { navn: true, cv: true, adresse: false, foedselsaar: false, hjemmeside: true },
  udenSoegbartCv: { navn: true, cv: false, adresse: true, foedselsaar: true, hjemmeside: true },
  beskyttet: NOTHING,
  fjernet: NOTHING,
};

/** What the caller sees of a candidate. */
export interface Vist {
  readonly kandidat: VistKandidatType;
  readonly hjemmeside?: string;
}

function visningOf({ status, kandidat }: Pick<StoredFormidling, 'status' | 'kandidat'>): Visning {
  if (status === 'Fjernet') return 'fjernet';
  if (kandidat.NavneOgAdressebeskyttelse) return 'beskyttet';
  return kandidat.HarSoegbartCv ? 'soegbartCv' : 'udenSoegbartCv';
}

/** As an authority sees it: all that is kept. */
export const shownToAuthority = ({ kandidat, cpr, hjemmeside }: StoredFormidling): Vist => ({
  kandidat: { ...(cpr !== undefined && { PersonCivilRegistrationIdentifier: cpr }), ...kandidat },
  ...(hjemmeside !== undefined && { hjemmeside }),
});

/** As the company sees it. */
export function shownToCompany(formidling: StoredFormidling): Vist {
  const { kandidat, hjemmeside } = formidling;
  const shown = SHOWN[visningOf(formidling)];
  const { Fornavne, Efternavn, Adresse, Foedselsaar, CvIdentifier, HarSoegbartCv } = kandidat;
  return {
    kandidat: {
      ...(shown.navn && { Fornavne, Efternavn }),
      ...(shown.adresse && Adresse && { Adresse }),
      ...(shown.foedselsaar && { Foedselsaar }),
      ...(shown.cv && CvIdentifier !== undefined && { CvIdentifier }),
      ...(shown.navn && { HarSoegbartCv }),
      NavneOgAdressebeskyttelse: kandidat.NavneOgAdressebeskyttelse,
    },
    ...(shown.hjemmeside && hjemmeside !== undefined && { hjemmeside }),
  };
}
