/** The fields of a job order, named as in the guide of job orders (its section 3.1). */
import { codeOptions } from '../../forms/codes.js';
import type { Field, Option } from '../../forms/fields.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import { optionOf } from '../valg/kontaktperson.js';
import { enhedsfelt } from '../valg/produktionsenhed.js';
import type { Muligheder } from './muligheder.js';

const ORDRE = 'Jobordre';
export const STED = `${ORDRE}/Arbejdssted`;
export const PERSON = `${ORDRE}/Kontaktperson`;
export const VALGT_PERSON = `${ORDRE}/KontaktpersonIdentifier`;
export const ENHED = `${ORDRE}/Virksomhed/ProductionUnitIdentifier`;
export const TITEL = `${ORDRE}/Titel`;
export const LOEBENDE = `${ORDRE}/Loebende`;
export const JOBCENTER = `${ORDRE}/AnsvarligtJobcenter`;

/** What a running order does not have. */
export const IKKE_LOEBENDE = ['Startdato', 'Varighed', 'Svarfrist', 'MaxAntalKandidater'].map(
  (felt) => `${ORDRE}/${felt}`,
);

export const titel: Field = {
  path: TITEL,
  label: ['Stillingsbetegnelse eller jobtitel', 'Occupation or job title'],
  kind: 'text',
  isRequired: true,
  hint: [
    'Skriv en jobtitel. Eller skriv mindst tre bogstaver, og søg i listen over stillingsbetegnelser.',
    'Type a job title. Or type at least three letters and search the list of occupations.',
  ],
  maxLength: 100,
  autocomplete: 'off',
};

export const jobcenter = (options: readonly Option[]): Field => ({
  path: JOBCENTER,
  label: ['Ansvarligt jobcenter', 'Responsible job centre'],
  kind: 'choice',
  isRequired: true,
  options,
  hint: [
    'Jobcentret tildeler jobordren en tovholder, som screener foreslåede kandidater, inden de formidles til jer. Det kan ikke ændres, når jobordren er oprettet.',
    'The job centre assigns a coordinator to the order, who screens the candidates before you are sent them. It cannot be changed once the order is created.',
  ],
});

export const opgave: readonly Field[] = [
  {
    path: `${ORDRE}/Beskrivelse`,
    label: ['Beskriv opgaven, der skal udføres', 'Describe the work to be done'],
    kind: 'lines',
    isRequired: true,
    hint: ['Opgaven og de kompetencer, I søger.', 'The work and the skills that you look for.'],
    maxLength: 5000,
    rows: 8,
  },
  {
    path: `${ORDRE}/AntalStillinger`,
    label: ['Antal stillinger, der skal besættes', 'Number of positions to fill'],
    kind: 'number',
    isRequired: true,
  },
  {
    path: `${ORDRE}/EmailVedFormidling`,
    label: [
      'Modtag e-mail, når jobcentret formidler kandidater',
      'Receive an e-mail when the job centre mediates candidates',
    ],
    kind: 'check',
  },
];

export const loebende: Field = {
  path: LOEBENDE,
  label: ['Løbende jobordre', 'Running job order'],
  kind: 'check',
  hint: [
    'Sæt flueben, når I løbende har behov for kandidater. Job startdato, varighed, jobcentrets svarfrist og max. antal kandidater bortfalder, og det, du har skrevet i dem, fjernes.',
    'Tick this when you need candidates all the time. Start date, duration, deadline and number of candidates do not apply, and what stands in them is removed.',
  ],
};

export const datoer: readonly Field[] = [
  {
    path: `${ORDRE}/Startdato`,
    label: ['Job startdato', 'Start date of the job'],
    kind: 'date',
    hint: [
      'Den første dag, en kandidat kan begynde. I dag betyder hurtigst muligt.',
      'The first day a candidate can begin. Today means as soon as possible.',
    ],
  },
  {
    path: `${ORDRE}/Varighed`,
    label: ['Varighed', 'Duration'],
    kind: 'number',
    hint: ['Antal arbejdsdage, opgaven varer.', 'Number of working days the work lasts.'],
  },
  {
    path: `${ORDRE}/Svarfrist`,
    label: ['Jobcentrets svarfrist', 'Deadline of the job centre'],
    kind: 'date',
    hint: [
      'Den dag, I senest forventer svar: en fremtidig dato. Når dagen er gået, lukkes jobordren.',
      'The day by which you expect an answer: a future date. The order is closed when the day is over.',
    ],
  },
  {
    path: `${ORDRE}/MaxAntalKandidater`,
    label: ['Max. antal kandidater', 'Greatest number of candidates'],
    kind: 'number',
    hint: [
      'Hvor mange kandidater I ønsker at blive præsenteret for.',
      'How many candidates you want to be presented.',
    ],
  },
];

export const vilkaar = (now: Date): readonly Field[] => [
  {
    path: `${ORDRE}/Arbejdstid`,
    label: ['Arbejdstid', 'Working hours'],
    kind: 'choice',
    options: codeOptions('Arbejdstid', now),
    none: ['Ikke angivet', 'Not given'],
  },
  {
    path: `${ORDRE}/HeleTimer`,
    label: ['Antal hele timer', 'Number of whole hours'],
    kind: 'number',
    hint: ['Timer om ugen. Udfyldes kun ved deltid.', 'Hours a week. Only for part time.'],
  },
  {
    path: `${ORDRE}/ArbejdstidsforholdSamling/Arbejdstidsforhold`,
    label: ['Arbejdstidsforhold', 'Working times'],
    kind: 'boxes',
    options: codeOptions('Arbejdstidsforhold', now),
  },
  {
    path: `${ORDRE}/Svarmaade`,
    label: ['Svarmåde', 'Way of answering'],
    kind: 'choice',
    options: codeOptions('Svarmaade', now),
    none: ['Ikke angivet', 'Not given'],
    hint: ['Hvordan I ønsker tilbagemelding fra jobcentret.', 'How you want to hear from the job centre.'],
  },
];

/** @param given the unit that stands there already */
export const enhed = (visit: CompanyVisit, given: string): Field => ({
  ...enhedsfelt(ENHED, visit, given),
  label: [
    'Hvilket arbejdssted/P-nummer er ansvarlig for jobordren?',
    'Which place of work/P-number is responsible for the order?',
  ],
});

const text = (path: string, label: Words, more: Partial<Field> = {}): Field => ({
  ...{ path, label, kind: 'text' },
  ...more,
});

const isRequired = true;

export const arbejdssted = (now: Date): readonly Field[] => [
  text(`${STED}/Navn`, ['Arbejdsstedets navn', 'Name of the place of work'], { isRequired }),
  text(`${STED}/Vejnavn`, ['Vejnavn', 'Street'], { isRequired, autocomplete: 'off' }),
  text(`${STED}/Husnummer`, ['Husnummer', 'House number'], { isRequired }),
  text(`${STED}/Etage`, ['Etage', 'Floor']),
  text(`${STED}/Doer`, ['Dør', 'Door']),
  text(`${STED}/Postnummer`, ['Postnummer', 'Post code'], { isRequired, autocomplete: 'off' }),
  text(`${STED}/By`, ['By', 'Town'], { isRequired }),
  {
    path: `${STED}/Landekode`,
    label: ['Land', 'Country'],
    kind: 'choice',
    isRequired,
    options: codeOptions('Land', now),
  },
];

/** The names of a contact person's fields below PERSON, as the list of contact persons has them. */
export const PERSONFELTER = ['Fornavne', 'Efternavn', 'Telefonnummer', 'Email'] as const;

const PERSON_ORD: Readonly<
  Record<(typeof PERSONFELTER)[number], Partial<Field> & { readonly label: Words }>
> = {
  Fornavne: { label: ['Fornavn(e)', 'First name(s)'], isRequired },
  Efternavn: { label: ['Efternavn', 'Last name'], isRequired },
  Telefonnummer: { label: ['Telefonnummer', 'Telephone number'], kind: 'tel' },
  Email: { label: ['E-mail', 'E-mail'], kind: 'email' },
};

export const valgtPerson = ({ personer }: Pick<Muligheder, 'personer'>): Field => ({
  path: VALGT_PERSON,
  label: ['Kontaktperson ang. jobbet', 'Contact person about the job'],
  kind: 'choice',
  options: personer.map(optionOf),
  none: ['En anden: udfyld felterne', 'Somebody else: fill in the fields'],
});

export const kontaktperson: readonly Field[] = PERSONFELTER.map((name) =>
  text(`${PERSON}/${name}`, PERSON_ORD[name].label, { autocomplete: 'off', ...PERSON_ORD[name] }),
);

export const note: Field = {
  path: 'Note',
  label: ['Note til jobcentret', 'Note to the job centre'],
  kind: 'lines',
  hint: [
    'Fortæl jobcentret, hvad I har ændret. Noten vises også i formidlingsloggen.',
    'Tell the job centre what you have changed. The note is shown in the mediation log too.',
  ],
  maxLength: 1500,
  rows: 4,
};

/** All of them, for what is kept and how errors name them. */
export const alleFelter = (visit: CompanyVisit, muligheder: Muligheder): readonly Field[] => [
  titel,
  jobcenter(muligheder.jobcentre),
  ...opgave,
  loebende,
  ...datoer,
  ...vilkaar(visit.now),
  enhed(visit, ''),
  ...arbejdssted(visit.now),
  valgtPerson(muligheder),
  ...kontaktperson,
  note,
];
