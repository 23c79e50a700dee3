/** A company of the port → the documents that the register has of it. */
import type {
  CvrAdresse,
  Periode,
  VrproduktionsEnhed,
  Vrvirksomhed,
} from '../../services/virksomhed/cvr/documents.js';
import type { Adresse, Produktionsenhed, Virksomhed } from '../../services/virksomhed/virksomhedsregister.js';

const ALWAYS: Periode = { gyldigFra: '1901-01-01', gyldigTil: null };
/** A name from before: it counted for one day, long ago. */
const BEFORE: Periode = { gyldigFra: '1900-01-01', gyldigTil: '1900-01-01' };

export function vrvirksomhedOf({ cvr, navn, andreNavne, status, adresse }: Virksomhed): Vrvirksomhed {
  return {
    cvrNummer: Number(cvr),
    navne: [{ navn, periode: ALWAYS }],
    binavne: (andreNavne ?? []).map((one) => ({ navn: one, periode: ALWAYS })),
    beliggenhedsadresse: [cvrAdresseOf(adresse)],
    virksomhedMetadata: { sammensatStatus: status },
  };
}

/** In the order of their numbers, as the register sorts them. */
export function vrproduktionsenhederOf({
  cvr,
  produktionsenheder,
}: Virksomhed): readonly VrproduktionsEnhed[] {
  return produktionsenheder
    .map((enhed) => vrproduktionsenhedOf(enhed, Number(cvr)))
    .sort((a, b) => a.pNummer - b.pNummer);
}

function vrproduktionsenhedOf(
  { pnr, navn, andreNavne, adresse, gyldigFra, gyldigTil }: Produktionsenhed,
  cvrNummer: number,
): VrproduktionsEnhed {
  const periode = { gyldigFra, gyldigTil: gyldigTil ?? null };
  const before = (andreNavne ?? []).map((one) => ({ navn: one, periode: BEFORE }));
  return {
    pNummer: Number(pnr),
    navne: [...before, { navn, periode: ALWAYS }],
    beliggenhedsadresse: [cvrAdresseOf(adresse)],
    livsforloeb: [{ periode }],
    virksomhedsrelation: [{ cvrNummer, periode }],
  };
}

/** A house number is a number and perhaps a letter, and may go to another: `7B`, `12-14`. */
const HUSNUMMER = /^(\d+)?([^\d-]+)?(?:-(\d+)?([^\d-]+)?)?$/;

function cvrAdresseOf({ landekode, vejnavn, husnummer, postnummer, by, kommunekode }: Adresse): CvrAdresse {
  const [, fra, bogstavFra, til, bogstavTil] = HUSNUMMER.exec(husnummer ?? '') ?? [];
  return {
    landekode,
    vejnavn: vejnavn ?? null,
    husnummerFra: numberOf(fra),
    bogstavFra: bogstavFra ?? null,
    husnummerTil: numberOf(til),
    bogstavTil: bogstavTil ?? null,
    postnummer: numberOf(postnummer),
    postdistrikt: by ?? null,
    kommune: kommunekode === undefined ? null : { kommuneKode: Number(kommunekode) },
    periode: ALWAYS,
  };
}

const numberOf = (digits: string | undefined) => (digits ? Number(digits) : null);
