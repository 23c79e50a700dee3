/** Ends or deletes an ad: a page asks first, with the version that is shown there. */
import { closeJobannonceRequest, deleteJobannonceRequest } from '../../../contract/index.js';
import { Fault } from '../../../faults/fault.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml, lastOf, valuesOf } from '../../forms/body-xml.js';
import { Confirm } from '../../forms/confirm.js';
import { onceIn } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { Document } from '../../layout/document.js';
import { withReceipt } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import { LISTE } from './skriv.js';
import { VERSION } from './udkast.js';

interface Ende {
  readonly name: 'afslut' | 'slet';
  readonly operation: 'CloseJobannonce' | 'DeleteJobannonce';
  readonly request: typeof closeJobannonceRequest | typeof deleteJobannonceRequest;
  readonly title: Words;
  readonly words: Words;
  /** Where it leads when it is done. */
  readonly next: (page: string) => string;
}

const AFSLUT: Ende = {
  name: 'afslut',
  operation: 'CloseJobannonce',
  request: closeJobannonceRequest,
  title: ['Afslut jobannoncen', 'End the job ad'],
  words: [
    'Annoncen tages af Jobnet med det samme og kan ikke åbnes igen. Den bliver i oversigten som »Afsluttet manuelt«.',
    'The ad leaves Jobnet at once and cannot be opened again. It stays in the list as “Ended manually”.',
  ],
  next: (page) => withReceipt(page, 'afsluttet'),
};

const SLET: Ende = {
  name: 'slet',
  operation: 'DeleteJobannonce',
  request: deleteJobannonceRequest,
  title: ['Slet jobannoncen', 'Delete the job ad'],
  words: [
    'Annoncen tages af Jobnet med det samme og forsvinder fra oversigten. Det kan ikke fortrydes.',
    'The ad leaves Jobnet at once and disappears from the list. That cannot be undone.',
  ],
  next: () => withReceipt(LISTE, 'slettet'),
};

async function spoerg(visit: CompanyVisit, ende: Ende, problems: Problems = NO_PROBLEMS) {
  const { say, params } = visit;
  const page = `${LISTE}/${params.id ?? ''}`;
  const { Jobannonce, Version } = await visit.ask('GetJobannonce', { JobannonceIdentifier: params.id ?? '' });
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={say(ende.title)}>
      <h1>{say(ende.title)}</h1>
      <Confirm
        visit={visit}
        action={`${page}/${ende.name}`}
        version={Version}
        problems={problems}
        button={say(ende.title)}
        cancel={page}
      >
        <p>
          <strong>{Jobannonce.Titel}</strong>
        </p>
        <p>{say(ende.words)}</p>
      </Confirm>
    </Document>,
  );
}

/** Where something came between, the page asks again, about the ad as it is now. */
async function goer(visit: CompanyVisit, fields: URLSearchParams, ende: Ende) {
  const id = visit.params.id ?? '';
  const values = new Map([
    ['JobannonceIdentifier', [id]],
    [VERSION, [lastOf(valuesOf(fields), VERSION)]],
  ]);
  try {
    await visit.ask(ende.operation, bodyXml(ende.request, values), onceIn(fields));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return spoerg(visit, ende, problemsOf(error, new Map(), visit.say));
  }
  return seeOther(ende.next(`${LISTE}/${id}`));
}

const sider = (ende: Ende) => ({
  get: (visit: CompanyVisit) => spoerg(visit, ende),
  post: (visit: CompanyVisit, fields: URLSearchParams) => goer(visit, fields, ende),
});

export const afslut = sider(AFSLUT);
export const slet = sider(SLET);
