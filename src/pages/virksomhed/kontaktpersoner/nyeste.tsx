/** Leads whoever has seen an older version to the newest one. */
import type { Problems } from '../../forms/problems.js';
import { Alert } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';

const STALE = 150200;

export const Newest = ({
  visit: { say },
  problems: { all },
  href,
}: {
  readonly visit: CompanyVisit;
  readonly problems: Problems;
  /** Where the newest version stands. */
  readonly href: string;
}) =>
  all.some(({ kode }) => kode === STALE) ? (
    <Alert
      kind="warning"
      title={say(['En anden har rettet imens', 'Somebody else has changed it meanwhile'])}
    >
      <a href={href}>{say(['Se den nyeste version', 'See the newest version'])}</a>{' '}
      {say(['– det, du har skrevet her, bliver ikke gemt.', '– what you have typed here is not saved.'])}
    </Alert>
  ) : null;
