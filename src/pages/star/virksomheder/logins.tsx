/** When a company's production units were first and last signed in for. */
import { getVirksomhedLoginsRequest } from '../../../contract/index.js';
import { bodyXml, valuesOf } from '../../forms/body-xml.js';
import { momentText } from '../../layout/times.js';
import { type Column, Pager, Table } from '../../layout/parts.js';
import type { StarVisit } from '../../visit/visit.js';

const COLUMNS: readonly Column[] = [
  { words: ['P-nummer', 'P number'] },
  { words: ['Første login', 'First login'] },
  { words: ['Seneste login', 'Last login'] },
];

const PAGE_SIZE = 50;

export async function Logins({ cvr, visit }: { readonly cvr: string; readonly visit: StarVisit }) {
  const { say, ask, request } = visit;
  const answer = await ask(
    'GetVirksomhedLogins',
    bodyXml(
      getVirksomhedLoginsRequest,
      new Map([
        ['CVRnumberIdentifier', [cvr]],
        ['Cursor', valuesOf(request.query).get('cursor') ?? []],
        ['PageSize', [String(PAGE_SIZE)]],
      ]),
    ),
  );
  return (
    <section aria-labelledby="logins">
      <h2 id="logins">{say(['Logins', 'Logins'])}</h2>
      <Table
        visit={visit}
        caption={say(['Logins pr. produktionsenhed', 'Logins of each production unit'])}
        columns={COLUMNS}
        rows={answer.VirksomhedLoginSamling.map((one) => [
          one.ProductionUnitIdentifier,
          momentText(one.TidligsteLoginTidspunkt, say),
          momentText(one.SenesteLoginTidspunkt, say),
        ])}
        empty={say(['Ingen har logget ind for virksomheden.', 'Nobody has signed in for the company.'])}
      />
      <Pager visit={visit} next={answer.NextCursor} />
    </section>
  );
}
