/** All orders of the company: the same list for everybody in it. */
import { kode } from '../../../codelists/code-lists.js';
import type { JobordrelinjeType } from '../../../contract/index.js';
import { html } from '../../answers.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { type Column, Pager, type Sorting, Table } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { Begynd } from './begynd.js';
import { ordreHref } from './fundet.js';
import { jaNej, Ordrestatus } from './ord.js';

/** The values of `sortering` are the names of the code list Jobordresortering in small letters. */
const COLUMNS: readonly (Column & { readonly sort: string; readonly name: string })[] = [
  { words: ['Id', 'Id'], sort: 'id', name: 'Nummer', isNumber: true },
  { words: ['Jobtitel/Beskrivelse', 'Job title/Description'], sort: 'titel', name: 'Titel' },
  { words: ['Kontaktperson', 'Contact person'], sort: 'kontaktperson', name: 'Kontaktperson' },
  { words: ['Status', 'Status'], sort: 'status', name: 'Status' },
  { words: ['Seneste handling', 'Latest action'], sort: 'udfoer', name: 'SenesteHandling' },
  { words: ['Kandidater', 'Candidates'], sort: 'kandidater', name: 'Kandidater', isNumber: true },
  { words: ['Løbende', 'Running'], sort: 'loebende', name: 'Loebende' },
];

const NEWEST: Sorting = { by: 'id', isDescending: true };

function sortingOf({ request: { query } }: CompanyVisit): Sorting {
  const by = query.get('sortering');
  if (by === null || !COLUMNS.some(({ sort }) => sort === by)) return NEWEST;
  return { by, isDescending: query.get('retning') === 'faldende' };
}

export async function liste(visit: CompanyVisit) {
  const { say, cvr, request } = visit;
  const sorting = sortingOf(visit);
  const cursor = request.query.get('cursor');
  const { JobordrelinjeSamling, NextCursor } = await visit.ask('GetJobordrerForVirksomhed', {
    CVRnumberIdentifier: cvr,
    Sortering: kode('Jobordresortering', COLUMNS.find(({ sort }) => sort === sorting.by)?.name ?? 'Nummer'),
    Retning: kode('Sorteringsretning', sorting.isDescending ? 'Faldende' : 'Stigende'),
    ...(cursor !== null && { Cursor: cursor }),
  });
  const title = say(['Jobordrer', 'Job orders']);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <h1>{title}</h1>
      <p class="font-lead">
        {say([
          'Få jobcentret til at hjælpe med at finde arbejdskraft. Jobordrer vises ikke på Jobnet.',
          'Let the job centre help you find staff. Job orders are not shown on Jobnet.',
        ])}
      </p>
      <Begynd visit={visit} />
      <h2>{say(['Virksomhedens jobordrer', 'Job orders of the company'])}</h2>
      <Table
        visit={visit}
        caption={say(['Virksomhedens jobordrer', 'Job orders of the company'])}
        columns={COLUMNS}
        sorting={sorting}
        rows={JobordrelinjeSamling.map((linje) => row(linje, visit))}
        empty={say(['Virksomheden har ingen jobordrer endnu.', 'The company has no job orders yet.'])}
      />
      <Pager visit={visit} next={NextCursor} />
    </Document>,
  );
}

const row = (linje: JobordrelinjeType, { say }: CompanyVisit) => [
  linje.Jobordrenummer,
  <a href={ordreHref(linje.JobordreIdentifier)}>{linje.Titel}</a>,
  linje.Kontaktperson,
  <Ordrestatus ordre={linje} say={say} />,
  momentText(linje.SenesteHandlingTidspunkt, say),
  linje.AntalUafgjorteKandidater,
  say(jaNej(linje.Loebende)),
];
