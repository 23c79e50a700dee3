/** The details of a contact person, as they are typed. */
import type { Values } from '../../forms/body-xml.js';
import type { Field, Option } from '../../forms/fields.js';
import type { CompanyVisit } from '../../visit/visit.js';

const UNITS = 'Kontaktperson/ProductionUnitIdentifierSamling/ProductionUnitIdentifier';

const DETAILS: readonly Field[] = [
  {
    path: 'Kontaktperson/Fornavne',
    label: ['Fornavne', 'First names'],
    kind: 'text',
    isRequired: true,
    maxLength: 50,
  },
  {
    path: 'Kontaktperson/Efternavn',
    label: ['Efternavn', 'Surname'],
    kind: 'text',
    isRequired: true,
    maxLength: 40,
  },
  { path: 'Kontaktperson/Stilling', label: ['Stilling', 'Position'], kind: 'text', maxLength: 100 },
  {
    path: 'Kontaktperson/Telefonnummer',
    label: ['Telefon', 'Telephone'],
    kind: 'tel',
    hint: ['Cifre uden mellemrum, f.eks. 70252589.', 'Digits without spaces, e.g. 70252589.'],
  },
  { path: 'Kontaktperson/Email', label: ['E-mail', 'E-mail'], kind: 'email' },
];

/**
 * @param values of the form: a unit of theirs that the company has no more can be taken away
 * @returns the fields, with the company's production units as boxes
 */
export const felterOf = ({ signedIn }: CompanyVisit, values: Values): readonly Field[] => {
  const { enheder } = signedIn.standing;
  const known = enheder.map(({ pnr, navn, adresse }) => optionOf(pnr, [navn, adresse.by]));
  const ended = (values.get(UNITS) ?? [])
    .filter((pnr) => !enheder.some((unit) => unit.pnr === pnr))
    .map((pnr) => optionOf(pnr, []));
  return [
    ...DETAILS,
    {
      path: UNITS,
      label: ['Arbejdssted/P-nummer', 'Workplace/P-number'],
      kind: 'boxes',
      isRequired: true,
      hint: ['Vælg et eller flere.', 'Choose one or more.'],
      options: [...known, ...ended],
    },
  ];
};

function optionOf(pnr: string, about: readonly (string | undefined)[]): Option {
  const text = [pnr, ...about.filter((one) => one !== undefined)].join(' – ');
  return { value: pnr, words: [text, text] };
}

/** What is known of a new one: the company's only unit, and of oneself the name of the sign-in. */
export function valuesOfNew({ signedIn }: CompanyVisit, name?: string): Values {
  const { enheder } = signedIn.standing;
  const names = name?.split(' ') ?? [];
  return new Map<string, readonly string[]>([
    ['Kontaktperson/Fornavne', [names.slice(0, -1).join(' ')]],
    ['Kontaktperson/Efternavn', [names.at(-1) ?? '']],
    [UNITS, enheder.length === 1 ? enheder.map(({ pnr }) => pnr) : []],
  ]);
}

/** The name of a production unit, where the company has it today. */
export const enhedText = ({ signedIn }: CompanyVisit, pnr: string): string => {
  const unit = signedIn.standing.enheder.find((one) => one.pnr === pnr);
  return unit ? `${pnr} – ${unit.navn}` : pnr;
};
