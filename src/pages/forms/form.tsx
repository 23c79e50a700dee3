/** A form of ours: who sends it is who was shown it, and it is done once. */
import type { Child } from 'hono/jsx';
import { randomUUID } from 'node:crypto';
import { CSRF_FIELD } from '../../signin/csrf.js';
import type { Say } from '../words.js';
import type { OwnVisit } from '../visit/visit.js';
import { Kode } from './field.js';
import { idOf } from './fields.js';
import type { Problems } from './problems.js';

/** The field with the id by which the gateway knows a form again. */
export const ONCE_FIELD = 'formular';

/** An id may come back changed: only one of ours is sent on. */
export const onceIn = (fields: URLSearchParams): string => {
  const id = fields.get(ONCE_FIELD) ?? '';
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? id : randomUUID();
};

interface Props {
  readonly visit: OwnVisit;
  readonly action: string;
  readonly children?: Child;
  /** What is wrong with the whole form, on top with links to the fields. */
  readonly problems?: Problems;
  /** It has a field for a file. */
  readonly hasFile?: boolean;
}

/** Each showing of a form is another one: whoever corrects it sends a new one. */
export const Form = ({ visit, action, problems, hasFile = false, children }: Props) => (
  <form method="post" action={action} novalidate {...(hasFile && { enctype: 'multipart/form-data' })}>
    {problems && <ErrorSummary problems={problems} say={visit.say} />}
    <input type="hidden" name={CSRF_FIELD} value={visit.signedIn.csrf} />
    <input type="hidden" name={ONCE_FIELD} value={randomUUID()} />
    {children}
  </form>
);

export const ErrorSummary = ({
  problems: { all },
  say,
}: {
  readonly problems: Problems;
  readonly say: Say;
}) =>
  all.length === 0 ? null : (
    <div class="alert alert-error" role="alert" aria-labelledby="fejl-overskrift" tabindex={-1}>
      <div class="alert-body">
        <h2 class="alert-heading" id="fejl-overskrift">
          {all.length === 1
            ? say(['Der er en fejl', 'There is an error'])
            : say([`Der er ${all.length} fejl`, `There are ${all.length} errors`])}
        </h2>
        <ul class="nobullet-list">
          {all.map(({ text, path, kode }) => (
            <li>
              {path === undefined ? text : <a href={`#${idOf(path)}`}>{text}</a>} <Kode kode={kode} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );

export const Submit = ({
  children,
  name,
  value,
  isSecondary = false,
}: {
  readonly children: Child;
  readonly name?: string;
  readonly value?: string;
  readonly isSecondary?: boolean;
}) => (
  <button
    type="submit"
    class={`button ${isSecondary ? 'button-secondary' : 'button-primary'}`}
    {...(name !== undefined && { name, value: value ?? '' })}
  >
    {children}
  </button>
);
