/**
 * Regel 4. »Da både a-kasser og jobcentre kan oprette anonyme jobannoncer på virksomhedernes vegne,
 * og der samtidig har vist sig at være en overlappende værdi i ansvarlig myndighedskode mellem et
 * subjobcenter og én a-kasse, er der blevet tilføjet en OrganisationTypeId, der tydeligt viser,
 * hvilken myndighed, der har oprettet den anonyme jobannonce.«
 *
 * Its addresses are the authority's own: docs/decisions/0037-own-addresses-in-anonymous-ads.md.
 */
import type { JobannonceType } from '../../../contract/index.js';
import { kode } from '../../../codelists/code-lists.js';
import type { FieldViolation } from '../../../faults/field-violation.js';
import { foreignAdresser } from '../authority/address.js';
import { tellingAdresser } from '../public/telling-addresses.js';
import type { Facts, Rule } from './rule.js';

const MAY_BE_ANONYMOUS = ['AKasse', 'Jobcenter', 'STAR'].map((name) => kode('OrganisationType', name));

export const anonym: Rule = {
  number: 4,
  codes: [130040, 130041, 130042, 130043, 130044, 130045, 130046],
  judge: (ad, facts) =>
    ad.AnonymArbejdsgiver ? [...missing(ad), ...notOwn(ad, facts), ...telling(ad, facts)] : surplus(ad),
};

function* missing({
  OrganisationTypeId,
  AnsvarligMyndighedskode,
}: JobannonceType): Generator<FieldViolation> {
  if (OrganisationTypeId === undefined) yield { kode: 130040, felt: ['OrganisationTypeId'] };
  if (AnsvarligMyndighedskode === undefined) yield { kode: 130041, felt: ['AnsvarligMyndighedskode'] };
}

/**
 * Both must be the caller's, as a code alone may be that of another kind of authority too. Whether
 * such an authority exists is not asked: no list of them is public (docs/decisions/0007).
 */
function* notOwn(ad: JobannonceType, { ejer, domaener }: Facts): Generator<FieldViolation> {
  const { organisationTypeId: type, organisationCode } = ejer;
  if (!MAY_BE_ANONYMOUS.includes(type)) {
    yield { kode: 130044, felt: ['AnonymArbejdsgiver'], vaerdi: 'true', forventet: 'false', data: { type } };
    return;
  }
  const { OrganisationTypeId, AnsvarligMyndighedskode } = ad;
  const data = { type, kode: organisationCode };
  if (OrganisationTypeId !== undefined && OrganisationTypeId !== type) {
    const vaerdi = String(OrganisationTypeId);
    yield { kode: 130043, felt: ['OrganisationTypeId'], vaerdi, forventet: String(type), data };
  }
  if (AnsvarligMyndighedskode !== undefined && AnsvarligMyndighedskode !== organisationCode) {
    const vaerdi = AnsvarligMyndighedskode;
    yield { kode: 130043, felt: ['AnsvarligMyndighedskode'], vaerdi, forventet: organisationCode, data };
  }
  for (const { felt, vaerdi, sted } of foreignAdresser(ad.Ansoegning, domaener)) {
    const forventet = domaener.map((domaene) => FORVENTET[felt](domaene)).join(' | ') || NO_DOMAIN;
    yield { kode: 130045, felt: ['Ansoegning', felt], vaerdi, forventet, data: { ...data, vaert: sted } };
  }
}

/** An address of the authority's own tells the company too when it has its name or number. */
const telling = (ad: JobannonceType, { virksomhed, domaener }: Facts): FieldViolation[] =>
  virksomhed === undefined
    ? []
    : tellingAdresser(ad, virksomhed, domaener).map(({ felt, hvad }) => ({
        ...{ kode: 130046, felt: ['Ansoegning', felt], vaerdi: ad.Ansoegning[felt] ?? '' },
        data: { felt, hvad },
      }));

const FORVENTET = {
  Url: (domaene: string) => `https://${domaene}/…`,
  Email: (domaene: string) => `…@${domaene}`,
} as const;
const NO_DOMAIN = 'intet domæne er registreret / no domain is registered';

function surplus(ad: JobannonceType): FieldViolation[] {
  return (['OrganisationTypeId', 'AnsvarligMyndighedskode'] as const).flatMap((felt) =>
    ad[felt] === undefined ? [] : [{ kode: 130042, felt: [felt], vaerdi: String(ad[felt]), data: { felt } }],
  );
}
