import type { Child } from 'hono/jsx';
import { CSRF_FIELD } from '../../signin/csrf.js';
import type { DeveloperVisit } from '../visit/visit.js';

/** A form of developers: it changes nothing, and in an open sandbox nobody has signed in. */
export const DeveloperForm = ({
  visit: { signedIn },
  action,
  hasFile = false,
  children,
}: {
  readonly visit: Pick<DeveloperVisit, 'signedIn'>;
  readonly action: string;
  readonly hasFile?: boolean;
  readonly children?: Child;
}) => (
  <form method="post" action={action} novalidate {...(hasFile && { enctype: 'multipart/form-data' })}>
    {signedIn && <input type="hidden" name={CSRF_FIELD} value={signedIn.csrf} />}
    {children}
  </form>
);
