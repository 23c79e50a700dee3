import { ruleSources } from './rule-sources.js';

const VEJLEDNING = 'Vejledning i JobAG – Jobordre';
const NOTE = 'Releasenote JobAG 6. december 2024';
const PROJECT = 'Projektets egen regel';

/**
 * The source of each rule of JobordreService: the sentence that it implements, as `Kilde` of a
 * fault tells it. The rule's file (services/jobordre/rules/) opens with it, and a test holds them
 * equal.
 */
export const jobordreSources = {
  1: ruleSources[1],
  2: ruleSources[2],
  3: `${NOTE}, pkt. 1.3: »Menupunkterne ’Jobordrer’ og ’CV’ er udgrået, da virksomheden kun får adgang til at oprette jobannoncer«`,
  4: `${PROJECT}: »En jobordre bliver hos den virksomhed, som den er oprettet for og kandidaterne er formidlet til.«`,
  5: `${VEJLEDNING}, afsnit 5: »Jobordren kan herefter redigeres, men vær opmærksom på, at der ikke kan ændres i valget af ansvarligt jobcenter.«`,
  6: `${VEJLEDNING}, afsnit 3.1: »Hvis virksomheden inden markering af 'Langvarig jobordre' har udfyldt et eller flere af disse felter, bliver data fjernet ved afblændingen.«`,
  7: `${VEJLEDNING}, afsnit 5: »Hvis ’Job startdato’ er sat til en tidligere dato end dags dato, vil der ved redigeringen komme en fejlbesked om, at ’Job startdato’ enten skal være dags dato eller en fremtidig dato.«`,
  8: `${VEJLEDNING}, afsnit 3.1: »I feltet kan angives en dato for, hvornår virksomheden senest forventer et svar fra jobcentret. Datoen kan kun være en fremtidig dato.«`,
  9: `${PROJECT}: »En jobordres datoer er dage i årene 1900 til 2199.«`,
  10: `${VEJLEDNING}, afsnit 3.1: »Arbejdstiden er som udgangspunkt ikke angivet, men der kan vælges deltid eller fuldtid.«`,
  11: `${VEJLEDNING}, afsnit 3.1: »Her udfyldes hvilken stilling eller jobtitel, virksomheden søger medarbejdere til«`,
  12: `${VEJLEDNING}, afsnit 3.1: »Bemærk, at der som udgangspunkt er markeret for, at virksomheden ønsker at modtage e-mail, når jobcentret formidler kandidater.«`,
  13: `${PROJECT}: »En jobordres tekster har hver mindst ét synligt tegn, og dens navne har ingen skjulte.«`,
  14: `${VEJLEDNING}, afsnit 3.1: »Dog skal der være angivet et arbejdssted og en kontaktperson på jobordren.«`,
  15: `${PROJECT}: »InternKommentar er kun for myndigheder, og virksomheden ser den aldrig.«`,
  16: `${VEJLEDNING}, afsnit 3.1: »Der kan altid vælges et jobcenter ud fra listen af tilgængelige jobcentre ved hjælp af rullemenuen (dropdown).«`,
  17: `${PROJECT} efter bekendtgørelse 442/2023, § 137: »En jobordre, som fristen har lukket, åbnes kun igen sammen med en ny frist.«`,
  18: `${PROJECT}: »En jobordres tekster har intet CPR-nummer: virksomheden og dens system læser dem.«`,
  19: `${VEJLEDNING}, afsnit 3.1: »Dog skal der være angivet et arbejdssted og en kontaktperson på jobordren.«`,
} as const;
