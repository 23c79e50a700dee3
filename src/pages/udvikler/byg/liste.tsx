/** All operations, by service. */
import { Back } from '../../layout/parts.js';
import { services } from '../../../contract/index.js';
import { html } from '../../answers.js';
import { Document } from '../../layout/document.js';
import type { DeveloperVisit } from '../../visit/visit.js';

export const liste = (visit: DeveloperVisit) => {
  const { say } = visit;
  const title = say(['Byg en besked', 'Build a message']);
  return html(
    200,
    <Document visit={visit} title={title} isWide>
      <Back href="/udvikler">{say(['Udviklere og testere', 'Developers and testers'])}</Back>
      <h1>{title}</h1>
      <div class="kort-net no-max-width">
        {services.map(({ name, version, operations }) => (
          <section class="kort">
            <h2>
              {name.replace(/Service$/, '')}
              <wbr />
              Service v{version}
            </h2>
            <ul>
              {operations.map((operation) => (
                <li>
                  <a href={`/udvikler/byg/${operation.name}`}>{operation.name}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Document>,
  );
};
