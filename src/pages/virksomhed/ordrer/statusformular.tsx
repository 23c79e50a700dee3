/** The form of a change of status, with the comment that the job centre reads. */
import { kode } from '../../../codelists/code-lists.js';
import type { JobordrevisningType } from '../../../contract/index.js';
import type { Values } from '../../forms/body-xml.js';
import { codeOptions } from '../../forms/codes.js';
import { FormField } from '../../forms/field.js';
import type { Field } from '../../forms/fields.js';
import { Form, Submit } from '../../forms/form.js';
import type { Problems } from '../../forms/problems.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { ordreHref } from './fundet.js';
import { changed } from './udkast.js';

const status = (now: Date): Field => ({
  path: 'Status',
  label: ['Status på jobordre', 'Status of the order'],
  kind: 'choice',
  isRequired: true,
  options: codeOptions('Jobordrestatus', now),
});

const FRIST_UDLOEBET = kode('Lukkeaarsag', 'FristUdloebet');

/** A deadline that has passed is computed, and nobody's choice. */
const aarsag = (now: Date): Field => ({
  path: 'Lukkeaarsag',
  label: ['Årsag til lukning', 'Reason of closing'],
  kind: 'choice',
  options: codeOptions('Lukkeaarsag', now).filter(({ value }) => value !== String(FRIST_UDLOEBET)),
  none: ['Ikke angivet', 'Not given'],
  hint: ['Udfyldes kun, når jobordren lukkes.', 'Only when the order is closed.'],
});

const svarfrist: Field = {
  path: 'Svarfrist',
  label: ['Ny svarfrist', 'New deadline'],
  kind: 'date',
  hint: [
    'Svarfristen er udløbet. Jobordren kan kun åbnes med en ny svarfrist.',
    'The deadline has passed. The order can be opened with a new deadline only.',
  ],
};

const kommentar: Field = {
  path: 'Kommentar',
  label: ['Kommentar om statusskiftet', 'Comment on the change of status'],
  kind: 'lines',
  isRequired: true,
  hint: [
    'Jobcentret læser kommentaren. Den vises også i formidlingsloggen.',
    'The job centre reads the comment. It is shown in the mediation log too.',
  ],
  maxLength: 1500,
  rows: 3,
};

export const statusfelter = ({ Lukkeaarsag }: JobordrevisningType, now: Date): readonly Field[] => [
  status(now),
  aarsag(now),
  ...(Lukkeaarsag === FRIST_UDLOEBET ? [svarfrist] : []),
  kommentar,
];

interface Props {
  readonly visit: CompanyVisit;
  readonly ordre: JobordrevisningType;
  /** What was typed; the present status where nothing was. */
  readonly values: Values | undefined;
  readonly problems: Problems;
}

export const Statusskift = ({ visit, ordre, values, problems }: Props) => (
  <Form visit={visit} action={ordreHref(ordre.JobordreIdentifier, '/status')}>
    <input type="hidden" name="Version" value={ordre.Version} />
    {statusfelter(ordre, visit.now).map((field) => (
      <div class={`ordre-felt-${field.path.toLowerCase()}`}>
        <FormField
          field={field}
          values={values ?? changed(new Map(), { Status: String(ordre.Status) })}
          problems={problems}
          say={visit.say}
        />
      </div>
    ))}
    <p class="ordre-begynd">
      <Submit isSecondary>{visit.say(['Skift status', 'Change the status'])}</Submit>
    </p>
  </Form>
);
