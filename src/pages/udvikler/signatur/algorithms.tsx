import { ALLOWED, type ShownAlgorithm } from '../../../soap/wss/shown.js';
import { Badge, Table } from '../../layout/parts.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import { shortened } from './shortened.js';

/** More than these a message that is meant has not. */
const MOST = 40;

export const Algorithms = ({
  visit: { say, request },
  algorithms,
}: {
  readonly visit: DeveloperVisit;
  readonly algorithms: readonly ShownAlgorithm[];
}) => (
  <>
    <h2>{say(['Algoritmer', 'Algorithms'])}</h2>
    <Table
      visit={{ say, request }}
      caption={say(['Algoritmer', 'Algorithms'])}
      columns={[
        { words: ['Element', 'Element'] },
        { words: ['Modtages', 'Accepted'] },
        { words: ['Algoritme', 'Algorithm'] },
      ]}
      rows={algorithms
        .slice(0, MOST)
        .map(({ element, uri, isAllowed }) => [
          <code class="sti">{element}</code>,
          isAllowed ? (
            <Badge colour="groen">{say(['Ja', 'Yes'])}</Badge>
          ) : (
            <Badge colour="roed">{say(['Nej', 'No'])}</Badge>
          ),
          <code class="sti">{shortened(uri)}</code>,
        ])}
      empty=""
    />
    <details class="udsnit">
      <summary>{say(['De algoritmer, som modtages', 'The algorithms that are accepted'])}</summary>
      <dl class="fakta">
        {Object.entries(ALLOWED).map(([element, uris]) => (
          <>
            <dt>
              <code>{element}</code>
            </dt>
            <dd>
              {uris.map((uri) => (
                <div>
                  <code class="sti">{uri}</code>
                </div>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </details>
  </>
);
