/** The queue of the approval desk: who has waited longest is first. */
import { validValues } from '../../../codelists/code-lists.js';
import {
  type AfventendeJobannonceType,
  getAfventendeJobannoncerRequest,
  type GetAfventendeJobannoncerResponseType,
} from '../../../contract/index.js';
import { html } from '../../answers.js';
import { bodyXml, type Values, valuesOf } from '../../forms/body-xml.js';
import { codesOf } from '../../forms/codes.js';
import { FormFields } from '../../forms/field.js';
import { type Field, labelsOf } from '../../forms/fields.js';
import { ErrorSummary } from '../../forms/form.js';
import { NO_PROBLEMS, problemsOf, type Problems } from '../../forms/problems.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { type Column, Pager, Table } from '../../layout/parts.js';
import { ReceiptOf } from '../../layout/receipts.js';
import type { Show } from '../../route.js';
import type { StarVisit, Visit } from '../../visit/visit.js';
import { Marks, State, stateWords } from './marks.js';
import { RECEIPTS } from './receipts.js';
import { waitedWords } from './waiting-time.js';

/** The path of the states that are wanted, in the request and in the page's query. */
export const STATES = 'BehandlingstilstandSamling/Behandlingstilstand';

const fieldsAt = (now: Date): readonly Field[] => [
  {
    path: STATES,
    kind: 'boxes',
    label: ['Tilstand', 'State'],
    hint: [
      'Uden valg vises alle, der ikke er parkeret.',
      'Without a choice all are shown that are not parked.',
    ],
    options: validValues('Behandlingstilstand', now).map(({ code, name }) => ({
      value: String(code),
      words: stateWords(name),
    })),
  },
  {
    path: 'Konfliktramt',
    kind: 'choice',
    label: ['Konflikt', 'Conflict'],
    none: ['Alle', 'All'],
    options: [
      { value: 'true', words: ['Kun konfliktramte', 'Only those in conflict'] },
      { value: 'false', words: ['Kun de øvrige', 'Only the others'] },
    ],
  },
  {
    path: 'CVRnumberIdentifier',
    kind: 'number',
    label: ['CVR-nummer', 'CVR number'],
    maxLength: 8,
  },
  { path: 'KunEgne', kind: 'check', label: ['Kun dem, jeg har', 'Only those I have'] },
];

export const QUEUE_COLUMNS: readonly Column[] = [
  { words: ['Annonce', 'Ad'] },
  { words: ['Virksomhed', 'Company'] },
  { words: ['Har ventet', 'Has waited'] },
  { words: ['Mærker', 'Marks'] },
  { words: ['Behandling', 'Treatment'] },
];

const PAGE_SIZE = 50;

export const showQueue: Show<StarVisit> = async (visit) => {
  const { say, request, now } = visit;
  const values = valuesOf(request.query);
  const fields = fieldsAt(now);
  const { answer, problems } = await asked(visit, values, fields);
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={say(TITLE)} isWide>
      <ReceiptOf visit={visit} receipts={RECEIPTS} />
      <h1>{say(TITLE)}</h1>
      <Filters fields={fields} values={values} problems={problems} visit={visit} />
      {answer && <Rows answer={answer} visit={visit} />}
    </Document>,
  );
};

const TITLE = ['Annoncer, der venter på godkendelse', 'Ads that wait for approval'] as const;

async function asked(
  { ask, say }: StarVisit,
  values: Values,
  fields: readonly Field[],
): Promise<{ readonly answer?: GetAfventendeJobannoncerResponseType; readonly problems: Problems }> {
  try {
    const answer = await ask(
      'GetAfventendeJobannoncer',
      bodyXml(getAfventendeJobannoncerRequest, requestOf(values)),
    );
    return { answer, problems: NO_PROBLEMS };
  } catch (error) {
    return { problems: problemsOf(error, labelsOf(fields, say), say) };
  }
}

const requestOf = (values: Values): Values =>
  new Map([...values, ['Cursor', values.get('cursor') ?? []], ['PageSize', [String(PAGE_SIZE)]]]);

const Filters = ({
  fields,
  values,
  problems,
  visit: { say, request },
}: {
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly problems: Problems;
  readonly visit: Visit;
}) => (
  <form method="get" action="/star" class="filtre" novalidate>
    <ErrorSummary problems={problems} say={say} />
    <div class="filter-felter">
      <FormFields fields={fields} values={values} problems={problems} say={say} />
    </div>
    <div class="filter-knapper">
      <button type="submit" class="button button-secondary">
        {say(['Vis', 'Show'])}
      </button>
      {request.query.size > 0 && <a href="/star">{say(['Nulstil filtre', 'Clear filters'])}</a>}
    </div>
  </form>
);

function Rows({
  answer: { AfventendeJobannonceSamling: ads, NextCursor },
  visit,
}: {
  readonly answer: GetAfventendeJobannoncerResponseType;
  readonly visit: StarVisit;
}) {
  const { say, request } = visit;
  const isFiltered = [...request.query.keys()].some((name) => name !== 'kvittering');
  return (
    <>
      <Table
        visit={visit}
        caption={say(TITLE)}
        columns={QUEUE_COLUMNS}
        rows={ads.map((ad) => cellsOf(ad, visit))}
        empty={
          isFiltered
            ? say(['Ingen ventende annoncer passer til filtrene.', 'No ads that wait match the filters.'])
            : say(['Køen er tom: ingen annoncer venter.', 'The queue is empty: no ads wait.'])
        }
      />
      <Pager visit={visit} next={NextCursor} />
    </>
  );
}

export const cellsOf = (ad: AfventendeJobannonceType, visit: StarVisit) => [
  <>
    <a class="annonce-link" href={`/star/annoncer/${ad.JobannonceIdentifier}`}>
      {ad.Titel}
    </a>
    <span class="under-maerke">{`${visit.say(['version', 'version'])} ${ad.Version}`}</span>
  </>,
  <a href={`/star/virksomheder?cvr=${ad.Virksomhed.CVRnumberIdentifier}`}>
    {ad.Virksomhed.CVRnumberIdentifier}
  </a>,
  <>
    {visit.say(waitedWords(ad.AfventerSidenTidspunkt, visit.now))}
    <span class="under-maerke">
      {visit.say(['siden', 'since'])} {momentText(ad.AfventerSidenTidspunkt, visit.say)}
    </span>
  </>,
  <Marks ad={ad} visit={visit} />,
  <State ad={ad} visit={visit} />,
];

/** All states, for a list that leaves out none. */
export const ALL_STATES = codesOf('Behandlingstilstand');
