/** Why an ad was not approved, and which of its fields are meant. */
import type { AfvisningType } from '../../../contract/index.js';
import { codeWords } from '../../forms/codes.js';
import { Alert } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { labelsAf } from './proeve.js';
import { TRIN, trinMed } from './trin.js';

export function Afvist({
  afvisning: { AfvisningsaarsagSamling, Tekst, FeltSamling = [] },
  visit,
}: {
  readonly afvisning: AfvisningType;
  readonly visit: CompanyVisit;
}) {
  const { say } = visit;
  return (
    <Alert kind="error" title={say(['Derfor er annoncen ikke godkendt', 'Why the ad was not approved'])}>
      <ul>
        {AfvisningsaarsagSamling.map((code) => (
          <li>{say(codeWords('Afvisningsaarsag', code))}</li>
        ))}
      </ul>
      {Tekst !== undefined && <p class="fri-tekst">{Tekst}</p>}
      {FeltSamling.length > 0 && (
        <dl class="fakta">
          {FeltSamling.map((felt) => (
            <>
              <dt>{feltnavn(felt.Sti, visit)}</dt>
              <dd class="fri-tekst">{felt.Tekst}</dd>
            </>
          ))}
        </dl>
      )}
    </Alert>
  );
}

/** @param sti from Jobannonce, e.g. `Job/Arbejdssted/Postnummer` */
function feltnavn(sti: string, visit: CompanyVisit): string {
  const path = `Jobannonce/${sti}`;
  const values = new Map([[path, ['']]]);
  const label = labelsAf(visit, values).get(path);
  const step = trinMed(path, { visit, values });
  const title = TRIN[step]?.title;
  if (label === undefined || !title) return sti;
  return visit.say([`${label} (trin ${step + 1})`, `${label} (step ${step + 1})`]);
}
