/** The form of a notice. */
import { codeListValue, validValues } from '../../../codelists/code-lists.js';
import type { DriftsbeskedType } from '../../../contract/index.js';
import type { Values } from '../../forms/body-xml.js';
import { SAVED } from '../../forms/saved.js';
import type { Field } from '../../forms/fields.js';
import type { Words } from '../../words.js';

const PLACES: Readonly<Record<string, Words>> = {
  FoerLogin: ['Før login: på forsiden, for alle', 'Before sign-in: on the front page, for everyone'],
  EfterLogin: ['Efter login: for virksomheder', 'After sign-in: for companies'],
};

export const placeWords = (code: number): Words => {
  const name = codeListValue('Driftsbeskedplacering', code)?.name ?? String(code);
  return PLACES[name] ?? [name, name];
};

export const TEKST = 'Driftsbesked/Tekst';

export const noticeFields = (now: Date): readonly Field[] => [
  {
    path: 'Driftsbesked/Placering',
    kind: 'radios',
    label: ['Hvor vises beskeden?', 'Where is the notice shown?'],
    isRequired: true,
    options: validValues('Driftsbeskedplacering', now).map(({ code }) => ({
      value: String(code),
      words: placeWords(Number(code)),
    })),
  },
  {
    path: 'Driftsbesked/Overskrift',
    kind: 'text',
    label: ['Overskrift', 'Headline'],
    isRequired: true,
  },
  {
    path: TEKST,
    kind: 'lines',
    rows: 10,
    label: ['Tekst', 'Text'],
    isRequired: true,
    hint: [
      'HTML med p, h2–h4, ul, ol, li, b, strong, i, em, u, br og a med href.',
      'HTML with p, h2–h4, ul, ol, li, b, strong, i, em, u, br and a with href.',
    ],
  },
  {
    path: 'Driftsbesked/GyldigFra',
    kind: 'moment',
    label: ['Vises fra', 'Shown from'],
    isRequired: true,
    hint: ['Dansk tid.', 'Danish time.'],
  },
  {
    path: 'Driftsbesked/GyldigTil',
    kind: 'moment',
    label: ['Vises til', 'Shown until'],
    hint: [
      'Dansk tid. Uden tidspunkt vises beskeden, til den slettes.',
      'Danish time. Without a time it is shown until it is deleted.',
    ],
  },
  {
    path: 'Driftsbesked/CVRnumberIdentifier',
    kind: 'number',
    maxLength: 8,
    label: ['Kun for virksomheden med CVR-nummer', 'Only for the company with CVR number'],
    hint: ['Kun for beskeder efter login.', 'Only for notices after sign-in.'],
  },
];

/** What the form has of a notice that is there. */
export const MOMENTS = ['Driftsbesked/GyldigFra', 'Driftsbesked/GyldigTil'];

/** With its times as they are saved. */
export function valuesOfNotice(notice: DriftsbeskedType): Values {
  const values = Object.entries(notice).map(
    ([name, value]) => [`Driftsbesked/${name}`, [String(value)]] as const,
  );
  const moments = values.filter(([path]) => MOMENTS.includes(path));
  return new Map([...values, ...moments.map(([path, value]) => [`${SAVED}${path}`, value] as const)]);
}
