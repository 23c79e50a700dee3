/**
 * Words what the register is asked: its two indexes, searched by CVR number, with only the fields
 * that are used.
 */

/** A search: which index below CVR_URL, and the body. */
export interface Question {
  readonly path: string;
  readonly body: object;
}

const NAVN_ADRESSE_PERIODER = [
  'navne.navn',
  'navne.periode',
  'beliggenhedsadresse.landekode',
  'beliggenhedsadresse.vejnavn',
  'beliggenhedsadresse.husnummerFra',
  'beliggenhedsadresse.husnummerTil',
  'beliggenhedsadresse.bogstavFra',
  'beliggenhedsadresse.bogstavTil',
  'beliggenhedsadresse.postnummer',
  'beliggenhedsadresse.postdistrikt',
  'beliggenhedsadresse.kommune.kommuneKode',
  'beliggenhedsadresse.periode',
];

const below = (root: string, fields: readonly string[]) => fields.map((field) => `${root}.${field}`);

/** Asks for the company with that number. */
export function virksomhedQuestion(cvr: string): Question {
  const own = ['cvrNummer', 'virksomhedsstatus.status', 'virksomhedsstatus.periode'];
  const binavne = ['binavne.navn', 'binavne.periode'];
  const fields = [...own, 'virksomhedMetadata.sammensatStatus', ...binavne, ...NAVN_ADRESSE_PERIODER];
  return {
    path: '/virksomhed/_search',
    body: {
      size: 1,
      _source: below('Vrvirksomhed', fields),
      query: { term: { 'Vrvirksomhed.cvrNummer': Number(cvr) } },
    },
  };
}

/** An answer may hold so many production units; more are asked for from the last one on. */
export const UNITS_PER_PAGE = 1000;

/**
 * Asks for every unit that ever belonged to the company, a page at a time in the order of their
 * numbers: so no scroll is kept open, and there is no depth at which Elasticsearch stops.
 * @param after the last P-number of the page before; 0 for the first
 */
export function produktionsenhedQuestion(cvr: string, after: number): Question {
  const own = ['pNummer', 'livsforloeb.periode', 'virksomhedsrelation.cvrNummer'];
  const fields = [...own, 'virksomhedsrelation.periode', ...NAVN_ADRESSE_PERIODER];
  const must = [
    { term: { 'VrproduktionsEnhed.virksomhedsrelation.cvrNummer': Number(cvr) } },
    { range: { 'VrproduktionsEnhed.pNummer': { gt: after } } },
  ];
  return {
    path: '/produktionsenhed/_search',
    body: {
      size: UNITS_PER_PAGE,
      sort: [{ 'VrproduktionsEnhed.pNummer': 'asc' }],
      _source: below('VrproduktionsEnhed', fields),
      query: { bool: { must } },
    },
  };
}
