/** Refuses an ad: first the form, then the mail as it will be sent, then the refusal. */
import { afvisJobannonceRequest } from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml, lastOf, type Values, valuesOf } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import { type Field, labelsOf } from '../../forms/fields.js';
import { Form, onceIn, Submit } from '../../forms/form.js';
import { NO_PROBLEMS, problemsOf, type Problems } from '../../forms/problems.js';
import { Document } from '../../layout/document.js';
import { Alert, Back } from '../../layout/parts.js';
import { withReceipt } from '../../layout/receipts.js';
import type { Show, Take } from '../../route.js';
import type { StarVisit } from '../../visit/visit.js';
import { Hidden, hrefOf } from './actions.js';
import { type Case, caseOf, isWaiting } from './case.js';
import { MailPreview } from './mail-preview.js';
import {
  afvisningIn,
  compacted,
  generalFields,
  optionsOf,
  rowFields,
  rowsIn,
  SOME_ROWS,
} from './refusal-form.js';

interface Filled {
  readonly values: Values;
  readonly problems: Problems;
  readonly rows: number;
}

const EMPTY: Filled = { values: new Map(), problems: NO_PROBLEMS, rows: SOME_ROWS };

export const showRefusal: Show<StarVisit> = async (visit) =>
  formPage(visit, await caseOf(visit, visit.params.id ?? ''), EMPTY);

export const takeRefusal: Take<StarVisit> = async (visit, fields) => {
  const values = compacted(valuesOf(fields));
  const udfoer = fields.get('udfoer');
  if (udfoer === 'send') return send(visit, fields, values);
  const sag = await caseOf(visit, visit.params.id ?? '');
  const rows = Math.max(SOME_ROWS, rowsIn(values)) + (udfoer === 'flere' ? SOME_ROWS : 0);
  const isNewest = lastOf(values, 'Version') === String(sag.ad.Version);
  return udfoer === 'vis' && isNewest && isWaiting(sag.ad)
    ? previewPage(visit, sag, values)
    : formPage(visit, sag, { values, problems: NO_PROBLEMS, rows });
};

async function send(visit: StarVisit, fields: URLSearchParams, values: Values) {
  const { ask, say, params } = visit;
  const id = params.id ?? '';
  const message = new Map([...values, ['JobannonceIdentifier', [id]] as const]);
  try {
    await ask('AfvisJobannonce', bodyXml(afvisJobannonceRequest, message), onceIn(fields));
  } catch (error) {
    const sag = await caseOf(visit, id);
    const rows = Math.max(SOME_ROWS, rowsIn(values));
    const problems = problemsOf(error, labelsOf(fieldsOf(visit, sag, rows), say), say);
    return formPage(visit, sag, { values, problems, rows });
  }
  return seeOther(withReceipt(`/star/annoncer/${id}`, 'afvist'));
}

const fieldsOf = ({ now }: StarVisit, { ad }: Case, rows: number): readonly Field[] => [
  ...generalFields(now),
  ...numbers(rows).flatMap((number) => rowFields(number, optionsOf(ad))),
];

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

function formPage(visit: StarVisit, sag: Case, { values, problems, rows }: Filled) {
  const { say, now } = visit;
  const { ad, waiting } = sag;
  const seen = lastOf(values, 'Version') || String(ad.Version);
  const isStale = seen !== String(ad.Version);
  const title = say([`Afvis version ${seen}`, `Refuse version ${seen}`]);
  const isMine = waiting?.Behandler?.BehandlerIdentifier === visit.signedIn.session.userId;
  const options = optionsOf(ad);
  const filled = { values, problems, say };
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={title} isWide>
      <ToAd sag={sag} visit={visit} />
      <h1>{title}</h1>
      <p class="font-lead">{ad.Jobannonce.Titel}</p>
      {isStale && <Stale sag={sag} visit={visit} />}
      {!isMine && <NotMine sag={sag} visit={visit} />}
      <Form visit={visit} action={`${hrefOf(sag)}/afvis`} problems={problems}>
        <Hidden fields={{ Version: seen }} />
        <FormFields fields={generalFields(now)} {...filled} />
        <fieldset class="felter-i-raekker">
          <legend class="form-label">{say(['Felter, der skal rettes', 'Fields to be corrected'])}</legend>
          {numbers(rows).map((number) => (
            <div class="felt-raekke">
              <FormFields fields={rowFields(number, options)} {...filled} />
            </div>
          ))}
          <Submit isSecondary name="udfoer" value="flere">
            {say(['Flere felter', 'More fields'])}
          </Submit>
        </fieldset>
        <div class="knapper">
          <Submit name="udfoer" value="vis">
            {say(['Se mailen, før du afviser', 'See the mail before refusing'])}
          </Submit>
        </div>
      </Form>
    </Document>,
  );
}

/** What is shown is what is sent: nothing can be written here. */
function previewPage(visit: StarVisit, sag: Case, values: Values) {
  const { say } = visit;
  const title = say(['Sådan får opretteren besked', 'What the creator will be told']);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <ToAd sag={sag} visit={visit} />
      <h1>{title}</h1>
      <MailPreview sag={sag} afvisning={afvisningIn(values)} visit={visit} />
      <Form visit={visit} action={`${hrefOf(sag)}/afvis`}>
        {[...values]
          .filter(([name]) => name === 'Version' || name.startsWith('Afvisning/'))
          .flatMap(([name, given]) => given.map((value) => <Hidden fields={{ [name]: value }} />))}
        <div class="knapper">
          <Submit name="udfoer" value="send">
            {say([`Afvis version ${sag.ad.Version}`, `Refuse version ${sag.ad.Version}`])}
          </Submit>
          <Submit isSecondary name="udfoer" value="ret">
            {say(['Ret begrundelsen', 'Change the reasons'])}
          </Submit>
        </div>
      </Form>
    </Document>,
  );
}

interface Props {
  readonly sag: Case;
  readonly visit: StarVisit;
}

const ToAd = ({ sag, visit }: Props) => (
  <Back href={hrefOf(sag)}>{visit.say(['Tilbage til annoncen', 'Back to the ad'])}</Back>
);

const Stale = ({ sag, visit: { say } }: Props) => (
  <Alert
    kind="warning"
    title={say([
      `Annoncen er ændret: version ${sag.ad.Version} er den nyeste`,
      `The ad has changed: version ${sag.ad.Version} is the newest`,
    ])}
  >
    <a href={hrefOf(sag)}>{say(['Se den nyeste version', 'See the newest version'])}</a>
  </Alert>
);

const NotMine = ({ sag, visit: { say } }: Props) => {
  const name = sag.waiting?.Behandler?.BehandlerNavn;
  return (
    <Alert
      kind="warning"
      title={
        name === undefined
          ? say(['Du har ikke annoncen', 'You do not have the ad'])
          : say([`Annoncen er hos ${name}`, `The ad is with ${name}`])
      }
    >
      <a href={hrefOf(sag)}>
        {say(['Kun den, der har annoncen, kan afvise den', 'Only who has the ad can refuse it'])}
      </a>
    </Alert>
  );
};
