/** Paths of an ad's message that more than one file names. */
export const JOB = 'Jobannonce/Job';
export const TEKST = 'Jobannonce/Annoncetekst';
export const ENHED = 'Jobannonce/Virksomhed/ProductionUnitIdentifier';
export const STED = `${JOB}/Arbejdssted`;
export const ANSOEGNING = 'Jobannonce/Ansoegning';
export const SKREVNE = `${ANSOEGNING}/KontaktpersonSamling/Kontaktperson`;
export const FRA_LISTE = `${ANSOEGNING}/KontaktpersonFraListeSamling/KontaktpersonFraListe`;
export const FRIST = `${ANSOEGNING}/Frist`;
export const FRA = 'Jobannonce/Publicering/PubliceringTidspunkt';
export const TIL = 'Jobannonce/Publicering/AfpubliceringTidspunkt';
export const LOGO = 'Jobannonce/Logo';

/** The text stands as HTML where it has more than the field can show otherwise. */
export const SOM_HTML = 'annoncetekst-som-html';
