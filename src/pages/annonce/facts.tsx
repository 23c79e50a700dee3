/** What an ad says besides its text, as names and values. */
import type { Child } from 'hono/jsx';
import type {
  AnsoegningType,
  JobType,
  KontaktpersonType,
  PubliceringType,
  StillingFraListeType,
} from '../../contract/index.js';
import { codeWords } from '../forms/codes.js';
import { dayText, momentText } from '../layout/times.js';
import type { Say } from '../words.js';

export interface Told {
  readonly Job: JobType;
  readonly Ansoegning?: AnsoegningType;
  readonly Publicering: PubliceringType;
  readonly StillingFraListe?: StillingFraListeType;
}

type Fact = readonly [name: string, value: Child | undefined];

export function jobFacts({ Job, StillingFraListe }: Told, say: Say): readonly Fact[] {
  const codes = (list: string, values: readonly number[] | undefined) =>
    values && values.length > 0 ? values.map((code) => say(codeWords(list, code))).join(', ') : undefined;
  const { Deltid, Ansaettelsesdato } = Job;
  return [
    [say(['Stilling', 'Occupation']), StillingFraListe && stillingText(StillingFraListe)],
    [say(['Antal stillinger', 'Number of positions']), String(Job.AntalStillinger)],
    [say(['Annoncens art', 'Kind of ad']), say(codeWords('Annoncetype', Job.Annoncetype))],
    [say(['Arbejdssted', 'Workplace']), workplace(Job, say)],
    [
      say(['Ansættelse', 'Employment']),
      Job.Tidsbegraenset ? say(['Tidsbegrænset', 'Limited period']) : say(['Fast stilling', 'Permanent']),
    ],
    [
      say(['Arbejdstid', 'Hours']),
      Deltid
        ? say([
            `Deltid, ${Deltid.TimerPrUgeFra}–${Deltid.TimerPrUgeTil} timer om ugen`,
            `Part time, ${Deltid.TimerPrUgeFra}–${Deltid.TimerPrUgeTil} hours a week`,
          ])
        : say(['Fuldtid', 'Full time']),
    ],
    [say(['Arbejdstider', 'Working times']), codes('Arbejdstidsforhold', Job.ArbejdstidsforholdSamling)],
    [
      say(['Tiltrædelse', 'First day']),
      Ansaettelsesdato === undefined
        ? say(['Snarest muligt', 'As soon as possible'])
        : dayText(Ansaettelsesdato, say),
    ],
    [say(['Kørekort', 'Driving licence']), codes('Koerekort', Job.KoerekortSamling)],
    [
      say(['Tilgængelighed', 'Accessibility']),
      Job.Handicapvenlig
        ? say([
            'Arbejdspladsen kan bruges af personer med handicap',
            'The workplace can be used by persons with a disability',
          ])
        : undefined,
    ],
  ];
}

const stillingText = ({ Stillingsbetegnelse, Alias }: StillingFraListeType): string =>
  Alias === undefined ? Stillingsbetegnelse : `${Stillingsbetegnelse} (${Alias})`;

function workplace({ Arbejdssted, IntetFastArbejdssted }: JobType, say: Say): Child | undefined {
  if (IntetFastArbejdssted) return say(['Intet fast arbejdssted', 'No fixed workplace']);
  if (!Arbejdssted) return undefined;
  const { Vejnavn, Husnummer, Etage, Doer, Postnummer, By, Landekode } = Arbejdssted;
  const street = joined(Vejnavn, Husnummer);
  const floor = joined(Etage, Doer);
  const parts = [
    [street, floor].filter((part) => part !== '').join(', '),
    joined(Postnummer, By),
    Landekode === 'DK' ? '' : say(codeWords('Land', Landekode)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? say(codeWords('Land', Landekode)) : parts.join(', ');
}

/** What there is of them, with blanks between. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' ');

export function applyFacts({ Ansoegning }: Told, say: Say): readonly Fact[] {
  if (!Ansoegning) return [];
  const { Frist, Url, UrlTekst, Email, PrBrev, Telefonisk, KontaktpersonSamling = [] } = Ansoegning;
  return [
    [
      say(['Ansøgningsfrist', 'Deadline']),
      Frist === undefined ? say(['Hurtigst muligt', 'As soon as possible']) : dayText(Frist, say),
    ],
    [
      say(['Søg på nettet', 'Apply online']),
      Url === undefined ? undefined : (
        <a href={Url} rel="nofollow noopener noreferrer">
          {UrlTekst ?? Url}
        </a>
      ),
    ],
    [say(['Send ansøgning til', 'Send your application to']), Email],
    [say(['Telefon', 'Telephone']), Telefonisk],
    [
      say(['Brev', 'Letter']),
      PrBrev ? say(['Send et brev til virksomheden', 'Send a letter to the company']) : undefined,
    ],
    [
      say(['Kontaktpersoner', 'Contact persons']),
      KontaktpersonSamling.length === 0 ? undefined : (
        <ul class="linjer">
          {KontaktpersonSamling.map((person) => (
            <li>{personText(person)}</li>
          ))}
        </ul>
      ),
    ],
  ];
}

const personText = ({ Fornavne, Efternavn, Stilling, Telefonnummer, Email }: KontaktpersonType): string =>
  [`${Fornavne} ${Efternavn}`, Stilling, Telefonnummer, Email].filter((one) => one !== undefined).join(', ');

export function publicationFacts({ Publicering }: Told, say: Say): readonly Fact[] {
  const { PubliceringTidspunkt, AfpubliceringTidspunkt, Eures, Workindenmark } = Publicering;
  const also = [Eures ? 'EURES' : undefined, Workindenmark ? 'Workindenmark' : undefined].filter(
    (one) => one !== undefined,
  );
  return [
    [
      say(['På Jobnet fra', 'On Jobnet from']),
      PubliceringTidspunkt === undefined
        ? say(['Straks efter godkendelsen', 'At once after the approval'])
        : momentText(PubliceringTidspunkt, say),
    ],
    [say(['På Jobnet til', 'On Jobnet until']), momentText(AfpubliceringTidspunkt, say)],
    [say(['Vises også på', 'Also shown on']), also.length === 0 ? undefined : also.join(', ')],
  ];
}
