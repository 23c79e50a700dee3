import { jobordreSources as sources } from './jobordre-sources.js';

/** The rows of JobordreService in the table of fault codes (catalogue.ts). */
const PROJECT = 'Projektets egen kode';
const VEJLEDNING = 'Vejledning i JobAG – Jobordre';
const BY_CLIENT = { side: 'client', kanGentages: false } as const;

const ofRule = <Number extends keyof typeof sources>(number: Number) => ({
  ...BY_CLIENT,
  kilde: sources[number],
  regel: String(number),
});
const OWN = { ...BY_CLIENT, kilde: PROJECT } as const;

export const jobordreEntries = {
  140000: {
    da: 'Jobordren {vaerdi} findes ikke.',
    en: 'There is no job order {vaerdi}.',
    ...OWN,
  },
  140001: {
    da: 'Formidlingen {vaerdi} findes ikke.',
    en: 'There is no mediation {vaerdi}.',
    ...OWN,
  },
  140002: {
    da: 'Der er oprettet en jobordre med JobordreIdentifier {vaerdi} og andet indhold. Vælg en anden id, eller udelad den.',
    en: 'A job order with JobordreIdentifier {vaerdi} and other content was created. Choose another id, or leave it out.',
    ...OWN,
  },
  140010: {
    da: 'Jobordren er løbende, så {felt} skal udelades.',
    en: 'The job order is a running one, so {felt} must be left out.',
    ...ofRule(6),
  },
  140011: {
    da: 'Startdato skal være i dag ({dag}) eller senere.',
    en: 'Startdato must be today ({dag}) or later.',
    ...ofRule(7),
  },
  140012: {
    da: 'Startdato skal være i dag ({dag}) eller senere, også når jobordren redigeres. Skriv en ny dato, eller udelad den: så bliver det i dag.',
    en: 'Startdato must be today ({dag}) or later, also when the job order is edited. Write a new date, or leave it out: then it becomes today.',
    ...ofRule(7),
  },
  140013: {
    da: 'Svarfrist skal være efter i dag ({dag}).',
    en: 'Svarfrist must be after today ({dag}).',
    ...ofRule(8),
  },
  140014: {
    da: 'Datoen {vaerdi} kan ikke bruges: skriv en dag i årene {fra} til {til}, fx 2026-12-31.',
    en: 'The date {vaerdi} cannot be used: write a day of the years {fra} to {til}, e.g. 2026-12-31.',
    ...ofRule(9),
  },
  140015: {
    da: 'HeleTimer angives, netop når Arbejdstid er deltid (2).',
    en: 'HeleTimer is given exactly when Arbejdstid is part time (2).',
    ...ofRule(10),
  },
  140016: {
    da: 'Jobcentret {vaerdi} tager ikke imod jobordrer i dag. Vælg et fra GetTilmeldteJobcentre.',
    en: 'The job centre {vaerdi} takes no job orders today. Choose one from GetTilmeldteJobcentre.',
    ...ofRule(16),
  },
  140017: {
    da: 'Det ansvarlige jobcenter kan ikke ændres: det er og bliver {jobcenter}.',
    en: 'The responsible job centre cannot be changed: it is {jobcenter} and stays so.',
    ...ofRule(5),
  },
  140018: {
    da: 'Stillingsbetegnelsen {stilling} kan ikke bruges: {hvad}. Vælg en fra SearchStilling, eller udelad ConceptUriDa og skriv en fri Titel.',
    en: 'The occupation {stilling} cannot be used: {hvad}. Choose one from SearchStilling, or leave ConceptUriDa out and write a free Titel.',
    ...ofRule(11),
  },
  140019: {
    da: 'Aliasset {alias} kan ikke bruges: {hvad}.',
    en: 'The alias {alias} cannot be used: {hvad}.',
    ...ofRule(11),
  },
  140021: {
    da: 'Jobordrens svarfrist {frist} er passeret, så den kan kun åbnes sammen med en ny Svarfrist efter i dag ({dag}).',
    en: 'The deadline {frist} of the job order has passed, so it can only be opened together with a new Svarfrist after today ({dag}).',
    ...ofRule(17),
  },
  140022: {
    da: '{felt} har intet synligt tegn. Skriv, hvorfor jobordren ændres.',
    en: '{felt} has no visible character. Write why the job order is changed.',
    ...BY_CLIENT,
    kilde: `${VEJLEDNING}, afsnit 5: »I forbindelse med redigering kan der skrives en note til jobcentret vedr. ændringerne i jobordren.«`,
  },
  140023: {
    da: 'Lukkeaarsag kan ikke bruges her: {hvad}.',
    en: 'Lukkeaarsag cannot be used here: {hvad}.',
    ...OWN,
  },
  140030: {
    da: 'Kontaktpersonen har ingen Email at sende mail til ved formidling. Angiv en, eller sæt EmailVedFormidling til false.',
    en: 'The contact person has no Email to send a mail to at mediation. Give one, or set EmailVedFormidling to false.',
    ...ofRule(12),
  },
  140033: {
    da: '{felt} kan ikke bruges: {hvad}.',
    en: '{felt} cannot be used: {hvad}.',
    ...ofRule(13),
  },
  140034: {
    da: 'Arbejdsstedet kan ikke bruges: {hvad}.',
    en: 'The workplace cannot be used: {hvad}.',
    ...ofRule(14),
  },
  140035: {
    da: 'InternKommentar er kun for myndigheder: udelad den.',
    en: 'InternKommentar is for authorities only: leave it out.',
    ...ofRule(15),
  },
  140036: {
    da: '{felt} har et CPR-nummer. Fjern det: en kandidat nævnes kun med CreateJobordreFormidling.',
    en: '{felt} has a CPR number. Take it out: a candidate is named with CreateJobordreFormidling only.',
    ...ofRule(18),
  },
  140037: {
    da: 'Kontaktpersonen gives på én af to måder: Kontaktperson skrives, eller KontaktpersonIdentifier vælges fra GetKontaktpersoner; {hvad}.',
    en: 'The contact person is given in one of two ways: Kontaktperson is written, or KontaktpersonIdentifier is chosen from GetKontaktpersoner; {hvad}.',
    ...ofRule(19),
  },
  140040: {
    da: 'Virksomheden {cvr} er konfliktramt: den kan oprette jobannoncer, men ikke jobordrer, og kandidater formidles ikke til den. Jobordrer, den har, kan ses og lukkes. Henvend jer til Landssupporten på Landssupporten@star.dk eller telefon 70 25 89 25, hvis I ønsker en jobordre.',
    en: 'The company {cvr} is hit by a conflict: it can make job ads but no job orders, and no candidates are mediated to it. Job orders that it has can be read and closed. Turn to Landssupporten at Landssupporten@star.dk or telephone +45 70 25 89 25 if you want a job order.',
    ...ofRule(3),
  },
  140041: {
    da: 'Virksomheden {cvr} kan ikke bruge jobordrer: {hvad}. Jobordrer, den har, kan ses og lukkes.',
    en: 'The company {cvr} cannot use job orders: {hvad}. Job orders that it has can be read and closed.',
    ...ofRule(1),
  },
  140042: {
    da: 'Jobordren er virksomheden {cvr}s og bliver det. Opret en ny jobordre for den anden virksomhed.',
    en: 'The job order is that of company {cvr} and stays so. Create a new job order for the other company.',
    ...ofRule(4),
  },
  140050: {
    da: 'Kandidaten er allerede formidlet til jobordren.',
    en: 'The candidate is mediated to the job order already.',
    ...OWN,
  },
  140051: {
    da: 'CPR-nummeret begynder ikke med en dag: skriv 10 cifre, DDMMÅÅ og fire til, fx 0101900000.',
    en: 'The CPR number does not begin with a day: write 10 digits, DDMMYY and four more, e.g. 0101900000.',
    ...OWN,
  },
  140052: {
    da: 'Kandidaten er fjernet fra jobordren, så formidlingen kan ikke ændres. Formidl kandidaten igen, om ønsket.',
    en: 'The candidate is removed from the job order, so the mediation cannot be changed. Mediate the candidate again if wanted.',
    ...OWN,
  },
  140053: {
    da: 'Jobordren er lukket, så der kan ikke formidles til den.',
    en: 'The job order is closed, so nobody can be mediated to it.',
    ...BY_CLIENT,
    kilde: `${VEJLEDNING}, afsnit 5: »Lukket – virksomheden ønsker ikke flere kandidater formidlet.«`,
  },
  140054: {
    da: 'En formidling kan ikke få status {status} her: {hvad}.',
    en: 'A mediation cannot get the status {status} here: {hvad}.',
    ...OWN,
  },
  140055: {
    da: 'Virksomheden kan kun ændre kandidatens Status: udelad {felt}.',
    en: 'The company can change the Status of the candidate only: leave {felt} out.',
    ...OWN,
  },
  140056: {
    da: 'Et søgbart CV skal nævnes med CvIdentifier.',
    en: 'A searchable CV must be named by CvIdentifier.',
    ...BY_CLIENT,
    kilde: `${VEJLEDNING}, afsnit 3.2: »Et søgbart CV på Jobnet, vises dette på samme måde, som hvis virksomheden havde udsøgt CV'et.«`,
  },
  140057: {
    da: '{felt} vises til virksomheden, men røber {hvad}.',
    en: '{felt} is shown to the company, but tells {hvad}.',
    ...OWN,
  },
  140058: {
    da: 'Ændringen er tom: angiv Status, Beskrivelse eller Hjemmeside.',
    en: 'The change is empty: give Status, Beskrivelse or Hjemmeside.',
    ...OWN,
  },
  140059: {
    da: 'Foedselsaar ligger i fremtiden. Angiv det år, kandidaten er født, fx 1990.',
    en: 'Foedselsaar lies in the future. Give the year in which the candidate was born, e.g. 1990.',
    ...OWN,
  },
  140200: {
    da: 'Version {version} er ikke jobordrens gældende, som er {gaeldende}. Hent jobordren, og send ændringen igen.',
    en: 'Version {version} is not the current version of the job order, which is {gaeldende}. Get the job order, and send the change again.',
    ...OWN,
  },
  140201: {
    da: 'Version {version} er ikke formidlingens gældende, som er {gaeldende}. Hent formidlingen, og send ændringen igen.',
    en: 'Version {version} is not the current version of the mediation, which is {gaeldende}. Get the mediation, and send the change again.',
    ...OWN,
  },
  140210: {
    da: 'Cursor er ikke fra et tidligere svar på denne forespørgsel. Begynd forfra uden Cursor.',
    en: 'Cursor is not from an earlier answer to this query. Start again without Cursor.',
    ...OWN,
  },
} as const;
