import { raw } from 'hono/html';
import type { Notice, Visit } from '../visit/visit.js';

/** Yellow notes, as the release note calls them. */
export const Notices = ({
  notices,
  visit: { say },
}: {
  readonly notices: readonly Notice[];
  readonly visit: Pick<Visit, 'say'>;
}) =>
  notices.length === 0 ? null : (
    <section class="gule-sedler" aria-label={say(['Driftsbeskeder', 'Notices'])}>
      {notices.map((notice) => (
        <div class="alert alert-warning">
          <div class="alert-body">
            <h2 class="alert-heading">{notice.overskrift}</h2>
            <div class="alert-text">{htmlOf(notice.tekst)}</div>
          </div>
        </div>
      ))}
    </section>
  );

/**
 * Text that the contract has judged: it holds the few elements of docs/html.md and no attribute but
 * the address of a link (src/services/html). Nothing else of anybody may go through here.
 */
export const htmlOf = (judged: string) => raw(judged);
