/** What people call the fields of a job ad: by their paths below Jobannonce, without numbers. */
import type { Words } from '../../words.js';

export const AD_LABELS: Readonly<Record<string, Words>> = {
  Titel: ['Overskrift', 'Title'],
  Annoncetekst: ['Annoncetekst', 'Text of the ad'],
  'Virksomhed/CVRnumberIdentifier': ['CVR-nummer', 'CVR number'],
  'Virksomhed/ProductionUnitIdentifier': ['P-nummer', 'P number'],
  AnonymArbejdsgiver: ['Anonym arbejdsgiver', 'Anonymous employer'],
  OrganisationTypeId: ['Ansvarlig myndigheds type', 'Type of the responsible authority'],
  AnsvarligMyndighedskode: ['Ansvarlig myndighedskode', 'Code of the responsible authority'],
  'Job/Annoncetype': ['Annoncetype', 'Type of ad'],
  'Job/ConceptUriDa': ['Stillingsbetegnelse', 'Occupation'],
  'Job/AliasIdentifier': ['Stillingens alias', 'Alias of the occupation'],
  'Job/AntalStillinger': ['Antal stillinger', 'Number of positions'],
  'Job/Arbejdssted/Vejnavn': ['Arbejdssted: vejnavn', 'Workplace: street'],
  'Job/Arbejdssted/Husnummer': ['Arbejdssted: husnummer', 'Workplace: house number'],
  'Job/Arbejdssted/Etage': ['Arbejdssted: etage', 'Workplace: floor'],
  'Job/Arbejdssted/Doer': ['Arbejdssted: dør', 'Workplace: door'],
  'Job/Arbejdssted/Postnummer': ['Arbejdssted: postnummer', 'Workplace: postal code'],
  'Job/Arbejdssted/By': ['Arbejdssted: by', 'Workplace: town'],
  'Job/Arbejdssted/Kommunekode': ['Arbejdssted: kommunekode', 'Workplace: municipality code'],
  'Job/Arbejdssted/Landekode': ['Arbejdssted: land', 'Workplace: country'],
  'Job/IntetFastArbejdssted': ['Intet fast arbejdssted', 'No fixed workplace'],
  'Job/Tidsbegraenset': ['Tidsbegrænset', 'Temporary'],
  'Job/Ansaettelsesdato': ['Ansættelsesdato', 'Date of employment'],
  'Job/Deltid/TimerPrUgeFra': ['Deltid: timer pr. uge fra', 'Part time: hours a week from'],
  'Job/Deltid/TimerPrUgeTil': ['Deltid: timer pr. uge til', 'Part time: hours a week to'],
  'Job/ArbejdstidsforholdSamling/Arbejdstidsforhold': ['Arbejdstid', 'Working hours'],
  'Job/KoerekortSamling/Koerekort': ['Kørekort', 'Driving licence'],
  'Job/Handicapvenlig': ['Handicapvenlig', 'Accessible to disabled people'],
  'Ansoegning/Frist': ['Ansøgningsfrist', 'Application deadline'],
  'Ansoegning/HurtigstMuligt': ['Ansættelse hurtigst muligt', 'As soon as possible'],
  'Ansoegning/Url': ['Link til ansøgning', 'Link to apply'],
  'Ansoegning/UrlTekst': ['Tekst på link', 'Text of the link'],
  'Ansoegning/Email': ['E-mail til ansøgning', 'E-mail to apply'],
  'Ansoegning/PrBrev': ['Ansøgning pr. brev', 'Application by letter'],
  'Ansoegning/Telefonisk': ['Telefonisk henvendelse', 'Application by telephone'],
  'Ansoegning/KontaktpersonSamling/Kontaktperson/Fornavne': [
    'Kontaktperson: fornavne',
    'Contact: first names',
  ],
  'Ansoegning/KontaktpersonSamling/Kontaktperson/Efternavn': [
    'Kontaktperson: efternavn',
    'Contact: last name',
  ],
  'Ansoegning/KontaktpersonSamling/Kontaktperson/Stilling': ['Kontaktperson: stilling', 'Contact: position'],
  'Ansoegning/KontaktpersonSamling/Kontaktperson/Telefonnummer': [
    'Kontaktperson: telefon',
    'Contact: telephone',
  ],
  'Ansoegning/KontaktpersonSamling/Kontaktperson/Email': ['Kontaktperson: e-mail', 'Contact: e-mail'],
  'Ansoegning/KontaktpersonSamling/Kontaktperson/SkjulTelefonnummer': [
    'Kontaktperson: skjul telefonnummer',
    'Contact: hide telephone number',
  ],
  'Publicering/PubliceringTidspunkt': ['På Jobnet fra', 'On Jobnet from'],
  'Publicering/AfpubliceringTidspunkt': ['På Jobnet til', 'On Jobnet until'],
  'Publicering/Eures': ['Vises også på EURES', 'Shown on EURES too'],
  'Publicering/Workindenmark': ['Vises også på Workindenmark', 'Shown on Workindenmark too'],
  Logo: ['Logo', 'Logo'],
};

/** `Kontaktperson[2]` is one of the Kontaktpersoner. */
export const withoutNumbers = (path: string): string => path.replaceAll(/\[\d+\]/g, '');

/** E.g. `Kontaktperson: e-mail (2)`; what has no name here is called by its last step. */
export function labelOf(path: string): Words {
  const plain = withoutNumbers(path);
  const last = plain.slice(plain.lastIndexOf('/') + 1);
  const [da, en] = AD_LABELS[plain] ?? [last, last];
  const number = Number(/\[(\d+)\]/.exec(path)?.[1] ?? 1);
  return number > 1 ? [`${da} (${number})`, `${en} (${number})`] : [da, en];
}
