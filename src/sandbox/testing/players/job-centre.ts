/** Plays the job centre that answers for a job order, as the end of its title asks. */
import { kode } from '../../../codelists/code-lists.js';
import { wordsAtTheEnd } from '../plays.js';
import type { Act, Player } from './stage.js';

export interface PlayedOrder {
  readonly id: string;
  readonly version: number;
  readonly titel: string;
  readonly jobcenter: string;
}

const KANDIDAT = {
  PersonCivilRegistrationIdentifier: '0101900001',
  Fornavne: 'Sanna',
  Efternavn: 'Kassemand',
  Foedselsaar: 1990,
  HarSoegbartCv: false,
  NavneOgAdressebeskyttelse: false,
};

const CANDIDATES: Readonly<Record<string, object>> = {
  'formidl soegbart': {
    ...KANDIDAT,
    HarSoegbartCv: true,
    CvIdentifier: '5a4d0000-0000-4000-8000-0000000000c5',
  },
  'formidl uden-cv': KANDIDAT,
  'formidl beskyttet': { ...KANDIDAT, NavneOgAdressebeskyttelse: true },
};

const MEDARBEJDER = {
  Fornavne: 'Tove',
  Efternavn: 'Holder',
  Email: 'tovholder@jobcenter.example',
  MedarbejderIdentifier: 'sandkasse-tovholder',
};

export async function mediate(act: Act, order: PlayedOrder, now: Date): Promise<void> {
  const words = wordsAtTheEnd(order.titel) ?? '';
  const by: Player = {
    organisationTypeId: kode('OrganisationType', 'Jobcenter'),
    organisationCode: order.jobcenter,
    userIdentifier: 'sandkasse-jobcenter',
    userFullName: 'Sandkassens jobcenter',
  };
  const JobordreIdentifier = order.id;
  if (words === 'tovholder')
    await act(
      by,
      'SetTovholder',
      { JobordreIdentifier, Version: order.version, Medarbejder: MEDARBEJDER },
      now,
    );
  const Kandidat = Object.hasOwn(CANDIDATES, words) ? CANDIDATES[words] : undefined;
  if (Kandidat) await act(by, 'CreateJobordreFormidling', { JobordreIdentifier, Kandidat }, now);
}
