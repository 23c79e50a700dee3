/** What a case handler should know of an ad that waits, in words. */
import { codeListValue, kode } from '../../../codelists/code-lists.js';
import type { AfventendeJobannonceType } from '../../../contract/index.js';
import { codeWords } from '../../forms/codes.js';
import { momentText } from '../../layout/times.js';
import { Badge, type Colour } from '../../layout/parts.js';
import type { Visit } from '../../visit/visit.js';
import type { Words } from '../../words.js';

interface Mark {
  readonly colour: Colour;
  readonly words: Words;
  readonly isOn: (ad: AfventendeJobannonceType) => boolean;
}

const LOCKED = kode('Godkendelseshindring', 'VirksomhedSpaerret');

const MARKS: readonly Mark[] = [
  { colour: 'gul', words: ['Konfliktramt', 'In conflict'], isOn: ({ Konfliktramt }) => Konfliktramt },
  {
    colour: 'roed',
    words: ['Spærret', 'Locked'],
    isOn: ({ HindringSamling = [] }) => HindringSamling.includes(LOCKED),
  },
  {
    colour: 'roed',
    words: ['Kan ikke godkendes', 'Cannot be approved'],
    isOn: ({ HindringSamling = [] }) => HindringSamling.some((one) => one !== LOCKED),
  },
  { colour: 'blaa', words: ['Ændret', 'Changed'], isOn: ({ Version }) => Version > 1 },
  {
    colour: 'graa',
    words: ['Ingen mail', 'No mail'],
    isOn: ({ OpretterKanFaaMail }) => !OpretterKanFaaMail,
  },
];

export const Marks = ({
  ad,
  visit: { say },
}: {
  readonly ad: AfventendeJobannonceType;
  readonly visit: Visit;
}) => {
  const shown = MARKS.filter(({ isOn }) => isOn(ad));
  return shown.length === 0 ? null : (
    <span class="maerker">
      {shown.map(({ colour, words }) => (
        <Badge colour={colour}>{say(words)}</Badge>
      ))}
    </span>
  );
};

/** What stands in the way of an approval, in the words of the code list. */
export const hindringTexts = (
  { HindringSamling = [] }: Pick<AfventendeJobannonceType, 'HindringSamling'>,
  { say }: Visit,
): readonly string[] => HindringSamling.map((code) => say(codeWords('Godkendelseshindring', code)));

const STATES: Readonly<Record<string, readonly [Colour, Words]>> = {
  Ledig: ['groen', ['Ledig', 'Free']],
  UnderBehandling: ['blaa', ['Under behandling', 'Under treatment']],
  Parkeret: ['graa', ['Parkeret', 'Parked']],
};

/** @param name of the code list Behandlingstilstand */
export const stateWords = (name: string): Words => stateOf(name)[1];

const stateOf = (name: string): readonly [Colour, Words] => STATES[name] ?? ['graa', [name, name]];

/** Free, or who has it and since when. */
export function State({ ad, visit }: { readonly ad: AfventendeJobannonceType; readonly visit: OwnOnly }) {
  const { say, signedIn } = visit;
  const name = codeListValue('Behandlingstilstand', ad.Behandlingstilstand)?.name ?? '';
  const [colour, words] = stateOf(name);
  const isMine = ad.Behandler?.BehandlerIdentifier === signedIn.session.userId;
  const til = ad.ParkeretTilTidspunkt;
  return (
    <>
      <Badge colour={colour}>{say(words)}</Badge>
      {ad.Behandler && (
        <span class="under-maerke">
          {isMine ? say(['af dig', 'by you']) : ad.Behandler.BehandlerNavn}
          {til !== undefined && ` ${say(['til', 'until'])} ${momentText(til, say)}`}
        </span>
      )}
    </>
  );
}

type OwnOnly = Visit & { readonly signedIn: NonNullable<Visit['signedIn']> };
