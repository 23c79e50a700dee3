/** A step of an ad as a page. What stands in other steps goes along in hidden fields. */
import type { PubliceretJobannonceType } from '../../../contract/index.js';
import type { HttpAnswer } from '../../../http/gateway.js';
import { html } from '../../answers.js';
import type { Values } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import { Form, Submit } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems } from '../../forms/problems.js';
import { Document } from '../../layout/document.js';
import { Alert } from '../../layout/parts.js';
import { VistAnnonce } from '../../annonce/vist.js';
import { kontaktpersonerOf } from '../valg/kontaktperson.js';
import { Stillingsfelter, stillingsvalg } from '../valg/stilling.js';
import type { Gruppe, Udfyldning } from './grupper.js';
import type { Stand } from './stand.js';
import { JOB } from './stier.js';
import { Trinfejl, Trinliste } from './trin-dele.js';
import { felterI, SIDSTE, TRIN } from './trin.js';

interface Fundet {
  readonly problems?: Problems;
  /** As everybody will see the ad. */
  readonly vist?: PubliceretJobannonceType;
  /** The version that somebody else has made meanwhile. */
  readonly newest?: number;
}

/** The step that offers the contact persons of the company's list. */
const KONTAKTTRIN = 3;
/** The step that takes a picture. */
const LOGOTRIN = 4;

export async function trinSide(stand: Stand, fundet: Fundet = {}): Promise<HttpAnswer> {
  const { visit, maal, udkast, trin } = stand;
  const { say } = visit;
  const { problems = NO_PROBLEMS } = fundet;
  const step = TRIN[trin];
  if (!step) throw new Error(`there is no step ${trin}`);
  const personer = trin === KONTAKTTRIN ? await kontaktpersonerOf(visit) : [];
  const udfyldning: Udfyldning = { visit, values: udkast, personer };
  const title = say(step.title);
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={`${title} – ${say(maal.title)}`}>
      <h1>{say(maal.title)}</h1>
      <Form visit={visit} action={maal.action} hasFile={trin === LOGOTRIN}>
        {trin < SIDSTE && <Enter />}
        <input type="hidden" name="trin" value={String(trin)} />
        <Medbragt values={udkast} shown={new Set(felterI(trin, udfyldning).map(({ path }) => path))} />
        <Trinliste trin={trin} maal={maal} say={say} />
        <h2>{say([`Trin ${trin + 1}: ${title}`, `Step ${trin + 1}: ${title}`])}</h2>
        <Trinfejl problems={problems} trin={trin} udfyldning={udfyldning} />
        {trin === SIDSTE ? (
          <Gennemsyn stand={stand} fundet={fundet} />
        ) : (
          <>
            {trin === 0 && (
              <Stillingsfelter
                valg={await stillingsvalg(visit, new Map([...udkast, ...stand.soegning]), JOB)}
                prefix={JOB}
                values={new Map([...udkast, ...stand.soegning])}
                problems={problems}
                say={say}
                button={{ name: 'til', value: 'soeg' }}
              />
            )}
            {step.groups(udfyldning).map((group) => (
              <Feltgruppe group={group} udfyldning={udfyldning} problems={problems} />
            ))}
            <Tilfoej trin={trin} stand={stand} hasPersons={personer.length > 0} />
            <div class="knapper">
              <Submit name="til" value="naeste">
                {say(['Næste', 'Next'])}
              </Submit>
              {trin > 0 && <Tilbage stand={stand} />}
              <a class="button button-secondary" href={maal.back}>
                {say(['Fortryd', 'Cancel'])}
              </a>
            </div>
          </>
        )}
      </Form>
    </Document>,
  );
}

/** The key Enter presses the first button of a form: it goes on. */
const Enter = () => (
  <button type="submit" name="til" value="naeste" class="enter" tabindex={-1} aria-hidden="true" />
);

const Medbragt = ({ values, shown }: { readonly values: Values; readonly shown: ReadonlySet<string> }) => (
  <>
    {[...values]
      .filter(([name]) => !shown.has(name))
      .flatMap(([name, given]) => given.map((value) => <input type="hidden" name={name} value={value} />))}
  </>
);

const Tilbage = ({ stand: { visit } }: { readonly stand: Stand }) => (
  <Submit name="til" value="tilbage" isSecondary>
    {visit.say(['Tilbage', 'Back'])}
  </Submit>
);

function Feltgruppe({
  group: { title, fields, item },
  udfyldning: { visit, values },
  problems,
}: {
  readonly group: Gruppe;
  readonly udfyldning: Udfyldning;
  readonly problems: Problems;
}) {
  const { say } = visit;
  const content = <FormFields fields={fields} values={values} problems={problems} say={say} />;
  if (!title) return content;
  return (
    <fieldset class="feltgruppe">
      <legend>{say(title)}</legend>
      {content}
      {item !== undefined && (
        <Submit name="til" value={`fjern:${item}`} isSecondary>
          {say(['Fjern', 'Remove'])}
        </Submit>
      )}
    </fieldset>
  );
}

/** What a step offers besides its fields. */
function Tilfoej({
  trin,
  stand: { visit },
  hasPersons,
}: {
  readonly trin: number;
  readonly stand: Stand;
  readonly hasPersons: boolean;
}) {
  const { say } = visit;
  if (trin === 1)
    return (
      <p>
        <Submit name="til" value="adresse" isSecondary>
          {say(['Hent enhedens adresse fra CVR', 'Take the address of the unit from the CVR register'])}
        </Submit>
      </p>
    );
  if (trin !== KONTAKTTRIN) return null;
  return (
    <section aria-labelledby="kontakt-tilfoej">
      <h3 id="kontakt-tilfoej">{say(['Kontaktpersoner', 'Contact persons'])}</h3>
      <p>
        {say([
          'Annoncen behøver ingen. Hver, der nævnes, skal have telefonnummer eller e-mail.',
          'The ad needs none. Each one that is named must have a telephone number or an e-mail.',
        ])}
      </p>
      <div class="knapper knapper-taet">
        {hasPersons && (
          <Submit name="til" value="vaelg" isSecondary>
            {say(['Vælg fra listen', 'Choose from the list'])}
          </Submit>
        )}
        <Submit name="til" value="skriv" isSecondary>
          {say(['Skriv en kontaktperson', 'Write a contact person'])}
        </Submit>
      </div>
    </section>
  );
}

function Gennemsyn({ stand, fundet: { vist, newest } }: { readonly stand: Stand; readonly fundet: Fundet }) {
  const { visit, maal } = stand;
  const { say } = visit;
  return (
    <>
      {newest !== undefined && (
        <Alert
          kind="warning"
          title={say(['En anden har rettet annoncen imens', 'Somebody else changed the ad meanwhile'])}
        >
          <p>
            {say([
              'Dine rettelser står her endnu. Se den nyeste version, før du bestemmer, om din skal erstatte den.',
              'Your changes still stand here. Look at the newest version before you decide whether yours is to replace it.',
            ])}
          </p>
          <p>
            <a href={maal.back} target="_blank" rel="noopener">
              {say(['Se den nyeste version (nyt vindue)', 'See the newest version (new window)'])}
            </a>
          </p>
        </Alert>
      )}
      {vist && (
        <section class="forhaandsvisning" aria-labelledby="vist-overskrift">
          <h3 id="vist-overskrift">
            {say(['Sådan bliver annoncen vist på Jobnet', 'This is how the ad will be shown on Jobnet'])}
          </h3>
          <VistAnnonce annonce={vist} say={say} />
          {vist.VistLogo && <p>{say(['Annoncen vises med logo.', 'The ad is shown with a logo.'])}</p>}
        </section>
      )}
      <div class="knapper">
        {newest === undefined ? (
          <Submit name="til" value="send">
            {say(['Send til godkendelse', 'Send for approval'])}
          </Submit>
        ) : (
          <Submit name="til" value={`send:${newest}`}>
            {say(['Erstat den nyeste med min', 'Replace the newest with mine'])}
          </Submit>
        )}
        <Tilbage stand={stand} />
        <a class="button button-secondary" href={maal.back}>
          {say(['Fortryd', 'Cancel'])}
        </a>
      </div>
    </>
  );
}
