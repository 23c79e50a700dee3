/**
 * Why nobody may approve an ad that waits: the world went on since it was sent. The queue tells the
 * same before anyone tries.
 */
import type { FaultCode } from '../../faults/catalogue.js';
import type { FieldViolation } from '../../faults/field-violation.js';
import { addDaysInDenmark, writeDateTime } from '../../time/danish-time.js';
import { type Adresser, foreignAdresser } from '../jobannonce/authority/address.js';
import type { StoredJobannonce } from '../jobannonce/ad/store-port.js';
import { firstOnJobnet } from '../jobannonce/ad/status.js';
import { isAktiv } from '../virksomhed/aktiv.js';
import type { Virksomhed } from '../virksomhed/virksomhedsregister.js';

/** What an ad in the queue is judged by. */
export type JudgedAd = Pick<
  StoredJobannonce,
  'publiceringTidspunkt' | 'afpubliceringTidspunkt' | 'foerstPaaJobnet'
> & { readonly cvr: string; readonly anonym?: AnonymAnsoegning };

/** How to apply for an anonymous ad, and the domains of its authority now. */
export interface AnonymAnsoegning {
  readonly adresser: Adresser;
  readonly domaener: readonly string[];
}

/** What is known of its company now; rules 1 and 3 judge by it. */
export interface KnownOfVirksomhed {
  /** Undefined: there is no such company any more. 'unknown': the register gave no answer. */
  readonly virksomhed: Virksomhed | undefined | 'unknown';
  readonly spaerret: boolean;
}

export interface Moment {
  readonly now: Date;
  /** The longest time on Jobnet, in weeks. */
  readonly maxWeeks: number;
}

type Data = Readonly<Record<string, string | number>>;

interface Hindring {
  readonly kode: FaultCode;
  /** What the fault says of it; undefined when it does not stand in the way. */
  readonly found: (ad: JudgedAd, known: KnownOfVirksomhed, moment: Moment) => Data | undefined;
}

/** By their names in the code list Godkendelseshindring. */
const HINDRINGER = {
  VirksomhedIkkeAktiv: {
    kode: 130308,
    found: ({ cvr }, { virksomhed }) => {
      if (virksomhed === 'unknown' || (virksomhed && isAktiv(virksomhed))) return undefined;
      return { cvr, status: virksomhed?.status ?? 'findes ikke / does not exist' };
    },
  },
  VirksomhedSpaerret: {
    kode: 130309,
    found: ({ cvr }, { spaerret }) => (spaerret ? { cvr } : undefined),
  },
  AfpubliceringPasseret: {
    kode: 130310,
    found: ({ afpubliceringTidspunkt }, _, { now }) =>
      afpubliceringTidspunkt <= now ? { tidspunkt: writeDateTime(afpubliceringTidspunkt) } : undefined,
  },
  ForLaengePaaJobnet: {
    kode: 130311,
    found: (ad, _, { now, maxWeeks: uger }) => {
      const latest = addDaysInDenmark(firstOnJobnet(ad, now), uger * 7);
      return ad.afpubliceringTidspunkt > latest ? { uger, senest: writeDateTime(latest) } : undefined;
    },
  },
  AdresseIkkeMyndighedens: {
    kode: 130313,
    found: ({ anonym }) => {
      const [foreign] = anonym ? foreignAdresser(anonym.adresser, anonym.domaener) : [];
      return foreign && { felt: foreign.felt, vaert: foreign.sted };
    },
  },
} as const satisfies Record<string, Hindring>;

export type Hindringsnavn = keyof typeof HINDRINGER;

/** What stands in the way of an approval now, in the order of the code list. */
export function hindringerOf(ad: JudgedAd, known: KnownOfVirksomhed, moment: Moment): Hindringsnavn[] {
  return entries().flatMap(([navn, { found }]) => (found(ad, known, moment) ? [navn] : []));
}

/** The same as what refuses an approval. @param id names the ad in the request */
export function hindringViolations(
  id: string,
  ad: JudgedAd,
  known: KnownOfVirksomhed,
  moment: Moment,
): FieldViolation[] {
  return entries().flatMap(([, { kode, found }]) => {
    const data = found(ad, known, moment);
    return data ? [{ kode, felt: ['JobannonceIdentifier'], vaerdi: id, data }] : [];
  });
}

const entries = () => Object.entries(HINDRINGER) as [Hindringsnavn, Hindring][];
