/** A fixture as it is played today: its days moved, its messages read when they are asked for. */
import { readFileSync } from 'node:fs';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { type Fixture, type Step, withText } from '../fixture/fixture.js';
import { isReason, planOf } from '../replay/moment.js';
import { moveTimes } from '../times/move-text.js';
import { placeOfRequest } from '../fixture/place.js';
import { rootOf } from '../compare/root-of.js';
import type { Volatile } from '../compare/volatile.js';
import { type Leaves, leavesOf } from './likeness.js';

export interface Line {
  readonly step: Step;
  readonly at: Date;
  /** Its operation changes nothing: a conversation may be where it was before it. */
  readonly reads: boolean;
  /** It happens at another time than the conversation's day says. */
  readonly isAtOtherTime: boolean;
  readonly request: XmlElement | undefined;
  readonly leaves: Leaves;
  readonly response: string;
  readonly responseRoot: XmlElement | undefined;
}

export interface Script {
  readonly fixture: Fixture;
  /** The operation that its first request names. */
  readonly begins: string | undefined;
  readonly lines: readonly Line[];
}

const READS = /^(?:Get|Search|IsValid)/;

/** @param allowed what may differ in a request */
export function scriptOf(fixture: Fixture, now: Date, allowed: Volatile): Script {
  const plan = planOf(fixture, now, 'requests');
  if (isReason(plan)) throw new Error(plan.en);
  const { move, momentOf } = plan;
  const own = momentOf({});
  return {
    fixture,
    begins: placeOfRequest(fixture.steps[0]?.text ?? '')?.operation.name,
    lines: fixture.steps.map((one): Line => {
      const step = { ...withText(one, moveTimes(one.text, move)), path: moveTimes(one.path, move) };
      const at = momentOf(one) ?? own ?? now;
      const request = lazy(() => rootOf(step.sendAs === 'gzip' ? Buffer.from(step.text) : step.body));
      const leaves = lazy(() => leavesOf(request(), allowed));
      const response = lazy(() => moveTimes(readFileSync(one.responseFile, 'utf8'), move));
      const responseRoot = lazy(() => rootOf(Buffer.from(response())));
      return {
        step,
        at,
        reads: READS.test(placeOfRequest(one.text)?.operation.name ?? ''),
        isAtOtherTime: at.getTime() !== own?.getTime(),
        get request() {
          return request();
        },
        get leaves() {
          return leaves();
        },
        get response() {
          return response();
        },
        get responseRoot() {
          return responseRoot();
        },
      };
    }),
  };
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
