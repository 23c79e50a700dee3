/** All notices, of every state and place. */
import { codeListValue, kodeliste } from '../../../codelists/code-lists.js';
import { type DriftsbeskedvisningType, getDriftsbeskederRequest } from '../../../contract/index.js';
import { html } from '../../answers.js';
import { bodyXml, valuesOf } from '../../forms/body-xml.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Badge, type Colour, type Column, hrefWith, Pager, Table } from '../../layout/parts.js';
import { ReceiptOf, type Receipts } from '../../layout/receipts.js';
import type { Show } from '../../route.js';
import type { StarVisit, Visit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import { placeWords } from './fields.js';
import { ALL_STATES } from './find.js';

const COLUMNS: readonly Column[] = [
  { words: ['Overskrift', 'Headline'] },
  { words: ['Tilstand', 'State'] },
  { words: ['Vises', 'Shown'] },
  { words: ['Fra', 'From'] },
  { words: ['Til', 'Until'] },
];

const STATES: Readonly<Record<string, readonly [Colour, Words]>> = {
  Kommende: ['blaa', ['Kommende', 'To come']],
  Gaeldende: ['groen', ['Vises nu', 'Shown now']],
  Udloebet: ['graa', ['Udløbet', 'Past']],
};

const RECEIPTS: Receipts = {
  oprettet: { title: ['Driftsbeskeden er oprettet', 'The notice is created'] },
  aendret: { title: ['Driftsbeskeden er ændret', 'The notice is changed'] },
  slettet: { title: ['Driftsbeskeden er slettet', 'The notice is deleted'] },
};

const TITLE = ['Driftsbeskeder', 'Notices'] as const;
const PAGE_SIZE = 50;

/** The field of the query that narrows the list to a state. */
const STATE = 'tilstand';

export const showNotices: Show<StarVisit> = async (visit) => {
  const { say, ask, request } = visit;
  const query = valuesOf(request.query);
  const state = ALL_STATES.find((code) => String(code) === request.query.get(STATE));
  const answer = await ask(
    'GetDriftsbeskeder',
    bodyXml(
      getDriftsbeskederRequest,
      new Map([
        [
          'DriftsbeskedtilstandSamling/Driftsbeskedtilstand',
          (state === undefined ? ALL_STATES : [state]).map(String),
        ],
        ['Cursor', query.get('cursor') ?? []],
        ['PageSize', [String(PAGE_SIZE)]],
      ]),
    ),
  );
  return html(
    200,
    <Document visit={visit} title={say(TITLE)} isWide>
      <ReceiptOf visit={visit} receipts={RECEIPTS} />
      <h1>{say(TITLE)}</h1>
      <p>
        <a class="button button-primary" href="/star/driftsbeskeder/opret">
          {say(['Opret driftsbesked', 'Create a notice'])}
        </a>
      </p>
      <States chosen={state} visit={visit} />
      <Table
        visit={visit}
        caption={say(TITLE)}
        columns={COLUMNS}
        rows={answer.DriftsbeskedvisningSamling.map((one) => cellsOf(one, visit))}
        empty={say(['Der er ingen driftsbeskeder her.', 'There are no notices here.'])}
      />
      <Pager visit={visit} next={answer.NextCursor} />
    </Document>,
  );
};

function States({ chosen, visit }: { readonly chosen: number | undefined; readonly visit: Visit }) {
  const { say, request } = visit;
  const link = (state: number | undefined, words: Words) => (
    <li>
      <a
        href={hrefWith(request, { [STATE]: state?.toString(), cursor: undefined, kvittering: undefined })}
        {...(state === chosen && { 'aria-current': 'true' })}
      >
        {say(words)}
      </a>
    </li>
  );
  return (
    <nav aria-label={say(['Tilstand', 'State'])}>
      <ul class="valg">
        {link(undefined, ['Alle', 'All'])}
        {kodeliste('Driftsbeskedtilstand').values.map(({ code, name }) =>
          link(Number(code), STATES[name]?.[1] ?? [name, name]),
        )}
      </ul>
    </nav>
  );
}

function cellsOf(
  { DriftsbeskedIdentifier: id, Driftsbeskedtilstand: state, Driftsbesked: notice }: DriftsbeskedvisningType,
  visit: Visit,
) {
  const { say } = visit;
  const name = codeListValue('Driftsbeskedtilstand', state)?.name ?? String(state);
  const [colour, words] = STATES[name] ?? ['graa', [name, name]];
  const cvr = notice.CVRnumberIdentifier;
  return [
    <a class="annonce-link" href={`/star/driftsbeskeder/${id}`}>
      {notice.Overskrift}
    </a>,
    <Badge colour={colour}>{say(words)}</Badge>,
    <>
      {say(placeWords(notice.Placering))}
      {cvr !== undefined && <span class="under-maerke">CVR {cvr}</span>}
    </>,
    momentText(notice.GyldigFra, say),
    notice.GyldigTil === undefined ? say(['uden slut', 'no end']) : momentText(notice.GyldigTil, say),
  ];
}
