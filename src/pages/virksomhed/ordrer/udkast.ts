/** What stands in the form of an order: how it begins, and what its buttons make of it. */
import type { KontaktpersonlinjeType } from '../../../contract/index.js';
import { kode } from '../../../codelists/code-lists.js';
import { dateInDenmark } from '../../../time/danish-time.js';
import { lastOf, type Values } from '../../forms/body-xml.js';
import type { Standing } from '../../visit/standing.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { egenEnhed } from '../valg/produktionsenhed.js';
import {
  ENHED,
  IKKE_LOEBENDE,
  JOBCENTER,
  LOEBENDE,
  PERSON,
  PERSONFELTER,
  STED,
  VALGT_PERSON,
} from './felter.js';

/** Whose details were put into the fields of the contact person. */
export const HENTET_PERSON = 'hentet-kontaktperson';

type Changes = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Undefined takes a value away. */
export function changed(values: Values, changes: Changes): Values {
  const next = new Map(values);
  for (const [path, value] of Object.entries(changes))
    if (value === undefined) next.delete(path);
    else next.set(path, typeof value === 'string' ? [value] : value);
  return next;
}

/** As the guide says that a new order begins. */
export function nyOrdre(
  visit: CompanyVisit,
  { jobcenter, beskrivelse }: { readonly jobcenter: string; readonly beskrivelse: string },
  personer: readonly KontaktpersonlinjeType[],
): Values {
  const { standing } = visit.signedIn;
  const own = personer.find((one) => one.KontaktpersonIdentifier === standing.kontaktperson?.id);
  const begun = changed(new Map(), {
    [JOBCENTER]: jobcenter,
    'Jobordre/Beskrivelse': beskrivelse,
    'Jobordre/EmailVedFormidling': 'true',
    'Jobordre/Startdato': dateInDenmark(visit.now),
    'Jobordre/ArbejdstidsforholdSamling/Arbejdstidsforhold': String(kode('Arbejdstidsforhold', 'Normal')),
    'Jobordre/Svarmaade': String(kode('Svarmaade', 'IkkeAngivet')),
    [ENHED]: egenEnhed(visit) ?? standing.enheder[0]?.pnr ?? '',
    [`${STED}/Landekode`]: DANMARK,
  });
  const placed = withUnitsAddress(begun, standing.enheder);
  return own ? withPerson(placed, own) : placed;
}

const DANMARK = 'DK';

/** The place of work as the register has it of the unit that is chosen. */
function withUnitsAddress(values: Values, enheder: Standing['enheder']): Values {
  const found = enheder.find(({ pnr }) => pnr === lastOf(values, ENHED));
  if (!found) return values;
  const { navn, adresse } = found;
  return changed(values, {
    ...withoutPlace,
    [`${STED}/Navn`]: navn,
    [`${STED}/Vejnavn`]: adresse.vejnavn ?? '',
    [`${STED}/Husnummer`]: adresse.husnummer ?? '',
    [`${STED}/Postnummer`]: adresse.postnummer ?? '',
    [`${STED}/By`]: adresse.by ?? '',
    [`${STED}/Landekode`]: adresse.landekode,
  });
}

const withoutPlace: Changes = Object.fromEntries(
  ['Navn', 'Vejnavn', 'Husnummer', 'Etage', 'Doer', 'Postnummer', 'By'].map((name) => [
    `${STED}/${name}`,
    '',
  ]),
);

/** The fields filled with the details of somebody of the list. */
export const withPerson = (values: Values, line: KontaktpersonlinjeType): Values =>
  changed(values, {
    ...Object.fromEntries(PERSONFELTER.map((name) => [`${PERSON}/${name}`, line[name] ?? ''])),
    [VALGT_PERSON]: line.KontaktpersonIdentifier,
    [HENTET_PERSON]: line.KontaktpersonIdentifier,
  });

const chosenOf = (values: Values, personer: readonly KontaktpersonlinjeType[]) =>
  personer.find((one) => one.KontaktpersonIdentifier === lastOf(values, VALGT_PERSON));

/** Who chooses somebody else of the list wants that person's details, whatever is pressed next. */
export function withChosenPerson(values: Values, personer: readonly KontaktpersonlinjeType[]): Values {
  const chosen = chosenOf(values, personer);
  return chosen && chosen.KontaktpersonIdentifier !== lastOf(values, HENTET_PERSON)
    ? withPerson(values, chosen)
    : values;
}

/** A running order has neither of them: the page says so beside the box. */
export const withoutDatesIfRunning = (values: Values): Values =>
  lastOf(values, LOEBENDE) === 'true'
    ? changed(values, Object.fromEntries(IKKE_LOEBENDE.map((path) => [path, undefined])))
    : values;

interface Known {
  readonly personer: readonly KontaktpersonlinjeType[];
  readonly enheder: Standing['enheder'];
}

/** The buttons within the form, by their values; each shows the form again. */
export const TRIN: Readonly<Record<string, (values: Values, known: Known) => Values>> = {
  'hent-kontaktperson': (values, { personer }) => {
    const chosen = chosenOf(values, personer);
    return chosen ? withPerson(values, chosen) : values;
  },
  'ryd-kontaktperson': (values) =>
    changed(values, {
      ...Object.fromEntries(PERSONFELTER.map((name) => [`${PERSON}/${name}`, ''])),
      [VALGT_PERSON]: '',
      [HENTET_PERSON]: '',
    }),
  'hent-arbejdssted': (values, { enheder }) => withUnitsAddress(values, enheder),
  'ryd-arbejdssted': (values) => changed(values, withoutPlace),
};

/**
 * As the gateway is sent it: somebody of the list by the id, as long as nothing of the details was
 * changed; else as it stands in the fields.
 */
export function asSent(values: Values, personer: readonly KontaktpersonlinjeType[]): Values {
  const chosen = chosenOf(values, personer);
  const isAsListed =
    chosen !== undefined &&
    PERSONFELTER.every((name) => lastOf(values, `${PERSON}/${name}`) === (chosen[name] ?? '').trim());
  return changed(
    values,
    isAsListed
      ? Object.fromEntries(PERSONFELTER.map((name) => [`${PERSON}/${name}`, undefined]))
      : { [VALGT_PERSON]: undefined },
  );
}
