/** The rows of BrugeradministrationService in the table of fault codes (catalogue.ts). */
const BY_CLIENT = { side: 'client', kanGentages: false } as const;
const NOTE = 'Releasenote 16. juni 2025, pkt. 1.2';
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
} as const;
