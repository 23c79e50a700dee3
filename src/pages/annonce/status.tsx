/** The statuses of ads in the words of the release note, and what each of them means. */
import { codeListValue } from '../../codelists/code-lists.js';
import { codesOf, codeWords } from '../forms/codes.js';
import { Badge, type Colour } from '../layout/parts.js';
import type { Say, Words } from '../words.js';

interface Status {
  readonly colour: Colour;
  readonly meaning: Words;
}

const STATUSES: Readonly<Record<string, Status>> = {
  AfventerGodkendelse: {
    colour: 'gul',
    meaning: [
      'Annoncen er sendt og endnu ikke behandlet. Den kan rettes imens; en version, der er godkendt før, bliver på Jobnet så længe.',
      'The ad was sent and is not treated yet. It can be corrected meanwhile; a version approved before stays on Jobnet until then.',
    ],
  },
  PaaJobnet: {
    colour: 'groen',
    meaning: ['Annoncen er godkendt og kan ses på Jobnet nu.', 'The ad is approved and on Jobnet now.'],
  },
  IkkePaaJobnetEndnu: {
    colour: 'blaa',
    meaning: [
      'Annoncen er godkendt, men tidspunktet for publicering er ikke nået.',
      'The ad is approved, but its publication time has not come yet.',
    ],
  },
  IkkeLaengerePaaJobnet: {
    colour: 'graa',
    meaning: [
      'Annoncen har været på Jobnet, og tidspunktet for afpublicering er passeret.',
      'The ad has been on Jobnet, and its unpublication time has passed.',
    ],
  },
  AfsluttetManuelt: {
    colour: 'graa',
    meaning: [
      'Virksomheden har selv afsluttet annoncen før tidspunktet for afpublicering.',
      'The company ended the ad itself before its unpublication time.',
    ],
  },
  IkkeGodkendt: {
    colour: 'roed',
    meaning: [
      'Annoncen er ikke godkendt. Årsagen er sendt i en e-mail og vises, når annoncen åbnes. Ret annoncen, og send den igen.',
      'The ad is not approved. The reason was mailed and is shown when the ad is opened. Correct the ad and send it again.',
    ],
  },
};

const LIST = 'JobannonceStatus';

const nameOf = (code: number): string => codeListValue(LIST, code)?.name ?? '';

/** Is the status of that name? */
export const isStatus = (code: number, ...names: readonly string[]): boolean => names.includes(nameOf(code));

export const StatusBadge = ({ code, say }: { readonly code: number; readonly say: Say }) => (
  <Badge colour={STATUSES[nameOf(code)]?.colour ?? 'graa'}>{say(codeWords(LIST, code))}</Badge>
);

export const statusMeaning = (code: number, say: Say): string => {
  const meaning = STATUSES[nameOf(code)]?.meaning;
  return meaning ? say(meaning) : '';
};

/** What every status means; closed until somebody asks. */
export const StatusExplanations = ({ say }: { readonly say: Say }) => (
  <details class="forklaring">
    <summary>{say(['Hvad betyder statusserne?', 'What do the statuses mean?'])}</summary>
    <dl class="fakta">
      {codesOf(LIST).map((code) => (
        <>
          <dt>
            <StatusBadge code={code} say={say} />
          </dt>
          <dd>{statusMeaning(code, say)}</dd>
        </>
      ))}
    </dl>
    <p>
      {say([
        'En annonce, som er slettet, står ikke i oversigten.',
        'An ad that was deleted is not in the list.',
      ])}
    </p>
  </details>
);
