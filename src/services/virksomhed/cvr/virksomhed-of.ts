/** The register's documents → a company of the port. */
import type { Adresse, Produktionsenhed, Virksomhed } from '../virksomhedsregister.js';
import type { CvrAdresse, CvrNavn, Periode, VrproduktionsEnhed, Vrvirksomhed } from './documents.js';
import { CvrFailure } from './failure.js';

/** The register itself writes this for a day that nobody knows. */
const LONG_AGO = '1901-01-01';

interface WithPeriode {
  readonly periode: Periode;
}

/**
 * @param today in Denmark, `2026-11-24`: name and address are those of the open period, of an ended
 *   company the last
 * @throws CvrFailure invalid when the company has no status
 */
export function virksomhedOf(
  virksomhed: Vrvirksomhed,
  enheder: readonly VrproduktionsEnhed[],
  today: string,
): Virksomhed {
  const cvr = String(virksomhed.cvrNummer).padStart(8, '0');
  const navn = current(virksomhed.navne, today)?.navn ?? '';
  const status =
    virksomhed.virksomhedMetadata?.sammensatStatus ??
    current(virksomhed.virksomhedsstatus ?? [], today)?.status;
  if (status === undefined) throw new CvrFailure('invalid', 'a company without sammensatStatus');
  return {
    cvr,
    navn,
    ...otherNames([...virksomhed.navne, ...(virksomhed.binavne ?? [])], navn),
    status,
    adresse: adresseOf(current(virksomhed.beliggenhedsadresse ?? [], today)),
    produktionsenheder: enheder.flatMap((enhed) => enhederOf(enhed, virksomhed.cvrNummer, navn, today)),
  };
}

/**
 * The unit once for each time it belonged to the company, as units move between companies, and
 * back.
 */
function enhederOf(
  enhed: VrproduktionsEnhed,
  cvrNummer: number,
  companyName: string,
  today: string,
): Produktionsenhed[] {
  const pnr = String(enhed.pNummer).padStart(10, '0');
  // A unit without a name of its own goes by its company's.
  const navn = current(enhed.navne ?? [], today)?.navn ?? companyName;
  const adresse = adresseOf(current(enhed.beliggenhedsadresse ?? [], today));
  const others = otherNames(enhed.navne ?? [], navn);
  return enhed.virksomhedsrelation
    .filter((relation) => relation.cvrNummer === cvrNummer)
    .map(({ periode }) => {
      const gyldigTil = periode.gyldigTil ?? endOf(enhed.livsforloeb ?? []);
      const gyldigFra = periode.gyldigFra ?? LONG_AGO;
      return { pnr, navn, ...others, adresse, gyldigFra, ...(gyldigTil !== undefined && { gyldigTil }) };
    });
}

/** All names but that one, whenever they counted. */
function otherNames(navne: readonly CvrNavn[], navn: string): { andreNavne?: string[] } {
  const others = new Set(navne.map((one) => one.navn));
  others.delete(navn);
  return others.size === 0 ? {} : { andreNavne: [...others] };
}

/** The last day of what has ended; undefined while a period is open. */
function endOf(livsforloeb: readonly WithPeriode[]): string | undefined {
  const ends = livsforloeb.map(({ periode }) => periode.gyldigTil);
  return ends.some((end) => end === null)
    ? undefined
    : ends
        .filter((end) => end !== null)
        .toSorted()
        .at(-1);
}

/** Finds what counts today; when nothing does, what counted last, else what will first. */
function current<T extends WithPeriode>(all: readonly T[], today: string): T | undefined {
  const ordered = all.toSorted((a, b) => (from(a) < from(b) ? -1 : 1));
  const begun = ordered.filter((one) => from(one) <= today);
  return begun.findLast((one) => until(one) >= today) ?? lastEnded(begun) ?? ordered[0];
}

const from = ({ periode }: WithPeriode) => periode.gyldigFra ?? '';
const until = ({ periode }: WithPeriode) => periode.gyldigTil ?? '9999-12-31';
const lastEnded = <T extends WithPeriode>(all: readonly T[]) =>
  all.toSorted((a, b) => (until(a) < until(b) ? -1 : 1)).at(-1);

/**
 * Addresses without a country, and companies without an address, are Danish: it is the Danish
 * register.
 */
function adresseOf(adresse: CvrAdresse | undefined): Adresse {
  const { vejnavn, postnummer, postdistrikt, kommune, landekode } = adresse ?? {};
  const husnummer = adresse && husnummerOf(adresse);
  return {
    ...(vejnavn && { vejnavn }),
    ...(husnummer && { husnummer }),
    ...(postnummer && { postnummer: String(postnummer).padStart(4, '0') }),
    ...(postdistrikt && { by: postdistrikt }),
    ...(kommune?.kommuneKode && { kommunekode: String(kommune.kommuneKode).padStart(3, '0') }),
    landekode: landekode ?? 'DK',
  };
}

/** The house number as it is written, e.g. `43`, `7B`, `12-14`. */
function husnummerOf({ husnummerFra, husnummerTil, bogstavFra, bogstavTil }: CvrAdresse): string {
  const ends = [`${husnummerFra ?? ''}${bogstavFra ?? ''}`, `${husnummerTil ?? ''}${bogstavTil ?? ''}`];
  return ends.filter((end) => end !== '').join('-');
}
