/**
 * Regel 17. »Titel og annoncetekst har hver mindst ét synligt tegn.« So have names, addresses and
 * links, where a character that nobody sees, or that turns the direction of reading, would deceive.
 */
import type { JobannonceType } from '../../../contract/index.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { judgeShortText } from '../../text/short-text.js';
import { hasVisible } from '../../text/visible.js';
import { hasVisibleText } from '../../html/visible-text.js';
import type { Rule } from './rule.js';

/**
 * It is a rule and no pattern, as those of XSD know neither no-break spaces nor characters without
 * width.
 */
export const synligTekst: Rule = {
  number: 17,
  codes: [130170, 130171],
  judge: ({ Titel, Annoncetekst, Job, Ansoegning }) => [
    ...(hasVisible(Titel) ? [] : [nothingIn('Titel')]),
    ...(hasVisibleText(Annoncetekst) ? [] : [nothingIn('Annoncetekst')]),
    ...[...placeTexts(Job), ...shortTexts(Ansoegning)].flatMap(judgeShort),
  ],
};

function nothingIn(felt: 'Titel' | 'Annoncetekst') {
  return { kode: 130170 as const, felt: [felt], data: { felt } };
}

interface ShortText {
  readonly felt: FieldViolation['felt'];
  readonly name: string;
  readonly text: string | undefined;
}

/** The parts of the workplace's address; those of the two others are codes. */
const placeTexts = ({ Arbejdssted }: JobannonceType['Job']): ShortText[] =>
  (['Vejnavn', 'Husnummer', 'Etage', 'Doer', 'Postnummer', 'By'] as const).map((name) => ({
    ...{ name, felt: ['Job', 'Arbejdssted', name], text: Arbejdssted?.[name] },
  }));

/** Names, e-mail addresses and links. */
function shortTexts(ansoegning: JobannonceType['Ansoegning']): ShortText[] {
  const own = (['Url', 'UrlTekst', 'Email'] as const).map((name) => ({
    ...{ name, felt: ['Ansoegning', name], text: ansoegning[name] },
  }));
  const ofPersons = (ansoegning.KontaktpersonSamling ?? []).flatMap((person, index) =>
    (['Fornavne', 'Efternavn', 'Stilling', 'Email'] as const).map((name) => ({
      ...{ name, felt: ['Ansoegning', 'KontaktpersonSamling', index, name], text: person[name] },
    })),
  );
  return [...own, ...ofPersons];
}

function judgeShort({ felt, name, text }: ShortText): FieldViolation[] {
  const found = text === undefined ? undefined : judgeShortText(text);
  if (!found) return [];
  return found.kind === 'hidden'
    ? [{ kode: 130171, felt, data: { felt: name, tegn: found.tegn } }]
    : [{ kode: 130170, felt, data: { felt: name } }];
}
