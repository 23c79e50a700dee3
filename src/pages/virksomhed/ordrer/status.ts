/** Changes the status of an order. */
import { setJobordreStatusRequest } from '../../../contract/index.js';
import { seeOther } from '../../answers.js';
import { bodyXml, valuesOf } from '../../forms/body-xml.js';
import { labelsOf } from '../../forms/fields.js';
import { onceIn } from '../../forms/form.js';
import { problemsOf } from '../../forms/problems.js';
import { withReceipt } from '../../layout/receipts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { ordreHref, withOrdre } from './fundet.js';
import { statusfelter } from './statusformular.js';
import { changed } from './udkast.js';
import { visOrdre } from './vis.js';

export const skiftStatus = (visit: CompanyVisit, fields: URLSearchParams) =>
  withOrdre(visit, async (ordre) => {
    const { JobordreIdentifier: id } = ordre;
    const values = valuesOf(fields);
    const felter = statusfelter(ordre, visit.now);
    const sent = changed(new Map(), {
      ...Object.fromEntries(
        ['Version', ...felter.map(({ path }) => path)].map((path) => [path, values.get(path)]),
      ),
      JobordreIdentifier: id,
    });
    try {
      await visit.ask('SetJobordreStatus', bodyXml(setJobordreStatusRequest, sent), onceIn(fields));
      return seeOther(withReceipt(ordreHref(id), 'status'));
    } catch (error) {
      const problems = problemsOf(error, labelsOf(felter, visit.say), visit.say);
      return visOrdre(visit, ordre, { problems, values });
    }
  });
