/** A new order begins with what is to be done: on the front page, and over the list of orders. */
import type { Child } from 'hono/jsx';
import { FormField } from '../../forms/field.js';
import type { Field } from '../../forms/fields.js';
import { Form, Submit } from '../../forms/form.js';
import { NO_PROBLEMS } from '../../forms/problems.js';
import type { CompanyVisit } from '../../visit/visit.js';

/** The field whose text is carried over to the order. */
export const BEGYNDT = 'beskrivelse';

const begyndelse: Field = {
  path: BEGYNDT,
  label: ['Beskriv opgaven, der skal udføres', 'Describe the work to be done'],
  kind: 'lines',
  hint: [
    'Teksten overføres til jobordren. Du kan også begynde uden.',
    'The text is carried over to the order. You can begin without one, too.',
  ],
  maxLength: 5000,
  rows: 3,
};

interface Props {
  readonly visit: CompanyVisit;
  /** Stands beside the button. */
  readonly children?: Child;
}

/** A post: what is typed here stands in no address and no log. */
export const Begynd = ({ visit, children }: Props) => (
  <Form visit={visit} action="/virksomhed/ordrer/opret">
    <FormField field={begyndelse} values={new Map()} problems={NO_PROBLEMS} say={visit.say} />
    <p class="ordre-begynd kort-links">
      <Submit>{visit.say(['Opret jobordre', 'Create a job order'])}</Submit>
      {children}
    </p>
  </Form>
);
