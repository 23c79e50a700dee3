import type {
  NyFormidling,
  StoredFormidling,
  StoredKandidat,
} from '../../src/services/jobordre/formidling/store-port.js';
import { CREATED } from './jobordrer.js';

/** An invented number: nobody's is known to begin so. */
export const CPR = '0101900000';

export const kandidat = (other: Partial<StoredKandidat> = {}): StoredKandidat => ({
  Fornavne: 'Ærtha Ølgod',
  Efternavn: 'Skovtrold',
  Adresse: { Vejnavn: 'Troldhøj', Husnummer: '7', Postnummer: '5000', By: 'Odense C', Landekode: 'DK' },
  Foedselsaar: 1990,
  CvIdentifier: '6f1f2a52-2f4e-4d5a-9c1b-7e6f3a2d1c91',
  HarSoegbartCv: true,
  NavneOgAdressebeskyttelse: false,
  ...other,
});

/** A new mediation as the service hands it to the store. */
export const nyFormidling = (
  other: Partial<NyFormidling> & Pick<NyFormidling, 'jobordreId'>,
): NyFormidling => ({
  id: '2c0e8a52-2f4e-4d5a-9c1b-7e6f3a2d1c92',
  kandidat: kandidat(),
  cpr: CPR,
  beskrivelse: 'Har arbejdet i køkken i to år.',
  hjemmeside: 'https://skovtrold.example/cv',
  formidletAf: { organisationTypeId: 8, organisationCode: '461' },
  formidletTidspunkt: CREATED,
  ...other,
});

/** A mediation as the store gives it back to those who may read the number. */
export const storedFormidling = (other: Partial<StoredFormidling> = {}): StoredFormidling => ({
  ...nyFormidling({ jobordreId: '5b0c8a52-2f4e-4d5a-9c1b-7e6f3a2d1c90' }),
  nr: 1,
  version: 1,
  status: 'Formidlet',
  ...other,
});
