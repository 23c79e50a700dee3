/** Leads whoever has seen an older version to the newest one. */
import type { Problems } from '../forms/problems.js';
import type { Visit } from '../visit/visit.js';
import { Alert } from './parts.js';

/** Somebody else was first: of an ad, an order, a contact person, a notice. */
const STALE: ReadonlySet<number> = new Set([130200, 140200, 150200, 150501]);

export const isStale = ({ all }: Problems): boolean =>
  all.some(({ kode }) => kode !== undefined && STALE.has(kode));

interface Props {
  readonly visit: Pick<Visit, 'say'>;
  readonly problems: Problems;
  /** Where the newest version stands. */
  readonly href: string;
}

export const Newest = ({ visit: { say }, problems, href }: Props) =>
  isStale(problems) ? (
    <Alert
      kind="warning"
      title={say(['En anden har rettet imens', 'Somebody else has changed it meanwhile'])}
    >
      <a href={href}>{say(['Se den nyeste version', 'See the newest version'])}</a>{' '}
      {say(['– det, du har skrevet her, bliver ikke gemt.', '– what you have typed here is not saved.'])}
    </Alert>
  ) : null;
