/** The form of an order, new or changed, and what somebody does with it before it is sent. */
import type { Child } from 'hono/jsx';
import { lastOf, type Values } from '../../forms/body-xml.js';
import { FormField, FormFields } from '../../forms/field.js';
import { labelsOf } from '../../forms/fields.js';
import { Form } from '../../forms/form.js';
import { movedTo, NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import {
  alleFelter,
  arbejdssted,
  datoer,
  ENHED,
  enhed,
  jobcenter,
  kontaktperson,
  loebende,
  opgave,
  TITEL,
  titel,
  VALGT_PERSON,
  valgtPerson,
  vilkaar,
} from './felter.js';
import type { Muligheder } from './muligheder.js';
import {
  Fundliste,
  SkjultStilling,
  soegStilling,
  type Stillingsfund,
  STILLINGSFELTER,
  withChosenStilling,
} from './stilling.js';
import { HENTET_PERSON, TRIN, withChosenPerson, withoutDatesIfRunning } from './udkast.js';

export interface Udkast {
  readonly values: Values;
  readonly problems: Problems;
  /** Of occupations, where somebody has just searched. */
  readonly soegning?: Stillingsfund | undefined;
  /** The form is to be sent; else it is shown again. */
  readonly isSent: boolean;
}

/** The field of the button that was pressed. */
const HANDLING = 'udfoer';

/** What was typed, after the button that was pressed. Nothing but the form's own fields is kept. */
export async function udkastOf(
  visit: CompanyVisit,
  fields: URLSearchParams,
  muligheder: Muligheder,
): Promise<Udkast> {
  const typed = typedIn(fields, visit, muligheder);
  const udfoer = fields.get(HANDLING) ?? '';
  const { personer } = muligheder;
  const { enheder } = visit.signedIn.standing;
  if (udfoer === 'soeg') return searched(visit, withChosenPerson(typed, personer));
  try {
    const titled = await withChosenStilling(visit, typed);
    const step = TRIN[udfoer];
    const values = withoutDatesIfRunning(
      step ? step(titled, { personer, enheder }) : withChosenPerson(titled, personer),
    );
    return { values, problems: NO_PROBLEMS, isSent: step === undefined };
  } catch (error) {
    return { values: typed, problems: ordreProblems(error, visit, muligheder), isSent: false };
  }
}

function typedIn(fields: URLSearchParams, visit: CompanyVisit, muligheder: Muligheder): Values {
  const paths = [...alleFelter(visit, muligheder).map(({ path }) => path), ...STILLINGSFELTER, HENTET_PERSON];
  return new Map(
    paths.filter((path) => fields.has(path)).map((path) => [path, fields.getAll(path)] as const),
  );
}

async function searched(visit: CompanyVisit, values: Values): Promise<Udkast> {
  try {
    return {
      ...{ values, problems: NO_PROBLEMS, isSent: false },
      soegning: await soegStilling(visit, values),
    };
  } catch (error) {
    const labels = new Map([['Tekst', visit.say(titel.label)]]);
    const problems = movedTo(problemsOf(error, labels, visit.say), { Tekst: TITEL });
    return { values, problems, isSent: false };
  }
}

/** Where the errors stand that are of no field of the form. */
const ELSEWHERE: Readonly<Record<string, string | undefined>> = {
  'Jobordre/ConceptUriDa': TITEL,
  'Jobordre/AliasIdentifier': TITEL,
  'Jobordre/Virksomhed/CVRnumberIdentifier': undefined,
  // That there is no contact person at all is said of the order.
  Jobordre: VALGT_PERSON,
};

export function ordreProblems(error: unknown, visit: CompanyVisit, muligheder: Muligheder): Problems {
  const own = labelsOf(alleFelter(visit, muligheder), visit.say);
  const others = Object.keys(ELSEWHERE).map((path) => [path, path] as const);
  return movedTo(problemsOf(error, new Map([...own, ...others]), visit.say), ELSEWHERE);
}

interface Props {
  readonly visit: CompanyVisit;
  readonly action: string;
  readonly udkast: Udkast;
  readonly muligheder: Muligheder;
  /** Of an order that is there, for which it cannot be chosen any more. */
  readonly ansvarligt?: string;
  /** Stands before the buttons. */
  readonly children?: Child;
  readonly send: Words;
  /** Where »Fortryd« leads. */
  readonly fortryd: string;
}

export function Ordreformular({ visit, action, udkast, muligheder, ansvarligt, children, ...rest }: Props) {
  const { say, now } = visit;
  const { values, problems, soegning } = udkast;
  const filled = { values, problems, say };
  return (
    <Form visit={visit} action={action} problems={problems}>
      <p class="form-hint">{say(['Felter med * skal udfyldes.', 'Fields with * must be filled in.'])}</p>
      <section class="ordre-sektion" aria-label={say(['Opgaven', 'The work'])}>
        <FormField field={titel} {...filled} />
        <Trinknap action={action} trin="soeg" at="fundet">
          {say(['Søg stillingsbetegnelse', 'Search occupations'])}
        </Trinknap>
        <SkjultStilling values={values} />
        <div id="fundet">{soegning && <Fundliste soegning={soegning} say={say} />}</div>
        {ansvarligt === undefined ? (
          <FormField field={jobcenter(muligheder.jobcentre)} {...filled} />
        ) : (
          <p>
            <strong>{say(['Ansvarligt jobcenter', 'Responsible job centre'])}</strong>
            <br />
            {ansvarligt}{' '}
            <span class="form-hint">{say(['Det kan ikke ændres.', 'It cannot be changed.'])}</span>
          </p>
        )}
        <FormFields fields={opgave} {...filled} />
      </section>
      <h2>{say(['Supplerende oplysninger', 'More details'])}</h2>
      <Sektion id="datoer" title={say(['Datoer og vilkår', 'Dates and terms'])}>
        <FormField field={loebende} {...filled} />
        <div class="felt-net ikke-loebende">
          <FormFields fields={datoer} {...filled} />
        </div>
        <FormFields fields={vilkaar(now)} {...filled} />
      </Sektion>
      <Sektion id="arbejdssted" title={say(['Arbejdssted', 'Place of work'])}>
        <FormField field={enhed(visit, lastOf(values, ENHED))} {...filled} />
        <Trinknap action={action} trin="hent-arbejdssted" at="arbejdssted">
          {say(['Hent enhedens adresse', 'Fetch the address of the unit'])}
        </Trinknap>
        <div class="felt-net">
          <FormFields fields={arbejdssted(now)} {...filled} />
        </div>
        <Trinknap action={action} trin="ryd-arbejdssted" at="arbejdssted">
          {say(['Ryd felter', 'Clear fields'])}
          <span class="sr-only">{say([' om arbejdsstedet', ' of the place of work'])}</span>
        </Trinknap>
      </Sektion>
      <Sektion id="kontaktperson" title={say(['Kontaktperson', 'Contact person'])}>
        <FormField field={valgtPerson(muligheder)} {...filled} />
        <Trinknap action={action} trin="hent-kontaktperson" at="kontaktperson">
          {say(['Hent oplysninger', 'Fetch the details'])}
        </Trinknap>
        <input type="hidden" name={HENTET_PERSON} value={lastOf(values, HENTET_PERSON)} />
        <div class="felt-net">
          <FormFields fields={kontaktperson} {...filled} />
        </div>
        <Trinknap action={action} trin="ryd-kontaktperson" at="kontaktperson">
          {say(['Ryd felter', 'Clear fields'])}
          <span class="sr-only">{say([' om kontaktpersonen', ' of the contact person'])}</span>
        </Trinknap>
      </Sektion>
      {children}
      <Knapper say={say} {...rest} />
    </Form>
  );
}

const Knapper = ({ say, send, fortryd }: Pick<Props, 'send' | 'fortryd'> & Pick<CompanyVisit, 'say'>) => (
  <p class="knapper">
    <button type="submit" class="button button-primary" name={HANDLING} value="send">
      {say(send)}
    </button>
    <a class="button button-secondary" href={fortryd}>
      {say(['Fortryd', 'Cancel'])}
    </a>
  </p>
);

const Sektion = ({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: Child;
}) => (
  <section class="ordre-sektion" id={id}>
    <h3>{title}</h3>
    {children}
  </section>
);

/** Shows the form again, at the place that the button is about. */
const Trinknap = ({
  action,
  trin,
  at,
  children,
}: {
  readonly action: string;
  readonly trin: string;
  readonly at: string;
  readonly children: Child;
}) => (
  <button
    type="submit"
    class="button button-secondary"
    formaction={`${action}#${at}`}
    name={HANDLING}
    value={trin}
  >
    {children}
  </button>
);
