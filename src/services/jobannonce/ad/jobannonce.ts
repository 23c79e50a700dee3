import type { JobannonceType } from '../../../contract/index.js';
import type { StoredIndhold, Logo, LogoReference } from '../../logo/logo-port.js';
import type { Aendring, Beslutning, StoredJobannonce, Stamdata } from './store-port.js';
import { readDateTime, writeDateTime } from '../../../time/danish-time.js';
import { firstOnJobnet, onJobnetFrom } from './status.js';

/**
 * A time of an ad that the rules let through, as an instant.
 * @throws Error when it is none: rule 8 refuses such an ad before anyone asks
 */
export function instantOf(lexical: string): Date {
  const reading = readDateTime(lexical);
  if (reading.kind === 'instant') return reading.instant;
  throw new Error(`not an instant: ${reading.kind}`);
}

type WithTimes = Pick<JobannonceType, 'Publicering'>;

/** The ad with its times as UTC instants: how it is stored, whatever offset the caller wrote. */
function withUtcTimes<Ad extends WithTimes>(ad: Ad): Ad {
  return withTimes(ad, (lexical) => instantOf(lexical).toISOString());
}

/**
 * The ad with its times in Danish time and their offset: how it is answered (contract.md section 1,
 * Times).
 */
export function withDanishTimes<Ad extends WithTimes>(ad: Ad): Ad {
  return withTimes(ad, (lexical) => writeDateTime(instantOf(lexical)));
}

/**
 * Makes what is kept of an ad when it is sent: its content, its times as instants, and whether its
 * company is hit by a conflict.
 * @param konfliktramt whether the company is
 * @param beside what became of the logo, which is kept apart and only named here; and the company
 */
export function indholdOf(
  { Logo: _, ...ad }: JobannonceType,
  konfliktramt: boolean,
  { logo, virksomhed }: { readonly logo?: Logo | undefined; readonly virksomhed?: Stamdata | undefined } = {},
) {
  const { PubliceringTidspunkt, AfpubliceringTidspunkt } = ad.Publicering;
  return {
    indhold: { ...withUtcTimes(ad), ...(logo && { logo: referenceTo(logo) }) } satisfies StoredIndhold,
    konfliktramt,
    ...(virksomhed && { virksomhed }),
    ...(PubliceringTidspunkt !== undefined && { publiceringTidspunkt: instantOf(PubliceringTidspunkt) }),
    afpubliceringTidspunkt: instantOf(AfpubliceringTidspunkt),
  };
}

function referenceTo({ sha256, mimeType, bredde, hoejde }: Logo): LogoReference {
  return { sha256, mimeType, bredde, hoejde };
}

/** The ad after a change, as the store makes it. */
export function changed(ad: StoredJobannonce, aendring: Aendring, tidspunkt: Date): StoredJobannonce {
  const next = { version: ad.version + 1, aendretTidspunkt: tidspunkt };
  const { godkendt, ...rest } = ad;
  if (aendring.kind !== 'Aendret') {
    return aendring.kind === 'Slettet'
      ? { ...rest, ...next, slettetTidspunkt: tidspunkt }
      : { ...ad, ...next, afsluttetTidspunkt: tidspunkt };
  }
  const { kind: _, ...indhold } = aendring;
  const { id, ejer, oprettetTidspunkt, foerstPaaJobnet } = ad;
  const kept = {
    ...{ id, ejer, oprettetTidspunkt },
    ...(godkendt && { godkendt }),
    ...(foerstPaaJobnet && { foerstPaaJobnet }),
  };
  return { ...kept, ...next, ...indhold, afgoerelse: 'afventer' };
}

/** The ad after a decision on its newest version, as the store makes it. */
export function decided(ad: StoredJobannonce, beslutning: Beslutning, tidspunkt: Date): StoredJobannonce {
  if (beslutning.kind === 'Afvist') {
    const { afvisning } = beslutning;
    return { ...ad, afgoerelse: 'afvist', afgjortTidspunkt: tidspunkt, afvisning };
  }
  const { version, indhold, publiceringTidspunkt, afpubliceringTidspunkt } = ad;
  const godkendt = {
    version,
    indhold,
    godkendtTidspunkt: tidspunkt,
    ...(publiceringTidspunkt && { publiceringTidspunkt }),
    afpubliceringTidspunkt,
    paaJobnetFra: onJobnetFrom(ad, tidspunkt),
  };
  const foerstPaaJobnet = firstOnJobnet(ad, tidspunkt);
  return { ...ad, afgoerelse: 'godkendt', afgjortTidspunkt: tidspunkt, godkendt, foerstPaaJobnet };
}

/** What a machine decides in place of a person. */
export const MACHINE_APPROVAL = { kind: 'Godkendt', byMachine: true } as const;

/**
 * May a machine approve the ad, where the setting lets it? It never may for a company hit by a
 * conflict, nor an anonymous ad, as no program sees all that tells a company; and what a person is
 * to decide on or has refused stays with people, whatever is changed in it.
 * @param before the ad as it was before the change; absent for a new ad
 */
export function mayBeApprovedUnseen(ad: StoredJobannonce, before?: StoredJobannonce): boolean {
  return (
    !ad.konfliktramt &&
    !ad.indhold.AnonymArbejdsgiver &&
    (before === undefined || before.afgoerelse === 'godkendt')
  );
}

function withTimes<Ad extends WithTimes>(ad: Ad, write: (lexical: string) => string): Ad {
  const { PubliceringTidspunkt, AfpubliceringTidspunkt } = ad.Publicering;
  return {
    ...ad,
    Publicering: {
      ...ad.Publicering,
      ...(PubliceringTidspunkt !== undefined && { PubliceringTidspunkt: write(PubliceringTidspunkt) }),
      AfpubliceringTidspunkt: write(AfpubliceringTidspunkt),
    },
  };
}
