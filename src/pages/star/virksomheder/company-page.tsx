/** What is known of a company: what it may do, its locks, its logins, and its ads that wait. */
import {
  getVirksomhedsadgangRequest,
  type GetVirksomhedsadgangResponseType,
} from '../../../contract/index.js';
import { html } from '../../answers.js';
import { bodyXml } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import { type Field, labelsOf } from '../../forms/fields.js';
import { ErrorSummary } from '../../forms/form.js';
import { movedTo, NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { Document } from '../../layout/document.js';
import { Badge, Facts } from '../../layout/parts.js';
import type { Show } from '../../route.js';
import type { StarVisit } from '../../visit/visit.js';
import { Locks } from './locks.js';
import { Logins } from './logins.js';
import { Waiting } from './waiting.js';

const CVR: Field = {
  path: 'CVRnumberIdentifier',
  kind: 'number',
  label: ['CVR-nummer', 'CVR number'],
  hint: ['8 cifre', '8 digits'],
  // With the blanks by which people part the digits.
  maxLength: 11,
};

const TITLE = ['Virksomheder', 'Companies'] as const;

export const showCompany: Show<StarVisit> = async (visit) => {
  const { say, request } = visit;
  const cvr = request.query.get('cvr')?.replaceAll(/\s/g, '');
  const { company, problems } = cvr === undefined ? { problems: NO_PROBLEMS } : await asked(visit, cvr);
  return html(
    problems.all.length > 0 ? 422 : 200,
    <Document visit={visit} title={company?.Navn ?? say(TITLE)} isWide>
      <h1>{say(TITLE)}</h1>
      <ErrorSummary problems={problems} say={say} />
      <form method="get" action="/star/virksomheder" class="filtre" novalidate>
        <FormFields
          fields={[{ ...CVR, path: 'cvr' }]}
          values={new Map([['cvr', [cvr ?? '']]])}
          problems={problems}
          say={say}
        />
        <div class="filter-knapper">
          <button type="submit" class="button button-primary">
            {say(['Slå op', 'Look up'])}
          </button>
        </div>
      </form>
      {company && <Company company={company} visit={visit} />}
    </Document>,
  );
};

interface Asked {
  readonly company?: GetVirksomhedsadgangResponseType;
  readonly problems: Problems;
}

async function asked({ ask, say }: StarVisit, cvr: string): Promise<Asked> {
  try {
    const request = bodyXml(getVirksomhedsadgangRequest, new Map([[CVR.path, [cvr]]]));
    return { company: await ask('GetVirksomhedsadgang', request), problems: NO_PROBLEMS };
  } catch (error) {
    // The address of the page names the number in short.
    return { problems: movedTo(problemsOf(error, labelsOf([CVR], say), say), { [CVR.path]: 'cvr' }) };
  }
}

interface Props {
  readonly company: GetVirksomhedsadgangResponseType;
  readonly visit: StarVisit;
}

async function Company({ company, visit }: Props) {
  const cvr = company.CVRnumberIdentifier;
  const [locks, logins, waiting] = await Promise.all([
    Locks({ cvr, visit }),
    Logins({ cvr, visit }),
    Waiting({ cvr, visit }),
  ]);
  return (
    <>
      <h2>{company.Navn}</h2>
      <About company={company} visit={visit} />
      {locks}
      {waiting}
      {logins}
    </>
  );
}

function About({ company, visit: { say } }: Props) {
  const { Jobannoncer, Jobordrer, CvSoegning } = company.TilladteFunktioner;
  const may = (isOn: boolean) => (
    <Badge colour={isOn ? 'groen' : 'roed'}>{isOn ? say(['Ja', 'Yes']) : say(['Nej', 'No'])}</Badge>
  );
  return (
    <Facts
      facts={[
        [say(['CVR-nummer', 'CVR number']), company.CVRnumberIdentifier],
        [
          say(['Status i CVR', 'Status in CVR']),
          <>
            {company.CvrStatus}{' '}
            {!company.Aktiv && <Badge colour="roed">{say(['Ikke aktiv', 'Not active'])}</Badge>}
          </>,
        ],
        [
          say(['Låse nu', 'Locks now']),
          <>
            {company.Spaerret && <Badge colour="roed">{say(['Spærret', 'Locked'])}</Badge>}{' '}
            {company.Konfliktramt && <Badge colour="gul">{say(['Konfliktramt', 'In conflict'])}</Badge>}
            {!company.Spaerret && !company.Konfliktramt && say(['Ingen', 'None'])}
          </>,
        ],
        [say(['Må oprette jobannoncer', 'May create job ads']), may(Jobannoncer)],
        [say(['Må oprette jobordrer', 'May create job orders']), may(Jobordrer)],
        [say(['Må søge efter CV’er', 'May search for CVs']), may(CvSoegning)],
        [
          say(['Besked til virksomheden', 'Message to the company']),
          company.Besked && say([company.Besked.Tekst, company.Besked.Text]),
        ],
      ]}
    />
  );
}
