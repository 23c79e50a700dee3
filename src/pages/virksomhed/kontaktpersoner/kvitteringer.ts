/** What the list and a contact person's page say was done. */
import type { Receipts } from '../../layout/receipts.js';

export const RECEIPTS: Receipts = {
  tilknyttet: {
    title: [
      'Kontaktpersonen er tilknyttet dit MitID Erhverv',
      'The contact person is coupled to your MitID Erhverv',
    ],
    words: [
      'Menuen er åben, og du kan arbejde i Jobnet for Arbejdsgivere.',
      'The menu is open, and you can work in Jobnet for Employers.',
    ],
  },
  oprettetMig: {
    title: [
      'Du er oprettet som kontaktperson og tilknyttet dit MitID Erhverv',
      'You are created as a contact person and coupled to your MitID Erhverv',
    ],
    words: [
      'Menuen er åben, og du kan arbejde i Jobnet for Arbejdsgivere.',
      'The menu is open, and you can work in Jobnet for Employers.',
    ],
  },
  oprettet: {
    title: ['Kontaktpersonen er oprettet', 'The contact person was created'],
    words: [
      'Personen kan vælges i jobannoncer og jobordrer, men kan ikke selv arbejde her, før MitID Erhverv er tilknyttet.',
      'The person can be chosen in job ads and job orders, and cannot work here before a MitID Erhverv is coupled.',
    ],
  },
  rettet: { title: ['Oplysningerne er rettet', 'The details were changed'] },
  slettet: { title: ['Kontaktpersonen er slettet', 'The contact person was deleted'] },
  fjernet: {
    title: ['Tilknytningen er fjernet', 'The coupling was removed'],
    words: [
      'Vælg en kontaktperson, hvis du vil arbejde videre.',
      'Choose a contact person if you want to go on working.',
    ],
  },
};
