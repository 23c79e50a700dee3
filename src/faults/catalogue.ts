import { ruleSources } from './rule-sources.js';

/**
 * THE table of fault codes. One row a code: what it says in Danish and English, who has to act, whether the same
 * message may succeed later, and where the code comes from. `docs/error-codes.md` is written from it and held equal
 * by a test; nothing else in the project holds a fault's text.
 *
 * `side`: 'client' = the message must change; 'server' = we must act; 'version' and 'mustUnderstand' are SOAP's own.
 * `http`: only where HTTP itself says no (contract.md section 1); else the status follows from side and SOAP version.
 * `{name}` in a sentence is filled from Fault.data or Violation.data.
 */
export interface CatalogueEntry {
  readonly da: string;
  readonly en: string;
  readonly side: 'client' | 'server' | 'version' | 'mustUnderstand';
  readonly kanGentages: boolean;
  readonly kilde: string;
  readonly regel?: string;
  readonly http?: number;
}

const STAR = 'STAR, DFDG fejlkoder';
const PROJECT = 'Projektets egen kode';

const entries = {
  1011: {
    da: 'Der skete en intern fejl. Oplys ServiceRequestLogReferenceIdentifier til supporten.',
    en: 'An internal error happened. Quote ServiceRequestLogReferenceIdentifier to support.',
    side: 'server', kanGentages: true, kilde: STAR,
  },
  1013: {
    da: 'Organisationstypen {type} har ikke adgang til operationen {operation}.',
    en: 'Organisation type {type} has no access to the operation {operation}.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  1014: {
    da: 'Den sendte besked er ikke gyldig efter skemaet.',
    en: 'The submitted message is not valid according to the schema.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  2002: {
    da: 'Værdien {vaerdi} findes ikke i kodelisten {kodeliste}.',
    en: 'The value {vaerdi} is not in the code list {kodeliste}.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  2003: {
    da: 'Værdien {vaerdi} i kodelisten {kodeliste} er udløbet.',
    en: 'The value {vaerdi} of the code list {kodeliste} has expired.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  4353: {
    da: 'P-nummeret {pnr} hører ikke til CVR-nummeret {cvr}.',
    en: 'Production unit {pnr} does not belong to CVR number {cvr}.',
    side: 'client', kanGentages: false, kilde: ruleSources[2], regel: '2',
  },
  4575: {
    da: 'Organisationen {type}/{kode} må ikke udføre operationen for CVR-nummeret {cvr}.',
    en: 'Organisation {type}/{kode} is not authorised to execute the operation for CVR number {cvr}.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  8173: {
    da: 'Organisationstypen {vaerdi} er ikke gyldig efter kodelisten OrganisationType.',
    en: 'Organisation type {vaerdi} is not valid according to the code list OrganisationType.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  8174: {
    da: 'Brugertypen {vaerdi} er ikke gyldig efter kodelisten RequestUserType.',
    en: 'User type {vaerdi} is not valid according to the code list RequestUserType.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  8232: {
    da: 'Den påkrævede header ActiveOrganisationHeader mangler.',
    en: 'The required header ActiveOrganisationHeader is missing.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  8233: {
    da: 'Den påkrævede header RequestUserMetadataHeader mangler.',
    en: 'The required header RequestUserMetadataHeader is missing.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  8234: {
    da: 'Headeren ActiveOrganisationHeader kan ikke læses.',
    en: 'The header ActiveOrganisationHeader could not be read.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  8235: {
    da: 'Headeren RequestUserMetadataHeader kan ikke læses.',
    en: 'The header RequestUserMetadataHeader could not be read.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  130000: {
    da: 'Ulovligt jobannonceid: {vaerdi} findes ikke, eller organisationen har ikke adgang til den.',
    en: 'Illegal job ad id: {vaerdi} does not exist, or the organisation has no access to it.',
    side: 'client', kanGentages: false, kilde: STAR,
  },
  130010: {
    da: 'Virksomheden med CVR-nummer {cvr} findes ikke i CVR-registret.',
    en: 'No company with CVR number {cvr} exists in the CVR register.',
    side: 'client', kanGentages: false, kilde: ruleSources[1], regel: '1',
  },
  130011: {
    da: 'Virksomheden med CVR-nummer {cvr} er ikke aktiv i CVR-registret (status: {status}).',
    en: 'The company with CVR number {cvr} is not active in the CVR register (status: {status}).',
    side: 'client', kanGentages: false, kilde: ruleSources[1], regel: '1',
  },
  130012: {
    da: 'CVR-nummeret {cvr} er ikke gyldigt (modulus 11).',
    en: 'CVR number {cvr} is not valid (modulus 11).',
    side: 'client', kanGentages: false, kilde: `${PROJECT} til ${ruleSources[1]}`, regel: '1',
  },
  130030: {
    da: 'Virksomheden med CVR-nummer {cvr} er spærret og har ikke adgang.',
    en: 'The company with CVR number {cvr} is locked and has no access.',
    side: 'client', kanGentages: false, kilde: `STAR, spærret og konfliktramt er to låse; ${ruleSources[3]}`, regel: '3',
  },
  130040: {
    da: 'En anonym jobannonce skal have OrganisationTypeId.',
    en: 'An anonymous job ad must have OrganisationTypeId.',
    side: 'client', kanGentages: false, kilde: ruleSources[4], regel: '4',
  },
  130041: {
    da: 'En anonym jobannonce skal have AnsvarligMyndighedskode.',
    en: 'An anonymous job ad must have AnsvarligMyndighedskode.',
    side: 'client', kanGentages: false, kilde: ruleSources[4], regel: '4',
  },
  130042: {
    da: '{felt} må kun angives på en anonym jobannonce.',
    en: '{felt} may only be given on an anonymous job ad.',
    side: 'client', kanGentages: false, kilde: ruleSources[4], regel: '4',
  },
  130043: {
    da: 'OrganisationTypeId og AnsvarligMyndighedskode skal være kalderens egen organisation ({type}/{kode}).',
    en: "OrganisationTypeId and AnsvarligMyndighedskode must be the caller's own organisation ({type}/{kode}).",
    side: 'client', kanGentages: false, kilde: ruleSources[4], regel: '4',
  },
  130044: {
    da: 'Kun a-kasser, jobcentre og STAR må oprette anonyme jobannoncer; kalderens organisationstype er {type}.',
    en: "Only unemployment funds, job centres and STAR may place anonymous job ads; the caller's organisation type is {type}.",
    side: 'client', kanGentages: false, kilde: ruleSources[4], regel: '4',
  },
  130050: {
    da: 'En virksomhed med domicil i et EU/EØS-land kan ikke annoncere på EURES med et arbejdssted uden for EU/EØS ({land}).',
    en: 'A company domiciled in an EU/EEA country cannot advertise on EURES with a workplace outside the EU/EEA ({land}).',
    side: 'client', kanGentages: false, kilde: ruleSources[5], regel: '5',
  },
  130060: {
    da: 'En jobannonce kan ikke være markeret til Workindenmark og samtidig være hotjob.',
    en: 'A job ad cannot be marked for Workindenmark and be a hotjob at the same time.',
    side: 'client', kanGentages: false, kilde: ruleSources[6], regel: '6',
  },
  130070: {
    da: 'Kontaktperson nr. {nr} skal have telefonnummer eller e-mail.',
    en: 'Contact person no. {nr} must have a telephone number or an e-mail address.',
    side: 'client', kanGentages: false, kilde: ruleSources[7], regel: '7',
  },
  130080: {
    da: 'AfpubliceringTidspunkt skal ligge efter publiceringen.',
    en: 'AfpubliceringTidspunkt must be after the publication.',
    side: 'client', kanGentages: false, kilde: ruleSources[8], regel: '8',
  },
  130081: {
    da: '{felt} ligger i fortiden.',
    en: '{felt} is in the past.',
    side: 'client', kanGentages: false, kilde: `${PROJECT} til ${ruleSources[8]}`, regel: '8',
  },
  130082: {
    da: 'Jobannoncen må højst være publiceret i {uger} uger.',
    en: 'A job ad may be published for at most {uger} weeks.',
    side: 'client', kanGentages: false, kilde: `STAR, den tidligere tjeneste; ${ruleSources[8]}`, regel: '8',
  },
  130083: {
    da: 'Det lokale tidspunkt {vaerdi} findes ikke, fordi uret stilles frem; mulige læsninger: {foerste} og {anden}. Angiv tidszone.',
    en: 'The local time {vaerdi} does not exist, as the clock goes forward; possible readings: {foerste} and {anden}. Give an offset.',
    side: 'client', kanGentages: false, kilde: `${PROJECT} til ${ruleSources[8]}`, regel: '8',
  },
  130084: {
    da: 'Det lokale tidspunkt {vaerdi} findes to gange, fordi uret stilles tilbage: {foerste} og {anden}. Angiv tidszone.',
    en: 'The local time {vaerdi} exists twice, as the clock goes back: {foerste} and {anden}. Give an offset.',
    side: 'client', kanGentages: false, kilde: `${PROJECT} til ${ruleSources[8]}`, regel: '8',
  },
  130085: {
    da: '{felt} {vaerdi} kan ikke læses; brug et tidspunkt i årene {fra}–{til}.',
    en: '{felt} {vaerdi} cannot be read; use a time in the years {fra}–{til}.',
    side: 'client', kanGentages: false, kilde: `${PROJECT} til ${ruleSources[8]}`, regel: '8',
  },
  130090: {
    da: 'Ansøgningsfristen ligger før publiceringen.',
    en: 'The application deadline is before the publication.',
    side: 'client', kanGentages: false, kilde: ruleSources[9], regel: '9',
  },
  130091: {
    da: 'Ansøgningsfristen ligger efter afpubliceringen.',
    en: 'The application deadline is after the unpublication.',
    side: 'client', kanGentages: false, kilde: ruleSources[9], regel: '9',
  },
  130092: {
    da: 'Angiv enten Frist eller HurtigstMuligt=true, ikke begge.',
    en: 'Give either Frist or HurtigstMuligt=true, not both.',
    side: 'client', kanGentages: false, kilde: ruleSources[9], regel: '9',
  },
  130093: {
    da: 'Når HurtigstMuligt er false, skal Frist angives.',
    en: 'When HurtigstMuligt is false, Frist must be given.',
    side: 'client', kanGentages: false, kilde: ruleSources[9], regel: '9',
  },
  130094: {
    da: 'Ansøgningsfristen {vaerdi} kan ikke læses; brug en dato i årene {fra}–{til}.',
    en: 'The application deadline {vaerdi} cannot be read; use a date in the years {fra}–{til}.',
    side: 'client', kanGentages: false, kilde: ruleSources[9], regel: '9',
  },
  130100: {
    da: 'Aliasset {alias} hører ikke til stillingsbetegnelsen {stilling}.',
    en: 'The alias {alias} does not belong to the occupation {stilling}.',
    side: 'client', kanGentages: false, kilde: ruleSources[10], regel: '10',
  },
  130101: {
    da: 'Stillingsbetegnelsen {stilling} findes ikke.',
    en: 'The occupation {stilling} does not exist.',
    side: 'client', kanGentages: false, kilde: `${PROJECT} til ${ruleSources[10]}`, regel: '10',
  },
  130110: {
    da: 'Deltid: TimerPrUgeFra ({fra}) må ikke være større end TimerPrUgeTil ({til}).',
    en: 'Part time: TimerPrUgeFra ({fra}) must not be greater than TimerPrUgeTil ({til}).',
    side: 'client', kanGentages: false, kilde: ruleSources[11], regel: '11',
  },
  130111: {
    da: 'Deltid: {felt} skal være fra 1 til 36 timer.',
    en: 'Part time: {felt} must be from 1 to 36 hours.',
    side: 'client', kanGentages: false, kilde: ruleSources[11], regel: '11',
  },
  130120: {
    da: 'Logo kan endnu ikke modtages; send annoncen uden Logo.',
    en: 'A logo cannot be received yet; send the ad without Logo.',
    side: 'client', kanGentages: false, kilde: `${PROJECT} til ${ruleSources[12]}`, regel: '12',
  },
  130130: {
    da: 'Annoncetekst, tegn {tegn}: elementet <{element}> er ikke tilladt.',
    en: 'Annoncetekst, character {tegn}: the element <{element}> is not allowed.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130131: {
    da: 'Annoncetekst, tegn {tegn}: attributten {attribut} på <{element}> er ikke tilladt.',
    en: 'Annoncetekst, character {tegn}: the attribute {attribut} on <{element}> is not allowed.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130132: {
    da: 'Annoncetekst, tegn {tegn}: adressen "{adresse}" er ikke tilladt; brug en hel adresse, der begynder med https://, http:// eller mailto:.',
    en: 'Annoncetekst, character {tegn}: the address "{adresse}" is not allowed; use a whole address that begins with https://, http:// or mailto:.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130133: {
    da: 'Annoncetekst, tegn {tegn}: elementet <{element}> lukkes ikke.',
    en: 'Annoncetekst, character {tegn}: the element <{element}> is not closed.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130134: {
    da: 'Annoncetekst, tegn {tegn}: </{element}> lukker ikke det element, der sidst blev åbnet.',
    en: 'Annoncetekst, character {tegn}: </{element}> does not close the element opened last.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130135: {
    da: 'Annoncetekst, tegn {tegn}: elementet <{element}> må ikke stå i {ydre}.',
    en: 'Annoncetekst, character {tegn}: the element <{element}> may not stand in {ydre}.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130136: {
    da: 'Annoncetekst, tegn {tegn}: {hvad} (kommentar, DOCTYPE, CDATA eller procesinstruktion) er ikke tilladt.',
    en: 'Annoncetekst, character {tegn}: {hvad} (comment, DOCTYPE, CDATA or processing instruction) is not allowed.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130137: {
    da: 'Annoncetekst, tegn {tegn}: tegnet < skal skrives &lt;.',
    en: 'Annoncetekst, character {tegn}: the character < must be written &lt;.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130138: {
    da: 'Annoncetekst, tegn {tegn}: referencen {reference} kendes ikke; skriv tegnet selv, og & som &amp;.',
    en: 'Annoncetekst, character {tegn}: the reference {reference} is not known; write the character itself, and & as &amp;.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130139: {
    da: 'Annoncetekst, tegn {tegn}: stumpen {hvad} er ikke et helt HTML-tag.',
    en: 'Annoncetekst, character {tegn}: the fragment {hvad} is not a whole HTML tag.',
    side: 'client', kanGentages: false, kilde: ruleSources[13], regel: '13',
  },
  130140: {
    da: 'Arbejdssted skal angives, når IntetFastArbejdssted er false.',
    en: 'Arbejdssted must be given when IntetFastArbejdssted is false.',
    side: 'client', kanGentages: false, kilde: ruleSources[14], regel: '14',
  },
  130141: {
    da: 'Arbejdssted må ikke angives, når IntetFastArbejdssted er true.',
    en: 'Arbejdssted must not be given when IntetFastArbejdssted is true.',
    side: 'client', kanGentages: false, kilde: ruleSources[14], regel: '14',
  },
  130150: {
    da: 'Der skal være mindst én måde at ansøge på: Url, Email, PrBrev eller Telefonisk.',
    en: 'There must be at least one way to apply: Url, Email, PrBrev or Telefonisk.',
    side: 'client', kanGentages: false, kilde: ruleSources[15], regel: '15',
  },
  139100: {
    da: 'Beskeden er ikke velformet XML: {hvad}.',
    en: 'The message is not well-formed XML: {hvad}.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139101: {
    da: 'DOCTYPE er ikke tilladt i en SOAP-besked.',
    en: 'DOCTYPE is not allowed in a SOAP message.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139102: {
    da: 'Procesinstruktioner er ikke tilladt i en SOAP-besked.',
    en: 'Processing instructions are not allowed in a SOAP message.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139103: {
    da: 'Beskeden overskrider grænsen for {hvad}: højst {graense}.',
    en: 'The message exceeds the limit for {hvad}: at most {graense}.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139104: {
    da: 'Beskedens tegnsæt kan ikke læses: {hvad}. Brug UTF-8 eller UTF-16.',
    en: 'The character set of the message cannot be read: {hvad}. Use UTF-8 or UTF-16.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139110: {
    da: 'Beskeden er ikke en gyldig SOAP-kuvert: {hvad}.',
    en: 'The message is not a valid SOAP envelope: {hvad}.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139111: {
    da: 'Body skal indeholde netop ét element; den indeholder {antal}.',
    en: 'Body must contain exactly one element; it contains {antal}.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139112: {
    da: 'Kuvertens navnerum {navnerum} er hverken SOAP 1.1 eller SOAP 1.2.',
    en: 'The envelope namespace {navnerum} is neither SOAP 1.1 nor SOAP 1.2.',
    side: 'version', kanGentages: false, kilde: PROJECT,
  },
  139113: {
    da: 'Headeren {header} er markeret mustUnderstand, men forstås ikke her.',
    en: 'The header {header} is marked mustUnderstand but is not understood here.',
    side: 'mustUnderstand', kanGentages: false, kilde: PROJECT,
  },
  139114: {
    da: 'Ukendt operation: {operation}.',
    en: 'Unknown operation: {operation}.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139115: {
    da: 'SOAPAction {action} passer ikke til operationen {operation}; forventet {forventet}.',
    en: 'SOAPAction {action} does not fit the operation {operation}; expected {forventet}.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139116: {
    da: 'Content-Type {type} passer ikke til kuvertens SOAP-version.',
    en: 'Content-Type {type} does not fit the SOAP version of the envelope.',
    side: 'client', kanGentages: false, kilde: PROJECT, http: 415,
  },
  139120: {
    da: 'Operationen {operation} tilbydes endnu ikke.',
    en: 'The operation {operation} is not yet offered.',
    side: 'server', kanGentages: false, kilde: PROJECT,
  },
  139121: {
    da: 'Anmodning {id} er tidligere modtaget med et andet indhold.',
    en: 'Request {id} was received before with other content.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139122: {
    da: 'RequestOptionsHeader kan ikke læses.',
    en: 'The header RequestOptionsHeader could not be read.',
    side: 'client', kanGentages: false, kilde: PROJECT,
  },
  139130: {
    da: 'HTTP-metoden {metode} er ikke tilladt; brug POST (eller GET til ?wsdl).',
    en: 'The HTTP method {metode} is not allowed; use POST (or GET for ?wsdl).',
    side: 'client', kanGentages: false, kilde: PROJECT, http: 405,
  },
  139131: {
    da: 'Content-Type {type} er ikke tilladt; brug text/xml (SOAP 1.1) eller application/soap+xml (SOAP 1.2).',
    en: 'Content-Type {type} is not allowed; use text/xml (SOAP 1.1) or application/soap+xml (SOAP 1.2).',
    side: 'client', kanGentages: false, kilde: PROJECT, http: 415,
  },
  139132: {
    da: 'Beskeden er for stor: højst {graense} bytes.',
    en: 'The message is too large: at most {graense} bytes.',
    side: 'client', kanGentages: false, kilde: PROJECT, http: 413,
  },
  139133: {
    da: 'Beskeden kan ikke pakkes ud: {hvad}.',
    en: 'The message cannot be decompressed: {hvad}.',
    side: 'client', kanGentages: false, kilde: PROJECT, http: 400,
  },
  139134: {
    da: 'Beskeden blev ikke modtaget inden for {sekunder} sekunder.',
    en: 'The message was not received within {sekunder} seconds.',
    side: 'client', kanGentages: true, kilde: PROJECT, http: 408,
  },
  139135: {
    da: 'Gatewayen er midlertidigt utilgængelig; prøv igen.',
    en: 'The gateway is temporarily unavailable; try again.',
    side: 'server', kanGentages: true, kilde: PROJECT, http: 503,
  },
  139136: {
    da: 'Der er ingen tjeneste på adressen {sti}.',
    en: 'There is no service at the address {sti}.',
    side: 'client', kanGentages: false, kilde: PROJECT, http: 404,
  },
  139137: {
    da: 'Content-Encoding {kodning} er ikke tilladt; brug gzip, deflate eller ingen.',
    en: 'Content-Encoding {kodning} is not allowed; use gzip, deflate or none.',
    side: 'client', kanGentages: false, kilde: PROJECT, http: 415,
  },
  139138: {
    da: 'Værtsnavnet, som forespørgslen blev sendt til, er ikke gyldigt: {vaerdi}.',
    en: 'The host name that the request was sent to is not valid: {vaerdi}.',
    side: 'client', kanGentages: false, kilde: PROJECT, http: 400,
  },
} as const satisfies Record<number, CatalogueEntry>;

export type FaultCode = keyof typeof entries;
export const catalogue: Readonly<Record<FaultCode, CatalogueEntry>> = entries;
export { STAR, PROJECT };
