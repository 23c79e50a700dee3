/** How one applies for a job, and whom one asks. */
import { numbersOf } from '../../forms/body-xml.js';
import type { Field } from '../../forms/fields.js';
import type { Words } from '../../words.js';
import type { Gruppe, Udfyldning } from './grupper.js';
import { ANSOEGNING, FRA_LISTE, FRIST, SKREVNE } from './stier.js';

export const ansoegningsgrupper = (udfyldning: Udfyldning): readonly Gruppe[] => [
  {
    title: ['Sådan kan man søge', 'How to apply'],
    fields: [
      {
        path: `${ANSOEGNING}/Url`,
        label: ['Webadresse', 'Web address'],
        kind: 'text',
        hint: ['Begynder med https:// eller http://.', 'Begins with https:// or http://.'],
        maxLength: 2000,
      },
      {
        path: `${ANSOEGNING}/UrlTekst`,
        label: ['Tekst på linket', 'Text of the link'],
        kind: 'text',
        maxLength: 100,
      },
      { path: `${ANSOEGNING}/Email`, label: ['E-mail', 'E-mail'], kind: 'email' },
      { path: `${ANSOEGNING}/Telefonisk`, label: ['Telefon', 'Telephone'], kind: 'tel' },
      {
        path: `${ANSOEGNING}/PrBrev`,
        label: ['Man kan søge ved brev til virksomheden', 'One can apply by letter to the company'],
        kind: 'check',
      },
    ],
  },
  {
    title: ['Ansøgningsfrist', 'Deadline'],
    fields: [
      { path: FRIST, label: ['Sidste dag at søge', 'Last day to apply'], kind: 'date' },
      {
        path: `${ANSOEGNING}/HurtigstMuligt`,
        label: [
          'Hurtigst muligt: vi ansætter, når vi har fundet den rette',
          'As soon as possible: we hire when we have found the right person',
        ],
        kind: 'check',
      },
    ],
  },
  ...numbersOf(FRA_LISTE, udfyldning.values).map((number) => fraListe(number, udfyldning)),
  ...numbersOf(SKREVNE, udfyldning.values).map(skreven),
];

const skjulfelt = (item: string): Field => ({
  path: `${item}/SkjulTelefonnummer`,
  label: ['Vis ikke telefonnummeret i annoncen', 'Do not show the telephone number in the ad'],
  kind: 'check',
});

function fraListe(number: number, { personer = [] }: Udfyldning): Gruppe {
  const item = `${FRA_LISTE}[${number}]`;
  return {
    item,
    title: ['Kontaktperson fra listen', 'Contact person from the list'],
    fields: [
      {
        path: `${item}/KontaktpersonIdentifier`,
        label: ['Kontaktperson', 'Contact person'],
        kind: 'choice',
        hint: [
          'Oplysningerne kopieres ind i annoncen, når den sendes.',
          'The details are copied into the ad when it is sent.',
        ],
        options: personer,
      },
      skjulfelt(item),
    ],
  };
}

function skreven(number: number): Gruppe {
  const item = `${SKREVNE}[${number}]`;
  const felt = (local: string, label: Words, kind: Field['kind'], other: Partial<Field> = {}): Field => ({
    ...{ path: `${item}/${local}`, label, kind },
    ...other,
  });
  return {
    item,
    title: ['Kontaktperson', 'Contact person'],
    fields: [
      felt('Fornavne', ['Fornavne', 'First names'], 'text', { isRequired: true, maxLength: 50 }),
      felt('Efternavn', ['Efternavn', 'Last name'], 'text', { isRequired: true, maxLength: 40 }),
      felt('Stilling', ['Stilling', 'Position'], 'text', { maxLength: 100 }),
      felt('Telefonnummer', ['Telefonnummer', 'Telephone number'], 'tel', {
        hint: ['Telefonnummer eller e-mail skal udfyldes.', 'A telephone number or an e-mail is needed.'],
      }),
      felt('Email', ['E-mail', 'E-mail'], 'email'),
      skjulfelt(item),
    ],
  };
}
