/** The form of a notice, and the notice as it will be shown. */
import { html } from '../../answers.js';
import { lastOf, type Values } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import { Form, Submit } from '../../forms/form.js';
import { SavedFields } from '../../forms/saved.js';
import type { Problems } from '../../forms/problems.js';
import { clockWords, momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Newest } from '../../layout/newest.js';
import { Notices } from '../../layout/notices.js';
import { Facts, Back } from '../../layout/parts.js';
import type { Child } from 'hono/jsx';
import { carriable } from '../../../xml/codec/encode.js';
import type { StarVisit } from '../../visit/visit.js';
import type { Say, Words } from '../../words.js';
import { noticeFields, placeWords, TEKST } from './fields.js';

/** A notice that is written: where its form goes, and what it is called. */
export interface Writing {
  readonly visit: StarVisit;
  readonly action: string;
  readonly title: Words;
  readonly values: Values;
}

export function formPage(
  { visit, action, title, values }: Writing,
  problems: Problems,
  { status = 200, children }: { readonly status?: number; readonly children?: Child } = {},
) {
  const { say, now } = visit;
  return html(
    status,
    <Document visit={visit} title={say(title)}>
      <ToList visit={visit} />
      <h1>{say(title)}</h1>
      <Newest visit={visit} problems={problems} href={action} />
      <Form visit={visit} action={action} problems={problems}>
        <Version values={values} />
        <SavedFields values={values} />
        <FormFields fields={noticeFields(now)} values={values} problems={problems} say={say} />
        <div class="knapper">
          <Submit name="udfoer" value="vis">
            {say(['Se beskeden, før den gemmes', 'See the notice before it is saved'])}
          </Submit>
        </div>
      </Form>
      {children}
    </Document>,
  );
}

/** @param writing the gateway has judged its text */
export function previewPage({ visit, action, values }: Writing) {
  const { say, now } = visit;
  const notice = {
    overskrift: lastOf(values, 'Driftsbesked/Overskrift'),
    tekst: carriable(lastOf(values, TEKST)),
  };
  const title = say(['Sådan vises beskeden', 'How the notice is shown']);
  return html(
    200,
    <Document visit={visit} title={title}>
      <ToList visit={visit} />
      <h1>{title}</h1>
      <Notices notices={[notice]} visit={visit} />
      <Facts facts={shownFacts(visit, values)} />
      <Form visit={visit} action={action}>
        <Version values={values} />
        <SavedFields values={values} />
        {noticeFields(now).map(({ path }) => (
          <input type="hidden" name={path} value={lastOf(values, path)} />
        ))}
        <div class="knapper">
          <Submit name="udfoer" value="gem">
            {say(['Gem beskeden', 'Save the notice'])}
          </Submit>
          <Submit isSecondary name="udfoer" value="ret">
            {say(['Ret', 'Change'])}
          </Submit>
        </div>
      </Form>
    </Document>,
  );
}

function shownFacts({ say }: StarVisit, values: Values) {
  const of = (name: string) => lastOf(values, `Driftsbesked/${name}`);
  const [until, cvr] = [of('GyldigTil'), of('CVRnumberIdentifier')];
  return [
    [say(['Vises', 'Shown']), say(placeWords(Number(of('Placering'))))],
    [say(['Fra', 'From']), whenText(of('GyldigFra'), say)],
    [say(['Til', 'Until']), until === '' ? say(['uden slut', 'no end']) : whenText(until, say)],
    [say(['Kun for CVR-nummer', 'Only for CVR number']), cvr === '' ? undefined : cvr],
  ] as const;
}

/** What was typed has no zone and is Danish time; what the gateway answered has one. */
const whenText = (time: string, say: Say): string => {
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(time)) return momentText(time, say);
  const [date = '', clock = ''] = time.split('T');
  return say(clockWords(date, clock.slice(0, 5)));
};

const Version = ({ values }: { readonly values: Values }) =>
  values.has('Version') ? <input type="hidden" name="Version" value={lastOf(values, 'Version')} /> : null;

export const ToList = ({ visit }: { readonly visit: StarVisit }) => (
  <Back href="/star/driftsbeskeder">{visit.say(['Alle driftsbeskeder', 'All notices'])}</Back>
);
