/** The look-up in the audit trail. */
import type { AuditPage } from '../../../audit/audit-query.js';
import { html } from '../../answers.js';
import { FormFields } from '../../forms/field.js';
import { ErrorSummary } from '../../forms/form.js';
import { Document } from '../../layout/document.js';
import type { StarVisit } from '../../visit/visit.js';
import { askedIn, ID_FIELDS, OTHER_FIELDS } from './fields.js';
import { Rows } from './rows.js';
import { End } from './seal.js';

const PATH = '/drift/audit';

/** Where to look on: the number of a row. */
const CURSOR = /^\d{1,18}$/;

/**
 * A look-up leaves a row: a link of somebody else's page shows what it would look for, and no more.
 */
const isLedHere = ({ headers }: StarVisit['request']): boolean =>
  ['cross-site', 'same-site'].includes(headers['sec-fetch-site'] ?? '');

export async function audit(visit: StarVisit) {
  const { say, request, watching, signedIn, now } = visit;
  const cursor = request.query.get('cursor') ?? undefined;
  const before = cursor !== undefined && CURSOR.test(cursor) ? cursor : undefined;
  const [names, end] = await Promise.all([watching.systemNames(), watching.audit.end()]);
  const { query, problems, values } = askedIn(request.query, names, say);
  const by = { session: signedIn.session, logId: request.logId, now };
  const page: AuditPage | undefined =
    query && !isLedHere(request) ? await watching.audit.find(query, before, by) : undefined;
  const title = say(['Auditspor', 'Audit trail']);
  const filled = { values, problems, say };
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={title} isWide>
      <h1>{title}</h1>
      <End end={end} say={say} />
      <p>
        {say([
          'Her efterprøves de rækker, der vises. Hele kæden efterprøves med',
          'The rows that are shown are verified here. The whole chain is verified by',
        ])}{' '}
        <code>npx jobnet audit verify</code>
        {say([
          ' – kun den finder rækker, der mangler. Hvert opslag sætter selv et spor.',
          ' – only that finds rows that are missing. Each look-up leaves a row itself.',
        ])}
      </p>
      <ErrorSummary problems={problems} say={say} />
      <form method="get" action={PATH} class="filtre no-max-width" role="search" novalidate>
        <FormFields fields={ID_FIELDS} {...filled} />
        <FormFields fields={OTHER_FIELDS} {...filled} />
        <div class="filtre-knapper">
          <button type="submit" class="button button-primary">
            {say(['Slå op', 'Look up'])}
          </button>
          <a href={PATH}>{say(['Ryd', 'Clear'])}</a>
        </div>
      </form>
      {page && (
        <>
          <h2>{say(['Fundet', 'Found'])}</h2>
          <Rows visit={visit} page={page} names={names} />
        </>
      )}
    </Document>,
  );
}
