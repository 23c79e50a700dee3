/** The calls that were made, the newest first. */
import { type CallFacts, type CallPage, CALLS_LOOKED_AT } from '../../../calls/kept-call.js';
import { html, seeOther } from '../../answers.js';
import { lastOf, valuesOf } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import { ErrorSummary } from '../../forms/form.js';
import { type Problems, problemsAre } from '../../forms/problems.js';
import { exactMomentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { OperationName } from '../../layout/operation-name.js';
import { Alert, Back, Pager, Table } from '../../layout/parts.js';
import { isId } from '../../visit/ids.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import { afterIn, cursorOf } from './cursor.js';
import { FILTERS, readFilters } from './filters.js';
import { Organisationen, Systemet, OutcomeBadge } from './dele.js';
import { ikkeGemt } from './ikke-gemt.js';

export const KALD = '/udvikler/kald';

const NONE: CallPage = { calls: [] };

export async function liste(visit: DeveloperVisit) {
  const { say, request, calls, systems } = visit;
  if (calls.keptDays === 0) return ikkeGemt(visit);
  const query = valuesOf(request.query);
  const values = new Map(FILTERS.map(({ path }) => [path, [lastOf(query, path)]] as const));
  const logId = lastOf(values, 'logid');
  if (isId(logId)) return seeOther(`${KALD}/${logId.toLowerCase()}`);
  const names = await calls.systemNames();
  // Nobody is told by it whether another's system is called so.
  const own = new Map([...names].filter(([id]) => systems === undefined || systems.includes(id)));
  const { wanted, problems: found } = readFilters(values, own, say);
  const problems = problemsAre([...found, ...wrongLogId(logId, visit)]);
  const page =
    problems.all.length > 0 ? NONE : await calls.list(wanted, systems, afterIn(request.query.get('cursor')));
  const isFiltered = FILTERS.some(({ path }) => !['', 'false'].includes(lastOf(values, path)));
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={say(['Kald', 'Calls'])} isWide>
      <Back href="/udvikler">{say(['Udviklere og testere', 'Developers and testers'])}</Back>
      <h1>{say(['Kald', 'Calls'])}</h1>
      <p>
        {say([
          `Kald fra højst de seneste ${calls.keptDays} dage, de nyeste først. Felter, som kontrakten markerer som personoplysninger, er skjult.`,
          `Calls of the last ${calls.keptDays} days at the most, the newest first. Fields that the contract marks as personal data are hidden.`,
        ])}
      </p>
      <ErrorSummary problems={problems} say={say} />
      <form method="get" action={KALD} class="filtre" role="search" novalidate>
        <FormFields fields={FILTERS} values={values} problems={problems} say={say} />
        <div class="filtre-knapper">
          <button type="submit" class="button button-secondary">
            {say(['Vis', 'Show'])}
          </button>
          {isFiltered && <a href={KALD}>{say(['Vis alle', 'Show all'])}</a>}
        </div>
      </form>
      <Found visit={visit} page={page} names={names} isFiltered={isFiltered} problems={problems} />
      <Pager visit={visit} next={page.next && cursorOf(page.next)} />
    </Document>,
  );
}

const wrongLogId = (logId: string, { say }: DeveloperVisit) =>
  logId === ''
    ? []
    : [
        {
          kode: 1014,
          path: 'logid',
          text: say([
            'Et log-id har 36 tegn: cifre, bogstaver fra a til f og bindestreger',
            'A log id has 36 characters: digits, letters from a to f, and hyphens',
          ]),
        },
      ];

interface FoundProps {
  readonly visit: DeveloperVisit;
  readonly page: CallPage;
  readonly names: ReadonlyMap<string, string>;
  readonly isFiltered: boolean;
  readonly problems: Problems;
}

function Found({ visit, page: { calls, next }, names, isFiltered, problems }: FoundProps) {
  const { say } = visit;
  if (problems.all.length > 0) return null;
  if (calls.length > 0) return <Kaldene visit={visit} calls={calls} names={names} />;
  if (next)
    return (
      <Alert kind="info" title={say(['Intet fundet så langt', 'Nothing found so far'])}>
        {say([
          `Der er set på ${CALLS_LOOKED_AT} kald ad gangen. Se længere tilbage på næste side.`,
          `${CALLS_LOOKED_AT} calls are looked at at a time. Look further back on the next page.`,
        ])}
      </Alert>
    );
  return isFiltered ? (
    <p>{say(['Ingen kald passer til det, du har valgt.', 'No calls fit what you have chosen.'])}</p>
  ) : (
    <section class="tomt">
      <h2>{say(['Ingen kald endnu', 'No calls yet'])}</h2>
      <p>
        {say([
          'Send en besked til en af tjenesterne, og åbn siden igen.',
          'Send a message to one of the services and open this page again.',
        ])}
      </p>
    </section>
  );
}

function Kaldene({
  visit,
  calls,
  names,
}: Pick<FoundProps, 'visit' | 'names'> & { readonly calls: readonly CallFacts[] }) {
  const { say } = visit;
  return (
    <Table
      visit={visit}
      caption={say(['Kald, de nyeste først', 'Calls, the newest first'])}
      columns={[
        { words: ['Modtaget', 'Received'] },
        { words: ['Svar', 'Answer'] },
        { words: ['Operation', 'Operation'] },
        { words: ['Millisekunder', 'Milliseconds'], isNumber: true },
        { words: ['Organisation', 'Organisation'] },
        { words: ['System', 'System'] },
      ]}
      rows={calls.map((call) => [
        <a href={`${KALD}/${call.logId}`}>{exactMomentText(call.receivedAt, say)}</a>,
        <OutcomeBadge call={call} say={say} />,
        call.operation === undefined ? say(['ukendt', 'unknown']) : <OperationName name={call.operation} />,
        call.durationMs,
        <Organisationen of={call.organisation} say={say} />,
        <Systemet id={call.system} names={names} say={say} />,
      ])}
      empty=""
    />
  );
}
