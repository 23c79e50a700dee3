/** Edits an order: everything but the responsible job centre, with a note to it. */
import {
  createJobordreRequest,
  type JobordrevisningType,
  updateJobordreRequest,
} from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml, type Values } from '../../forms/body-xml.js';
import { FormField } from '../../forms/field.js';
import { onceIn } from '../../forms/form.js';
import { NO_PROBLEMS } from '../../forms/problems.js';
import { valuesIn } from '../../forms/values-in.js';
import { Document } from '../../layout/document.js';
import { Newest } from '../../layout/newest.js';
import { withReceipt } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { JOBCENTER, note, VALGT_PERSON } from './felter.js';
import { Ordreformular, ordreProblems, type Udkast, udkastOf } from './formular.js';
import { ordreHref, withOrdre } from './fundet.js';
import { type Muligheder, mulighederFor } from './muligheder.js';
import { withOwnStilling } from './stilling.js';
import { asSent, changed, HENTET_PERSON } from './udkast.js';

export const redigerSide = (visit: CompanyVisit) =>
  withOrdre(visit, async (ordre) => {
    const muligheder = await mulighederFor(visit);
    const udkast = { values: valuesOfOrdre(ordre), problems: NO_PROBLEMS, isSent: false };
    return shown(visit, 200, ordre, { muligheder, udkast, version: String(ordre.Version) });
  });

/** As the form shows an order that is there. */
function valuesOfOrdre({ Jobordre, KontaktpersonIdentifier: id }: JobordrevisningType): Values {
  return withOwnStilling(
    changed(valuesIn(createJobordreRequest, { Jobordre }), { [VALGT_PERSON]: id, [HENTET_PERSON]: id }),
  );
}

export const rediger = (visit: CompanyVisit, fields: URLSearchParams) =>
  withOrdre(visit, async (ordre) => {
    const muligheder = await mulighederFor(visit);
    const udkast = await udkastOf(visit, fields, muligheder);
    const version = fields.get('Version') ?? '';
    const what = { muligheder, udkast, version };
    if (!udkast.isSent) return shown(visit, udkast.problems.all.length > 0 ? 422 : 200, ordre, what);
    const { JobordreIdentifier: id, Jobordre } = ordre;
    const sent = changed(asSent(udkast.values, muligheder.personer), {
      JobordreIdentifier: id,
      Version: version,
      [JOBCENTER]: Jobordre.AnsvarligtJobcenter,
      'Jobordre/Type': String(Jobordre.Type),
      'Jobordre/Virksomhed/CVRnumberIdentifier': visit.cvr,
    });
    try {
      await visit.ask('UpdateJobordre', bodyXml(updateJobordreRequest, sent), onceIn(fields));
      return seeOther(withReceipt(ordreHref(id), 'opdateret'));
    } catch (error) {
      const problems = ordreProblems(error, visit, muligheder);
      return shown(visit, 422, ordre, { ...what, udkast: { ...udkast, problems } });
    }
  });

interface What {
  readonly muligheder: Muligheder;
  readonly udkast: Udkast;
  /** The version that was looked at. */
  readonly version: string;
}

function shown(
  visit: CompanyVisit,
  status: number,
  { JobordreIdentifier: id, Jobordrenummer: nummer, Tovholder }: JobordrevisningType,
  { muligheder, udkast, version }: What,
) {
  const { say } = visit;
  const title = say([`Rediger jobordre ${nummer}`, `Edit job order ${nummer}`]);
  const { values, problems } = udkast;
  return html(
    status,
    <Document visit={visit} title={title}>
      <h1>{title}</h1>
      <Newest problems={problems} visit={visit} href={ordreHref(id, '/rediger')} />
      <Ordreformular
        visit={visit}
        action={ordreHref(id, '/rediger')}
        udkast={udkast}
        muligheder={muligheder}
        ansvarligt={Tovholder.Jobcenter.Navn}
        send={['Opdater jobordre', 'Update the job order']}
        fortryd={ordreHref(id)}
      >
        <input type="hidden" name="Version" value={version} />
        <FormField field={note} values={values} problems={problems} say={say} />
      </Ordreformular>
    </Document>,
  );
}
