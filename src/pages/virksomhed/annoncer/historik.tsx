/** What has become of an ad, from its beginning on. */
import type { HaendelseType } from '../../../contract/index.js';
import { codeWords } from '../../forms/codes.js';
import { momentText } from '../../layout/times.js';
import type { Say } from '../../words.js';

export const Historik = ({
  haendelser,
  say,
}: {
  readonly haendelser: readonly HaendelseType[];
  readonly say: Say;
}) => (
  <details class="forklaring">
    <summary>{say(['Historik', 'History'])}</summary>
    <div class="tabel-ramme" tabindex={0} role="region" aria-label={say(['Historik', 'History'])}>
      <table class="tabel">
        <thead>
          <tr>
            <th scope="col">{say(['Tidspunkt', 'Time'])}</th>
            <th scope="col">{say(['Hændelse', 'Event'])}</th>
            <th scope="col">{say(['Version', 'Version'])}</th>
            <th scope="col">{say(['Af', 'By'])}</th>
            <th scope="col">{say(['Ændret', 'Changed'])}</th>
          </tr>
        </thead>
        <tbody>
          {haendelser.map(({ Tidspunkt, Haendelsestype, Version, Aktoer, AendringSamling = [] }) => (
            <tr>
              <td>{momentText(Tidspunkt, say)}</td>
              <td>{say(codeWords('Haendelsestype', Haendelsestype))}</td>
              <td>{String(Version)}</td>
              <td>{Aktoer.UserFullName ?? say(codeWords('OrganisationType', Aktoer.OrganisationTypeId))}</td>
              <td>
                {AendringSamling.length === 0
                  ? '–'
                  : AendringSamling.map(({ Felt }) => Felt.split('/').at(-1) ?? Felt).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
