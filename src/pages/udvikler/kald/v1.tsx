/** Who still calls what is closed, and where they are to go. */
import type { RetiredCaller } from '../../../calls/kept-call.js';
import { html } from '../../answers.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Back, Table } from '../../layout/parts.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import { Organisationen } from './dele.js';
import { ikkeGemt } from './ikke-gemt.js';

export async function v1(visit: DeveloperVisit) {
  const { say, calls, systems, hasDocs } = visit;
  if (calls.keptDays === 0) return ikkeGemt(visit);
  const callers = await calls.retiredCallers(systems);
  const title = say(['Kald til lukkede tjenester', 'Calls of closed services']);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <Back href="/udvikler">{say(['Udviklere og testere', 'Developers and testers'])}</Back>
      <h1>{title}</h1>
      <p>
        {say([
          'JobannonceService version 1, JobAdService og VirksomhedskontoService er lukket og svarer kun med fejl 139001 og den nye adresse.',
          'JobannonceService version 1, JobAdService and VirksomhedskontoService are closed and answer nothing but fault 139001 and the new address.',
        ])}{' '}
        {hasDocs && (
          <a href="/docs/more/v1-to-v2.html">
            {say(['Sådan kommer I fra version 1 til 2', 'How to go from version 1 to 2'])}
          </a>
        )}
      </p>
      <p>
        {say([
          `Tabellen viser de seneste ${calls.keptDays} dage, højst de seneste 5.000 kald. Organisationen er den, som beskeden selv nævner; ingen har bevist den.`,
          `The table shows the last ${calls.keptDays} days, at most the latest 5,000 calls. The organisation is the one that the message itself names; nobody has proven it.`,
        ])}
      </p>
      <Callers visit={visit} callers={callers} />
    </Document>,
  );
}

const Callers = ({
  visit,
  callers,
}: {
  readonly visit: DeveloperVisit;
  readonly callers: readonly RetiredCaller[];
}) => {
  const { say } = visit;
  return (
    <Table
      visit={visit}
      caption={say(['Hvem der kalder lukkede tjenester', 'Who calls closed services'])}
      columns={[
        { words: ['Organisation', 'Organisation'] },
        { words: ['Senest', 'Last'] },
        { words: ['Kald', 'Calls'], isNumber: true },
        { words: ['Operationer', 'Operations'] },
        { words: ['Adresser', 'Addresses'] },
      ]}
      rows={callers.map(({ organisation, lastAt, count, operations, paths }) => [
        <Organisationen of={organisation} say={say} />,
        momentText(lastAt, say),
        count,
        operations.length > 0 ? operations.join(', ') : say(['kunne ikke læses', 'could not be read']),
        <code class="sti">{paths.join(', ')}</code>,
      ])}
      empty={say([
        'Ingen har kaldt en lukket tjeneste i de dage.',
        'Nobody has called a closed service in those days.',
      ])}
    />
  );
};
