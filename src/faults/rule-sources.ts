const NOTE = 'Releasenote JobAG 6. december 2024';
const PROJECT = 'Projektets egen regel';

/**
 * The source of each rule of JobannonceService: the sentence that it implements, as `Kilde` of a
 * fault tells it. The rule's file (services/jobannonce/rules/) opens with it, and a test holds the
 * two equal.
 */
export const ruleSources = {
  1: `${NOTE}, pkt. 1.1: »Adgang til JobAG kræver, at virksomhedens status i CVR-registret er ’Aktiv’.«`,
  2: 'STAR, DFDG fejlkode 4353: »The combination of CVR and PNR does not exist«',
  3: `${NOTE}, pkt. 1.3: »Hidtil har konfliktramte virksomheder fået blokeret deres adgang til JobAG. Fremover bliver adgangen kun delvis blokeret, så de fortsat kan oprette jobannoncer.«`,
  4: `${NOTE}, pkt. 2.1: »Da både a-kasser og jobcentre kan oprette anonyme jobannoncer på virksomhedernes vegne, og der samtidig har vist sig at være en overlappende værdi i ansvarlig myndighedskode mellem et subjobcenter og én a-kasse, er der blevet tilføjet en OrganisationTypeId, der tydeligt viser, hvilken myndighed, der har oprettet den anonyme jobannonce.«`,
  5: `${NOTE}, pkt. 2.1: »Annoncer fra virksomheder med domicil i et EU- eller EØS-land, kan ikke annoncere på EURES, hvis arbejdsstedet i den aktuelle jobannonce har en adresse, der ligger uden for et EU/EØS-land.«`,
  6: `${NOTE}, pkt. 2.1: »fx kan en jobannonce ikke været markeret til publicering på Workindenmark, og samtidig været markeret som hotjob.«`,
  7: `${NOTE}, pkt. 2.1: »Hvis der derimod er registreret en eller flere kontaktpersoner, skal der for hver kontaktperson være registreret enten tlf-nr. eller e-mail.«`,
  8: `${NOTE}, pkt. 2.1: »Fremadrettet kan virksomhederne på jobannoncerne registrere det præcise klokkeslæt, hvor de enten ønsker annoncen publiceret og / eller afpubliceret.«`,
  9: `${PROJECT}: »Ansøgningsfristen ligger hverken før den første eller efter den sidste dag, annoncen vises.«`,
  10: `${NOTE}, pkt. 2.1: »Med releasen vil jobannoncer med stillingsbetegnelse + alias blive indsendt med begge oplysninger.«`,
  11: `${PROJECT}: »Deltid angives som 1 til 36 timer om ugen, fra og til.«`,
  12: `${NOTE}, pkt. 2.1: »Der er desuden virksomheder, der har logoer, der er større end det tilladte eller i forkerte filformater. Disse logoer vil ved opdateringen blive konverteret til tilladt filtype/format. Hvis denne konvertering fejler, bliver logoet slettet.«`,
  13: `${PROJECT}: »Annonceteksten er et udsnit af HTML; alt uden for udsnittet afvises og nævnes, og intet fjernes i stilhed.«`,
  14: `${PROJECT}: »Arbejdsstedet udelades, netop når der ikke er noget fast arbejdssted.«`,
  15: `${PROJECT}: »Der er mindst én måde at søge stillingen på.«`,
  16: `${PROJECT}: »Ansættelsesdatoen er en dag i årene 1900 til 2199.«`,
  17: `${PROJECT}: »Titel og annoncetekst har hver mindst ét synligt tegn.«`,
} as const;
