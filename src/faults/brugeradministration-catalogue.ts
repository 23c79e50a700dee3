/** The rows of BrugeradministrationService in the table of fault codes (catalogue.ts). */
const BY_CLIENT = { side: 'client', kanGentages: false } as const;
const NOTE = 'Releasenote 16. juni 2025, pkt. 1.2';
const COMPANY_NOTE = 'Releasenote 16. juni 2025, pkt. 1.1';
const OWN = { ...BY_CLIENT, kilde: 'Projektets egen kode' } as const;

export const brugeradministrationEntries = {
  150600: {
    da: 'Brugeren findes ikke i Arbejdsmarkedsportalen. Brugeren skal først oprettes i Arbejdsmarkedsportalen af egen LBA.',
    en: 'There is no such user in Arbejdsmarkedsportalen. The user must first be created in Arbejdsmarkedsportalen by its own LBA.',
    ...BY_CLIENT,
    kilde: `${NOTE}: »Kommunens/a-kassens LBA skal sørge for oprettelse forinden henvendelse til Landssupporten.«`,
  },
  150601: {
    da: 'Brugeren har allerede rollen {rolle}.',
    en: 'The user has the role {rolle} already.',
    ...OWN,
  },
  150602: {
    da: 'Brugeren har ikke rollen {rolle}.',
    en: 'The user does not have the role {rolle}.',
    ...OWN,
  },
  150603: {
    da: 'Rollen {rolle} tildeles og fjernes ikke her. Landssupporten tildeler og fjerner {kan}.',
    en: 'The role {rolle} is neither given nor taken away here. Landssupporten gives and takes away {kan}.',
    ...BY_CLIENT,
    kilde: `${NOTE}: »adgangen skal registreres […] i form af adgangsrollen ’JobAG.Virksomhedsbruger’«`,
  },
  150604: {
    da: 'Brugeren er ikke medarbejder i en kommune eller a-kasse: rollen {rolle} er for dem.',
    en: 'The user is not employed by a municipality or an a-kasse: the role {rolle} is for those who are.',
    ...BY_CLIENT,
    kilde: `${NOTE}: »For medarbejdere i kommuner/jobcentre og a-kasser, som skal have adgang til Jobnet for arbejdsgivere«`,
  },
  150610: {
    da: 'Brugeren har ikke rollen {rolle}, som en medarbejder i en kommune eller a-kasse skal have for at udføre {operation} i en virksomheds navn. Landssupporten tildeler den efter en supportanmodning.',
    en: 'The user does not have the role {rolle}, which an employee of a municipality or an a-kasse must have to do {operation} in the name of a company. Landssupporten gives it on a support request.',
    ...BY_CLIENT,
    kilde: `${NOTE}: »For medarbejdere i kommuner/jobcentre og a-kasser, som skal have adgang til Jobnet for arbejdsgivere, gælder […], at adgangen skal registreres«`,
  },
  150611: {
    da: 'Medarbejderen har ikke adgang til Jobnet for Arbejdsgivere for virksomheden {cvr}. Anmod om den med AnmodOmAdgang; en LBA i organisationen Virksomhed tildeler den.',
    en: 'The employee has no access to Jobnet for Arbejdsgivere for the company {cvr}. Ask for it with AnmodOmAdgang; an LBA of the organisation Virksomhed grants it.',
    ...BY_CLIENT,
    kilde: `${COMPANY_NOTE}: »skal nye brugere i Jobnet for Arbejdsgivere (JobAG) anmode om adgang«`,
  },
  150620: {
    da: 'Medarbejderen har adgang til Jobnet for Arbejdsgivere for virksomheden {cvr} og skal ikke anmode om den. GetLoginTilstand siger, hvad der eventuelt mangler.',
    en: 'The employee has access to Jobnet for Arbejdsgivere for the company {cvr} and need not ask for it. GetLoginTilstand says what is missing, if anything.',
    ...OWN,
  },
  150621: {
    da: 'Medarbejderen har allerede anmodet, den {tidspunkt}, med et andet navn eller en anden e-mail. Anmodningen er åben: vent på afgørelsen.',
    en: 'The employee has asked already, on {tidspunkt}, with another name or another e-mail. The request is open: wait for the decision.',
    ...OWN,
  },
  150622: {
    da: 'Ingen kan få adgang for virksomheden {cvr}: {hvad}.',
    en: 'Nobody can get access for the company {cvr}: {hvad}.',
    ...BY_CLIENT,
    kilde:
      'Releasenote JobAG 6. december 2024, pkt. 1.1: »Adgang til JobAG kræver, at virksomhedens status i CVR-registret er ’Aktiv’.«',
  },
  150623: {
    da: '{felt} kan ikke bruges: {hvad}.',
    en: '{felt} cannot be used: {hvad}.',
    ...OWN,
  },
  150624: {
    da: '{felt} har et CPR-nummer. Fjern det: intet i en anmodning om adgang er et CPR-nummer.',
    en: '{felt} has a CPR number. Take it out: nothing of a request for access is a CPR number.',
    ...OWN,
  },
  150625: {
    da: 'Email er en adresse, som ingen mail kan sendes til, og afgørelsen sendes dertil. Angiv en som fornavn@virksomhed.dk.',
    en: 'Email is an address that no mail can be sent to, and the decision is sent there. Give one like name@company.dk.',
    ...OWN,
  },
  150630: {
    da: 'Anmodningen {vaerdi} findes ikke. GetAnmodninger har alle.',
    en: 'There is no request {vaerdi}. GetAnmodninger has all.',
    ...OWN,
  },
  150631: {
    da: 'Anmodningen er allerede afgjort ({hvad}), den {tidspunkt}. GetAnmodninger viser af hvem.',
    en: 'The request is decided already ({hvad}), on {tidspunkt}. GetAnmodninger shows by whom.',
    ...OWN,
  },
  150632: {
    da: 'Anmodningen er din egen. En anden LBA i organisationen Virksomhed skal afgøre den.',
    en: 'The request is your own. Another LBA of the organisation Virksomhed must decide it.',
    ...OWN,
  },
  150640: {
    da: 'Cursor er ikke fra et tidligere svar på denne forespørgsel. Begynd forfra uden Cursor.',
    en: 'Cursor is not from an earlier answer to this query. Start again without Cursor.',
    ...OWN,
  },
} as const;
