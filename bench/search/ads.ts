/**
 * Invented job ads for the benchmark, as rows of the tables; the same number gives the same ads in
 * every run.
 */
import type { JobannonceType } from '../../src/contract/index.js';
import { offentligeTekster } from '../../src/services/jobannonce/public/content.js';
import { searchWordsOf } from '../../src/services/jobannonce/search/words.js';
import { demoStillinger } from '../../src/sandbox/demo/stillinger.js';
import { isCvrNumber } from '../../src/codelists/modulus11.js';
import { type Random, randomFrom } from './random.js';
import { occupationWord, word } from './words.js';

const DAY = 86_400_000;
/**
 * Ads were made evenly over these days and last two to eight weeks: a quarter of them is on Jobnet.
 */
const DAYS = 130;
const ANONYMOUS = 0.05;
const JOBCENTRE = 8;
const A_KASSE = 2;
const VENDOR = 10;

const shared = randomFrom(1);
const SENTENCES = Array.from({ length: 20_000 }, () => sentence(shared));
/** Only these can be asked for. They come as often as those beside them. */
const KNOWN_OCCUPATIONS = demoStillinger().map(({ uri }) => uri);
const OCCUPATIONS = Array.from({ length: 1500 }, (_, i) => {
  const invented = `http://data.star.dk/esco/occupation/${shared.guid()}`;
  return i % 100 === 50 ? (KNOWN_OCCUPATIONS[(i - 50) / 100] ?? invented) : invented;
});
const COMPANIES = Array.from({ length: 30_000 }, () => ({
  cvr: cvrNumber(shared),
  pnr: String(1_000_000_000 + shared.below(99_999_999)),
  navn: `${capital(occupationWord(shared))} ${shared.one(['ApS', 'A/S', 'I/S'])}`,
  postnummer: String(1000 + 10 * shared.below(899)),
}));
const MUNICIPALITIES = Array.from({ length: 98 }, (_, i) => String(101 + 7 * i));
/** @returns a CVR number that passes the gateway's check (modulus 11) */
function cvrNumber(random: Random): string {
  for (;;) {
    const cvr = String(10_000_000 + random.below(89_999_999));
    if (isCvrNumber(cvr)) return cvr;
  }
}

const OWNERS = Array.from({ length: 600 }, (_, i) =>
  i % 6 === 0
    ? { type: JOBCENTRE, code: MUNICIPALITIES[(i / 6) % 98] ?? '101' }
    : i % 6 === 1
      ? { type: A_KASSE, code: String(1 + (i % 25)) }
      : { type: VENDOR, code: String(20_000_000 + i) },
);

/** A row of jobannonce; columns that PostgreSQL fills itself are not here. */
export type AdRow = ReturnType<typeof adRow>;

/** @param batch every batch has a seed of its own, so that batches may be made in any order */
export function adRows(batch: number, count: number, share: (i: number) => number, now: Date): AdRow[] {
  const random = randomFrom(1000 + batch);
  return Array.from({ length: count }, (_, i) => adRow(random, share(i), now));
}

/**
 * The filters can name these; the first ones come more often. Only CVR numbers that pass modulus 11
 * can be asked for.
 */
export const FILTERS = {
  municipalities: MUNICIPALITIES,
  companies: COMPANIES.map(({ cvr }) => cvr),
  postcodes: COMPANIES.map(({ postnummer }) => postnummer),
  occupations: KNOWN_OCCUPATIONS,
  owners: OWNERS,
} as const;

/** @param share how far along the days the ad was made, 0 to 1 */
function adRow(random: Random, share: number, now: Date) {
  const made = new Date(now.getTime() - DAYS * DAY * (1 - share) + random.below(DAY / 24));
  const publication = random.chance(0.3)
    ? undefined
    : new Date(made.getTime() + random.below(random.chance(0.1) ? 14 * DAY : 2 * DAY));
  const unpublication = new Date((publication ?? made).getTime() + (14 + random.below(42)) * DAY);
  const decided = new Date(made.getTime() + random.below(DAY));
  const isDecided = decided <= now && random.chance(0.98);
  const afgoerelse = !isDecided ? 'afventer' : random.chance(0.98) ? 'godkendt' : 'afvist';
  const closed = random.chance(0.05) ? new Date(made.getTime() + random.below(30 * DAY)) : undefined;
  const anonymous = random.chance(ANONYMOUS);
  const owner = anonymous ? OWNERS[6 * random.below(98)] : random.early(OWNERS, 2);
  const company = random.early(COMPANIES, 2);
  const indhold = content(random, company, anonymous ? owner : undefined, publication, unpublication);
  const virksomhed = { navn: company.navn, adresse: { postnummer: company.postnummer, landekode: 'DK' } };
  const registered = { ...virksomhed, cvr: company.cvr, status: 'NORMAL', produktionsenheder: [] };
  const tekster = anonymous ? offentligeTekster(indhold, registered, virksomhed, []) : null;
  return {
    id: random.guid(),
    version: 1 + random.below(3),
    organisation_type_id: owner?.type ?? JOBCENTRE,
    organisation_code: owner?.code ?? '101',
    indhold,
    virksomhed,
    searchWords: searchWordsOf(indhold),
    public_search_words: searchWordsOf(tekster ?? indhold),
    offentlige_tekster: tekster,
    cvr: company.cvr,
    annoncetype: indhold.Job.Annoncetype,
    konfliktramt: random.chance(0.01),
    afgoerelse,
    afgjort_tidspunkt: isDecided ? decided : null,
    publicering_tidspunkt: publication ?? null,
    afpublicering_tidspunkt: unpublication,
    afsluttet_tidspunkt: closed && closed <= now ? closed : null,
    slettet_tidspunkt: random.chance(0.01) ? now : null,
    oprettet_tidspunkt: made,
    aendret_tidspunkt: made,
  };
}

function content(
  random: Random,
  company: (typeof COMPANIES)[number],
  authority: (typeof OWNERS)[number] | undefined,
  publication: Date | undefined,
  unpublication: Date,
): JobannonceType {
  const titel = `${capital(occupationWord(random))} med sans for ${word(random)} og ${word(random)} søges`;
  const abroad = random.chance(0.02);
  return {
    Titel: titel,
    Annoncetekst: Array.from({ length: 3 }, () => paragraph(random)).join(''),
    Virksomhed: { CVRnumberIdentifier: company.cvr, ProductionUnitIdentifier: company.pnr },
    AnonymArbejdsgiver: authority !== undefined,
    ...(authority && { OrganisationTypeId: authority.type, AnsvarligMyndighedskode: authority.code }),
    Job: {
      Annoncetype: random.chance(0.85) ? 1 : 2 + random.below(5),
      ConceptUriDa: random.early(OCCUPATIONS, 2),
      AntalStillinger: 1 + random.below(4),
      Arbejdssted: abroad
        ? { By: 'Malmö', Landekode: 'SE' }
        : {
            Vejnavn: 'Stationsvej',
            Husnummer: String(1 + random.below(120)),
            Postnummer: company.postnummer,
            Kommunekode: random.early(MUNICIPALITIES, 1.6),
            Landekode: 'DK',
          },
      IntetFastArbejdssted: false,
      Tidsbegraenset: random.chance(0.2),
      ...(random.chance(0.25) && { Deltid: { TimerPrUgeFra: 15, TimerPrUgeTil: 30 } }),
      ArbejdstidsforholdSamling: [1 + random.below(6)],
      Handicapvenlig: random.chance(0.3),
    },
    Ansoegning: { HurtigstMuligt: true, PrBrev: true },
    Publicering: {
      ...(publication && { PubliceringTidspunkt: publication.toISOString() }),
      AfpubliceringTidspunkt: unpublication.toISOString(),
      Eures: random.chance(0.05),
      Workindenmark: false,
    },
  };
}

const paragraph = (random: Random): string =>
  `<p>${Array.from({ length: 3 }, () => random.one(SENTENCES)).join(' ')}</p>`;

function sentence(random: Random): string {
  return `${capital(Array.from({ length: 12 }, () => word(random)).join(' '))}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
