/** A new order: its four fields with a star, and what may be said besides. */
import { kode } from '../../../codelists/code-lists.js';
import { createJobordreRequest } from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml } from '../../forms/body-xml.js';
import { onceIn } from '../../forms/form.js';
import { NO_PROBLEMS } from '../../forms/problems.js';
import { Document } from '../../layout/document.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { BEGYNDT } from './begynd.js';
import { Ordreformular, ordreProblems, type Udkast, udkastOf } from './formular.js';
import { lokaltJobcenter, type Muligheder, mulighederFor } from './muligheder.js';
import { asSent, changed, nyOrdre } from './udkast.js';

const PATH = '/virksomhed/ordrer/opret';

export const opretSide = (visit: CompanyVisit) => begun(visit, '');

/** @param beskrivelse what is known of the work already */
async function begun(visit: CompanyVisit, beskrivelse: string) {
  const [muligheder, jobcenter] = await Promise.all([mulighederFor(visit), lokaltJobcenter(visit)]);
  const values = nyOrdre(visit, { jobcenter, beskrivelse }, muligheder.personer);
  return shown(visit, 200, muligheder, { values, problems: NO_PROBLEMS, isSent: false });
}

export async function opret(visit: CompanyVisit, fields: URLSearchParams) {
  const beskrivelse = fields.get(BEGYNDT);
  if (beskrivelse !== null) return begun(visit, beskrivelse);
  const muligheder = await mulighederFor(visit);
  const udkast = await udkastOf(visit, fields, muligheder);
  if (!udkast.isSent) return shown(visit, udkast.problems.all.length > 0 ? 422 : 200, muligheder, udkast);
  const sent = changed(asSent(udkast.values, muligheder.personer), {
    'Jobordre/Type': String(kode('Jobordretype', 'Ordinaert')),
    'Jobordre/Virksomhed/CVRnumberIdentifier': visit.cvr,
  });
  try {
    const { Jobordrevisning } = await visit.ask(
      'CreateJobordre',
      bodyXml(createJobordreRequest, sent),
      onceIn(fields),
    );
    return seeOther(`/virksomhed/ordrer/${Jobordrevisning.JobordreIdentifier}/kvittering`);
  } catch (error) {
    const problems = ordreProblems(error, visit, muligheder);
    return shown(visit, 422, muligheder, { ...udkast, problems });
  }
}

function shown(visit: CompanyVisit, status: number, muligheder: Muligheder, udkast: Udkast) {
  const title = visit.say(['Opret jobordre', 'Create a job order']);
  return html(
    status,
    <Document visit={visit} title={title}>
      <h1>{title}</h1>
      <Ordreformular
        visit={visit}
        action={PATH}
        udkast={udkast}
        muligheder={muligheder}
        send={['Opret', 'Create']}
        fortryd="/virksomhed/ordrer"
      />
    </Document>,
  );
}
