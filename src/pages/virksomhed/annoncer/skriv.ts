/** Writes an ad: a new one, or another version of one that is there. */
import { createJobannonceRequest, updateJobannonceRequest } from '../../../contract/index.js';
import { bodyXml } from '../../forms/body-xml.js';
import { seeOther } from '../../answers.js';
import { isStatus } from '../../annonce/status.js';
import { withReceipt } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { guidet } from './guide.js';
import type { Maal } from './stand.js';
import { trinSide } from './trin-side.js';
import { beskedAf, nytUdkast, udkastAf } from './udkast.js';

export const LISTE = '/virksomhed/annoncer';

/** The creator has given no address: a refusal is not mailed. */
const NO_MAIL = 130400;

const nyt = (visit: CompanyVisit): Maal => ({
  title: ['Opret jobannonce', 'Create a job ad'],
  action: `${LISTE}/opret`,
  back: LISTE,
  isFilled: false,
  send: async (udkast, once) => {
    const body = bodyXml(createJobannonceRequest, beskedAf(udkast, visit.cvr));
    return seeOther(withReceipt(LISTE, receiptOf(await visit.ask('CreateJobannonce', body, once))));
  },
});

function rettelse(visit: CompanyVisit, id: string): Maal {
  const page = `${LISTE}/${id}`;
  return {
    title: ['Ret jobannonce', 'Change the job ad'],
    action: `${page}/ret`,
    back: page,
    isFilled: true,
    send: async (udkast, once) => {
      const values = new Map([...beskedAf(udkast, visit.cvr), ['JobannonceIdentifier', [id]] as const]);
      await visit.ask('UpdateJobannonce', bodyXml(updateJobannonceRequest, values), once);
      return seeOther(withReceipt(page, 'rettet'));
    },
    newest: async () => (await visit.ask('GetJobannonce', { JobannonceIdentifier: id })).Version,
  };
}

function receiptOf({
  Status,
  AdvarselSamling = [],
}: {
  readonly Status: number;
  readonly AdvarselSamling?: readonly { readonly Kode: number }[];
}): string {
  if (!isStatus(Status, 'AfventerGodkendelse')) return 'godkendt';
  return AdvarselSamling.some(({ Kode }) => Kode === NO_MAIL) ? 'sendt-uden-mail' : 'sendt';
}

export const opret = (visit: CompanyVisit) =>
  trinSide({ visit, maal: nyt(visit), udkast: nytUdkast(visit), trin: 0, soegning: new Map() });

export const opretVidere = (visit: CompanyVisit, fields: URLSearchParams) =>
  guidet(visit, fields, nyt(visit));

export async function ret(visit: CompanyVisit) {
  const id = visit.params.id ?? '';
  const annonce = await visit.ask('GetJobannonce', { JobannonceIdentifier: id });
  return trinSide({
    ...{ visit, maal: rettelse(visit, id), udkast: udkastAf(annonce) },
    ...{ trin: 0, soegning: new Map() },
  });
}

export const retVidere = (visit: CompanyVisit, fields: URLSearchParams) =>
  guidet(visit, fields, rettelse(visit, visit.params.id ?? ''));
