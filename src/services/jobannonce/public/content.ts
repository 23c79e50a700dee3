/**
 * Says what of an ad is shown: to everyone, or to its owner. It is the only place that decides what
 * is public.
 */
import type {
  AnsoegningType,
  ArbejdsstedType,
  KontaktpersonType,
  SoegeresultatType,
  VirksomhedFraRegisterType,
} from '../../../contract/index.js';
import type { OffentligeTekster, Stamdata } from '../ad/store-port.js';
import type { FoundIndhold } from '../search/port.js';
import type { StoredIndhold } from '../../logo/logo-port.js';
import type { Virksomhed } from '../../virksomhed/virksomhedsregister.js';
import { ownAdresser } from '../authority/address.js';
import { identityOf } from './hidden-names.js';
import { redaction } from './redaction.js';

/** An ad as lists show it: as much of it as was read. */
export type ShownIndhold = Omit<SoegeresultatType, 'JobannonceIdentifier' | 'Version' | 'Status'>;

/** All of the ad, for its own organisation and STAR. Only GetJobannonce shows logos. */
export function ownIndhold(ad: FoundIndhold, stamdata: Stamdata | undefined): ShownIndhold {
  const { logo: _, OrganisationTypeId, AnsvarligMyndighedskode, ...shown } = ad;
  return {
    ...shown,
    ...(stamdata && { VirksomhedFraRegister: writeVirksomhed(stamdata) }),
    ...(OrganisationTypeId !== undefined && { OrganisationTypeId }),
    ...(AnsvarligMyndighedskode !== undefined && { AnsvarligMyndighedskode }),
  };
}

/**
 * Makes what the public sees of an ad (contract.md section 3, rule 4): all but hidden telephone
 * numbers. Nothing of an anonymous ad tells the company: it has no name, no number, no logo, no
 * place but municipality and country, no contact person and no address to apply to but those of the
 * authority; and its texts have `***` where they say any of these (redaction.ts). Texts and
 * addresses are as was found when it was approved.
 * @param stamdata the company as it is kept with the ad
 * @param tekster of an anonymous ad, what `offentligeTekster` made
 * @throws Error when the ad is anonymous and has none
 */
export function publicIndhold(
  ad: FoundIndhold,
  stamdata: Stamdata | undefined,
  tekster?: Partial<OffentligeTekster>,
): ShownIndhold {
  const { Ansoegning } = ad;
  if (!ad.AnonymArbejdsgiver) {
    const own = ownIndhold(ad, stamdata);
    return Ansoegning ? { ...own, Ansoegning: withoutHiddenNumbers(Ansoegning) } : own;
  }
  if (tekster?.Titel === undefined) throw new Error('an anonymous ad without its texts for the public');
  const { OrganisationTypeId, AnsvarligMyndighedskode, Publicering } = ad;
  const { Arbejdssted, ...job } = ad.Job;
  return {
    Titel: tekster.Titel,
    ...(tekster.Annoncetekst !== undefined && { Annoncetekst: tekster.Annoncetekst }),
    AnonymArbejdsgiver: true,
    ...(OrganisationTypeId !== undefined && { OrganisationTypeId }),
    ...(AnsvarligMyndighedskode !== undefined && { AnsvarligMyndighedskode }),
    Job: { ...job, ...(Arbejdssted && { Arbejdssted: municipalityOf(Arbejdssted) }) },
    ...(Ansoegning && { Ansoegning: withoutContact(Ansoegning, tekster) }),
    Publicering,
  };
}

/**
 * Makes the texts of an anonymous ad for the public. That is done once, when the ad is approved, as
 * it takes all that the register has of the company.
 * @param virksomhed as the register has it now
 * @param stamdata as it is kept with the ad
 * @param domaener those of the authority now: what does not lie under them is not shown
 */
export function offentligeTekster(
  ad: StoredIndhold,
  virksomhed: Virksomhed,
  stamdata: Stamdata | undefined,
  domaener: readonly string[],
): OffentligeTekster {
  const redact = redaction(ad, identityOf(virksomhed, stamdata));
  return {
    Titel: redact.text(ad.Titel),
    Annoncetekst: redact.html(ad.Annoncetekst),
    ...ownAdresser(ad.Ansoegning, domaener),
  };
}

function municipalityOf({ Kommunekode, Landekode }: ArbejdsstedType): ArbejdsstedType {
  return { ...(Kommunekode !== undefined && { Kommunekode }), Landekode };
}

/** The fields are named one by one, so that what the contract gets later is not shown by itself. */
function withoutContact(
  { Frist, HurtigstMuligt, PrBrev }: AnsoegningType,
  { Url, Email }: Partial<OffentligeTekster>,
): AnsoegningType {
  return {
    ...(Frist !== undefined && { Frist }),
    HurtigstMuligt,
    ...(Url !== undefined && { Url }),
    ...(Email !== undefined && { Email }),
    PrBrev,
  };
}

function withoutHiddenNumbers({ KontaktpersonSamling, ...rest }: AnsoegningType): AnsoegningType {
  const persons = KontaktpersonSamling?.map(({ Telefonnummer, ...person }): KontaktpersonType =>
    person.SkjulTelefonnummer || Telefonnummer === undefined ? person : { ...person, Telefonnummer },
  );
  return { ...rest, ...(persons && { KontaktpersonSamling: persons }) };
}

/** Name and address of a company, as the contract writes them. */
export function writeVirksomhed({
  navn,
  adresse,
}: Pick<Stamdata, 'navn' | 'adresse'>): VirksomhedFraRegisterType {
  const { vejnavn, husnummer, postnummer, by, landekode } = adresse;
  return {
    Navn: navn,
    ...(vejnavn !== undefined && { Vejnavn: vejnavn }),
    ...(husnummer !== undefined && { Husnummer: husnummer }),
    ...(postnummer !== undefined && { Postnummer: postnummer }),
    ...(by !== undefined && { By: by }),
    Landekode: landekode,
  };
}
