/** Plays the approval desk, as the end of an ad's title asks. */
import { kode, kodeliste } from '../../../codelists/code-lists.js';
import type { JobannonceType } from '../../../contract/index.js';
import { addDaysInDenmark, writeDateTime } from '../../../time/danish-time.js';
import { wordsAtTheEnd } from '../plays.js';
import type { Act, Player } from './stage.js';

const MODERATOR: Player = {
  organisationTypeId: kode('OrganisationType', 'STAR'),
  organisationCode: '1',
  userIdentifier: 'sandkasse-behandler',
  userFullName: 'Sandkassens behandler',
};

export interface PlayedAd {
  readonly id: string;
  readonly version: number;
  readonly indhold: JobannonceType;
}

/** An ad is not taken to be refused with a reason that there is not. */
const REASONS = kodeliste('Afvisningsaarsag').values.map(({ code }) => code);

const DECISIONS: readonly (readonly [
  RegExp,
  (act: Act, ad: PlayedAd, now: Date, n: number) => Promise<void>,
])[] = [
  [
    /^godkend$/,
    (act, { id, version }, now) =>
      act(MODERATOR, 'GodkendJobannonce', { JobannonceIdentifier: id, Version: version }, now),
  ],
  [
    new RegExp(`^afvis (${REASONS.join('|')})$`),
    (act, { id, version }, now, n) => {
      const Afvisning = { AfvisningsaarsagSamling: [n], Tekst: 'Sandkassen har spillet en afvisning.' };
      return act(
        MODERATOR,
        'AfvisJobannonce',
        { JobannonceIdentifier: id, Version: version, Afvisning },
        now,
      );
    },
  ],
  [
    /^parker$/,
    (act, { id }, now) => {
      const til = writeDateTime(addDaysInDenmark(now, 7));
      return act(MODERATOR, 'ParkerJobannonce', { JobannonceIdentifier: id, ParkeretTilTidspunkt: til }, now);
    },
  ],
  [/^optaget$/, () => Promise.resolve()],
];

/** Is the moderator to act on an ad of this title? Then no machine approves it before. */
export const isForModerator = (titel: string): boolean => {
  const words = wordsAtTheEnd(titel);
  return words !== undefined && DECISIONS.some(([pattern]) => pattern.test(words));
};

export async function moderate(act: Act, ad: PlayedAd, now: Date): Promise<void> {
  const words = wordsAtTheEnd(ad.indhold.Titel) ?? '';
  for (const [pattern, decide] of DECISIONS) {
    const match = pattern.exec(words);
    if (!match) continue;
    await act(MODERATOR, 'PaabegyndBehandling', { JobannonceIdentifier: ad.id }, now);
    await decide(act, ad, now, Number(match[1]));
  }
}
