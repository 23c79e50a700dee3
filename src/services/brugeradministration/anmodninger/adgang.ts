import type { Medarbejderadgang } from '../../kontaktperson/tilknytning/adgang-port.js';
import type { Vilkaarsaccepter } from '../../kontaktperson/vilkaar/store-port.js';
import type { Anmodninger } from './store-port.js';

export interface AdgangParts {
  readonly anmodninger: Pick<Anmodninger, 'latestOf'>;
  readonly accepter: Pick<Vilkaarsaccepter, 'hasAcceptedBefore'>;
  /** From then on whoever is new asks for access (setting USER_ACCESS_FROM). */
  readonly from: Date;
}

/**
 * »Fra og med idriftsættelse af release 2025-2 skal nye brugere i Jobnet for Arbejdsgivere (JobAG)
 * anmode om adgang.« Nobody was coupled without accepting the terms, and acceptances are kept for
 * ever: who has accepted them before is no new user, whatever has become of the coupling.
 */
export const adgangeOf = ({ anmodninger, accepter, from }: AdgangParts): Medarbejderadgang => ({
  of: async (who, now) => {
    if (now < from) return { harAdgang: true };
    const [anmodning, isOldUser] = await Promise.all([
      anmodninger.latestOf(who),
      accepter.hasAcceptedBefore(who, from),
    ]);
    if (isOldUser) return { harAdgang: true };
    if (!anmodning) return { harAdgang: false };
    const { id, tidspunkt, afgoerelse } = anmodning;
    if (!afgoerelse) return { harAdgang: false, anmodning: { id, tidspunkt } };
    const { tidspunkt: decidedAt, begrundelse } = afgoerelse;
    if (begrundelse === undefined) return { harAdgang: true };
    return {
      harAdgang: false,
      anmodning: { id, tidspunkt, afvist: { tidspunkt: decidedAt, begrundelse } },
    };
  },
});
