/** Asks once more before something is done that cannot be undone. */
import type { Child } from 'hono/jsx';
import type { OwnVisit } from '../visit/visit.js';
import { Form, Submit } from './form.js';
import type { Problems } from './problems.js';

interface Props {
  readonly visit: OwnVisit;
  readonly action: string;
  /** Of what was shown: nothing else is done away with. */
  readonly version: number;
  readonly problems: Problems;
  /** What is on the button that does it. */
  readonly button: string;
  /** Where whoever would rather not is led. */
  readonly cancel: string;
  readonly children: Child;
}

export const Confirm = ({ visit, action, version, problems, button, cancel, children }: Props) => (
  <Form visit={visit} action={action} problems={problems}>
    <input type="hidden" name="Version" value={String(version)} />
    {children}
    <div class="knapper">
      <Submit>{button}</Submit>
      <a class="button button-secondary" href={cancel}>
        {visit.say(['Fortryd', 'Cancel'])}
      </a>
    </div>
  </Form>
);
