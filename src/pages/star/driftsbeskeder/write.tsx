/** Creates, changes and deletes notices: each is seen as it will be shown before it is saved. */
import {
  createDriftsbeskedRequest,
  deleteDriftsbeskedRequest,
  type DriftsbeskedvisningType,
  isValidDriftsbeskedRequest,
  updateDriftsbeskedRequest,
} from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml, type Values, valuesOf } from '../../forms/body-xml.js';
import { labelsOf } from '../../forms/fields.js';
import { Confirm } from '../../forms/confirm.js';
import { onceIn } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf, problemsOfFejl } from '../../forms/problems.js';
import { withSaved } from '../../forms/saved.js';
import { Document } from '../../layout/document.js';
import { Notices } from '../../layout/notices.js';
import { Alert } from '../../layout/parts.js';
import { withReceipt } from '../../layout/receipts.js';
import { notFound } from '../../layout/said.js';
import type { Show, Take } from '../../route.js';
import type { StarVisit } from '../../visit/visit.js';
import { MOMENTS, noticeFields, valuesOfNotice } from './fields.js';
import { noticeWith } from './find.js';
import { ToList, formPage, previewPage, type Writing } from './form-page.js';

const NEW = {
  action: '/star/driftsbeskeder/opret',
  title: ['Opret driftsbesked', 'Create a notice'],
} as const;
const CHANGED = ['Ret driftsbesked', 'Change a notice'] as const;

export const showNew: Show<StarVisit> = (visit) =>
  formPage({ visit, ...NEW, values: new Map() }, NO_PROBLEMS);

export const takeNew: Take<StarVisit> = (visit, fields) =>
  taken({ visit, ...NEW, values: valuesOf(fields) }, fields, async (values) => {
    await visit.ask('CreateDriftsbesked', bodyXml(createDriftsbeskedRequest, values), onceIn(fields));
    return seeOther(withReceipt('/star/driftsbeskeder', 'oprettet'));
  });

export const showNotice: Show<StarVisit> = async (visit) => {
  const notice = await noticeWith(visit, visit.params.id ?? '');
  if (!notice) return notFound(visit);
  const values = new Map([
    ...valuesOfNotice(notice.Driftsbesked),
    ['Version', [String(notice.Version)]] as const,
  ]);
  return formPage(changing(visit, values), NO_PROBLEMS, {
    children: <Delete visit={visit} notice={notice} />,
  });
};

export const takeNotice: Take<StarVisit> = (visit, fields) =>
  taken(changing(visit, withSaved(valuesOf(fields), MOMENTS)), fields, async (values) => {
    const message = new Map([...values, ['DriftsbeskedIdentifier', [visit.params.id ?? '']] as const]);
    await visit.ask('UpdateDriftsbesked', bodyXml(updateDriftsbeskedRequest, message), onceIn(fields));
    return seeOther(withReceipt('/star/driftsbeskeder', 'aendret'));
  });

const changing = (visit: StarVisit, values: Values): Writing => ({
  visit,
  action: `/star/driftsbeskeder/${visit.params.id ?? ''}`,
  title: CHANGED,
  values,
});

/** Sees, saves or goes on with what was typed. */
async function taken(
  writing: Writing,
  fields: URLSearchParams,
  save: (values: Values) => ReturnType<Take<StarVisit>>,
) {
  const { visit, values } = writing;
  const udfoer = fields.get('udfoer');
  if (udfoer === 'ret') return formPage(writing, NO_PROBLEMS);
  try {
    if (udfoer === 'gem') return await save(values);
    const problems = await judged(writing);
    return problems.all.length === 0
      ? await previewPage(writing)
      : await formPage(writing, problems, { status: 422 });
  } catch (error) {
    const problems = problemsOf(error, labels(visit), visit.say);
    return formPage(writing, problems, { status: 422 });
  }
}

/** These hold for new notices only: a change is judged for itself as it is saved. */
const OF_NEW_ONES = [150512, 150515];

async function judged({ visit, values }: Writing): Promise<Problems> {
  const answer = await visit.ask('IsValidDriftsbesked', bodyXml(isValidDriftsbeskedRequest, values));
  const isChange = values.has('Version');
  const fejl = (answer.Fejlliste ?? []).filter(({ Kode }) => !(isChange && OF_NEW_ONES.includes(Kode)));
  return problemsOfFejl(fejl, labels(visit), visit.say);
}

const labels = ({ now, say }: StarVisit) => labelsOf(noticeFields(now), say);

interface DeleteProps {
  readonly visit: StarVisit;
  readonly notice: DriftsbeskedvisningType;
}

const Delete = ({ visit, notice }: DeleteProps) => (
  <section class="slet" aria-labelledby="slet">
    <h2 id="slet">{visit.say(['Slet driftsbeskeden', 'Delete the notice'])}</h2>
    <p>
      <a class="button button-secondary" href={`/star/driftsbeskeder/${notice.DriftsbeskedIdentifier}/slet`}>
        {visit.say(['Slet …', 'Delete …'])}
      </a>
    </p>
  </section>
);

export const showDelete: Show<StarVisit> = (visit) => deletePage(visit);

export const takeDelete: Take<StarVisit> = async (visit, fields) => {
  const id = visit.params.id ?? '';
  const values = new Map([...valuesOf(fields), ['DriftsbeskedIdentifier', [id]] as const]);
  try {
    await visit.ask('DeleteDriftsbesked', bodyXml(deleteDriftsbeskedRequest, values), onceIn(fields));
  } catch (error) {
    return deletePage(visit, problemsOf(error, new Map(), visit.say));
  }
  return seeOther(withReceipt('/star/driftsbeskeder', 'slettet'));
};

async function deletePage(visit: StarVisit, problems = NO_PROBLEMS) {
  const { say, params } = visit;
  const notice = await noticeWith(visit, params.id ?? '');
  if (!notice) return notFound(visit);
  const { DriftsbeskedIdentifier: id, Version, Driftsbesked } = notice;
  const title = say(['Slet driftsbeskeden?', 'Delete the notice?']);
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={title}>
      <ToList visit={visit} />
      <h1>{title}</h1>
      <Notices notices={[{ overskrift: Driftsbesked.Overskrift, tekst: Driftsbesked.Tekst }]} visit={visit} />
      <Confirm
        visit={visit}
        action={`/star/driftsbeskeder/${id}/slet`}
        version={Version}
        problems={problems}
        button={say(['Slet beskeden', 'Delete the notice'])}
        cancel={`/star/driftsbeskeder/${id}`}
      >
        <Alert kind="warning" title={say(['Det kan ikke fortrydes', 'This cannot be undone'])}>
          {say(['Beskeden vises ikke længere for nogen.', 'The notice is shown to nobody any more.'])}
        </Alert>
      </Confirm>
    </Document>,
  );
}
