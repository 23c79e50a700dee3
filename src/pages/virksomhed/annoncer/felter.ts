/** The fields of an ad, step by step. Their names are the paths of the contract. */
import { lastOf } from '../../forms/body-xml.js';
import { codeOptions } from '../../forms/codes.js';
import type { Field } from '../../forms/fields.js';
import type { Words } from '../../words.js';
import { enhedsfelt } from '../valg/produktionsenhed.js';
import { stillingsfelt } from '../valg/stilling.js';
import type { Gruppe, Udfyldning } from './grupper.js';
import { ENHED, FRA, JOB, LOGO, SOM_HTML, STED, TEKST, TIL } from './stier.js';

export const stillingsgrupper = ({ visit, values }: Udfyldning): readonly Gruppe[] => [
  {
    fields: [
      {
        path: 'Jobannonce/Titel',
        label: ['Overskrift', 'Title'],
        kind: 'text',
        isRequired: true,
        hint: [
          'Det første, jobsøgende ser. Højst 100 tegn.',
          'What jobseekers see first. At most 100 characters.',
        ],
        maxLength: 100,
      },
      {
        path: TEKST,
        label: ['Annoncetekst', 'Text of the ad'],
        kind: 'lines',
        rows: 14,
        isRequired: true,
        hint: values.has(SOM_HTML)
          ? [
              'Teksten har mere formatering, end feltet ellers kan vise, og står derfor som HTML.',
              'The text has more formatting than the field could show otherwise, and so stands as HTML.',
            ]
          : [
              'Lad en linje stå tom mellem afsnit. Begynd en linje med »- « for et punkt på en liste og med »## « for en overskrift.',
              'Leave a line empty between paragraphs. Begin a line with “- ” for an item of a list and with “## ” for a heading.',
            ],
      },
      {
        path: `${JOB}/Annoncetype`,
        label: ['Annoncens art', 'Kind of ad'],
        kind: 'choice',
        isRequired: true,
        options: codeOptions('Annoncetype', visit.now),
      },
      {
        path: `${JOB}/AntalStillinger`,
        label: ['Antal stillinger', 'Number of positions'],
        kind: 'number',
        isRequired: true,
        maxLength: 3,
      },
    ],
  },
];

/** The choice of an occupation is drawn by itself; it is a field as others are. */
export const STILLINGSFELT = stillingsfelt(JOB);

const adressefelt = (
  local: string,
  label: Words,
  maxLength: number,
  autocomplete?: string,
  hint?: Words,
): Field => ({
  ...{ path: `${STED}/${local}`, label, kind: 'text', maxLength },
  ...(autocomplete !== undefined && { autocomplete }),
  ...(hint && { hint }),
});

export const stedgrupper = ({ visit, values }: Udfyldning): readonly Gruppe[] => [
  { fields: [enhedsfelt(ENHED, visit, lastOf(values, ENHED))] },
  {
    title: ['Arbejdsstedets adresse', 'Address of the workplace'],
    fields: [
      adressefelt('Vejnavn', ['Vejnavn', 'Street'], 40),
      adressefelt('Husnummer', ['Husnummer', 'House number'], 10),
      adressefelt('Etage', ['Etage', 'Floor'], 4),
      adressefelt('Doer', ['Dør', 'Door'], 4),
      adressefelt('Postnummer', ['Postnummer', 'Post code'], 10, 'postal-code'),
      adressefelt('By', ['By', 'Town'], 50, 'address-level2'),
      adressefelt('Kommunekode', ['Kommunekode', 'Municipality code'], 3, undefined, [
        'Tre cifre, f.eks. 101 for København. Kun i Danmark.',
        'Three digits, e.g. 101 for Copenhagen. In Denmark only.',
      ]),
      {
        path: `${STED}/Landekode`,
        label: ['Land', 'Country'],
        kind: 'choice',
        options: codeOptions('Land', visit.now),
      },
    ],
  },
  {
    fields: [
      {
        path: `${JOB}/IntetFastArbejdssted`,
        label: ['Der er intet fast arbejdssted', 'There is no fixed workplace'],
        kind: 'check',
        hint: ['Lad så adressen stå tom.', 'Leave the address empty then.'],
      },
    ],
  },
];

export const vilkaarsgrupper = ({ visit }: Udfyldning): readonly Gruppe[] => [
  {
    title: ['Ansættelse', 'Employment'],
    fields: [
      {
        path: `${JOB}/Tidsbegraenset`,
        label: ['Varighed', 'Duration'],
        kind: 'radios',
        isRequired: true,
        options: [
          { value: 'false', words: ['Fast stilling', 'Permanent'] },
          { value: 'true', words: ['Tidsbegrænset', 'Limited period'] },
        ],
      },
      {
        path: `${JOB}/Ansaettelsesdato`,
        label: ['Første arbejdsdag', 'First day of work'],
        kind: 'date',
        hint: ['Lad feltet stå tomt, hvis det er snarest muligt.', 'Leave it empty for as soon as possible.'],
      },
    ],
  },
  {
    title: ['Deltid', 'Part time'],
    fields: [
      {
        path: `${JOB}/Deltid/TimerPrUgeFra`,
        label: ['Timer om ugen fra', 'Hours a week from'],
        kind: 'number',
        hint: ['Lad begge felter stå tomme ved fuldtid.', 'Leave both fields empty for full time.'],
        maxLength: 3,
      },
      {
        path: `${JOB}/Deltid/TimerPrUgeTil`,
        label: ['Timer om ugen til', 'Hours a week to'],
        kind: 'number',
        maxLength: 3,
      },
    ],
  },
  {
    fields: [
      {
        path: `${JOB}/ArbejdstidsforholdSamling/Arbejdstidsforhold`,
        label: ['Arbejdstider', 'Working times'],
        kind: 'boxes',
        options: codeOptions('Arbejdstidsforhold', visit.now),
      },
      {
        path: `${JOB}/KoerekortSamling/Koerekort`,
        label: ['Kørekort, som ansøgeren skal have', 'Driving licences that the applicant must have'],
        kind: 'boxes',
        options: codeOptions('Koerekort', visit.now),
      },
      {
        path: `${JOB}/Handicapvenlig`,
        label: [
          'Arbejdspladsen er indrettet, så den kan bruges af personer med handicap',
          'The workplace is arranged so that persons with a disability can use it',
        ],
        kind: 'check',
      },
    ],
  },
];

export const publiceringsgrupper = ({ values }: Udfyldning): readonly Gruppe[] => [
  {
    title: ['På Jobnet', 'On Jobnet'],
    fields: [
      {
        path: FRA,
        label: ['Fra', 'From'],
        kind: 'moment',
        hint: [
          'Dansk tid, på klokkeslættet. Lad feltet stå tomt for straks efter godkendelsen.',
          'Danish time, to the minute. Leave it empty for at once after the approval.',
        ],
      },
      {
        path: TIL,
        label: ['Til', 'Until'],
        kind: 'moment',
        isRequired: true,
        hint: ['Højst otte uger efter publiceringen.', 'At most eight weeks after the publication.'],
      },
    ],
  },
  {
    title: ['Vis annoncen flere steder', 'Show the ad in more places'],
    fields: [
      {
        path: 'Jobannonce/Publicering/Eures',
        label: ['EURES, den europæiske jobportal', 'EURES, the European job portal'],
        kind: 'check',
      },
      {
        path: 'Jobannonce/Publicering/Workindenmark',
        label: ['Workindenmark', 'Workindenmark'],
        kind: 'check',
        hint: ['Ikke sammen med et hotjob.', 'Not together with a hot job.'],
      },
    ],
  },
  logogruppe(values.has(`${LOGO}/Indhold`)),
];

const logogruppe = (hasOne: boolean): Gruppe => ({
  title: ['Logo', 'Logo'],
  ...(hasOne && { item: LOGO }),
  fields: [
    {
      path: LOGO,
      label: hasOne
        ? ['Vælg et andet logo', 'Choose another logo']
        : ['Logo til annoncen', 'Logo for the ad'],
      kind: 'picture',
      hint: hasOne
        ? ['Annoncen har sit eget logo.', 'The ad has a logo of its own.']
        : [
            'PNG, JPEG, GIF eller WebP, højst 2 MB. Uden et vises enhedens eller virksomhedens.',
            'PNG, JPEG, GIF or WebP, at most 2 MB. Without one that of the unit or the company is shown.',
          ],
    },
  ],
});
