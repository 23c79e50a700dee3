import { momentText } from '../../layout/times.js';
import { Facts } from '../../layout/parts.js';
import type { ShownSignature } from '../../../soap/wss/shown.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import { shortened } from './shortened.js';

/** The Timestamp as it was sent, beside the clock that it is held against. */
export const Times = ({
  visit: { say, now },
  timestamp: { created, expires },
}: {
  readonly visit: DeveloperVisit;
  readonly timestamp: NonNullable<ShownSignature['timestamp']>;
}) => (
  <>
    <h2>{say(['Tid', 'Time'])}</h2>
    <Facts
      facts={[
        ['wsu:Created', <code class="sti">{shortened(created)}</code>],
        [
          'wsu:Expires',
          expires === '' ? (
            say(['Mangler: indstillingens levetid gælder', 'Missing: the life of the setting holds'])
          ) : (
            <code class="sti">{shortened(expires)}</code>
          ),
        ],
        [
          say(['Gatewayens ur', "The gateway's clock"]),
          <>
            <code class="sti">{now.toISOString()}</code> ({momentText(now, say)})
          </>,
        ],
      ]}
    />
  </>
);
