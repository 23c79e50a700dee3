import pg from 'pg';
import { Unwritten } from './transaction.js';

/**
 * Questions that go in one statement at most. Few enough that the database answers some while the
 * rest of a turn is still read: with all of a turn in one, this process waits for it with nothing
 * to do (bench/README.md).
 */
const MAX_TOGETHER = 16;

/**
 * Answers all of them, in their order; or fails, and then for none of them anything has happened.
 */
export type AskTogether<Question, Answer> = (questions: readonly Question[]) => Promise<readonly Answer[]>;

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets requests that come in one turn of the event loop ask the database together: under load that
 * is many, and one alone waits for nobody. No question is answered by a statement that was sent
 * before it came. An error goes to all that were asked together; one that a single question can
 * cause makes each be asked alone, so that it fails its own.
 */
export function bundled<Question, Answer>(
  ask: AskTogether<Question, Answer>,
  most = MAX_TOGETHER,
): (question: Question) => Promise<Answer> {
  let waiting: Waiting<Question, Answer>[] = [];
  const send = (): void => {
    if (waiting.length === 0) return;
    const together = waiting;
    waiting = [];
    void answer(ask, together);
  };
  return (question) =>
    new Promise((resolve, reject) => {
      // This comes after all that this turn still reads from sockets.
      if (waiting.length === 0) setImmediate(send);
      waiting.push({ question, resolve, reject });
      if (waiting.length >= most) send();
    });
}

/** It never throws: whatever happens is told to who waits. */
async function answer<Question, Answer>(
  ask: AskTogether<Question, Answer>,
  together: readonly Waiting<Question, Answer>[],
): Promise<void> {
  try {
    const answers = await ask(together.map(({ question }) => question));
    if (answers.length !== together.length)
      throw new Error(`${together.length} questions have ${answers.length} answers`);
    // The length says that each has one.
    for (const [i, { resolve }] of together.entries()) resolve(answers[i] as Answer);
  } catch (error) {
    if (together.length > 1 && isOnesOwn(error)) await Promise.all(together.map((one) => answer(ask, [one])));
    else for (const { reject } of together) reject(error);
  }
}

/**
 * One question can cause these, by SQLSTATE, and each has undone the statement or its transaction:
 * a value that will not do, a constraint, a deadlock or a lock that was not to be had. All else is
 * the database's, or cannot be known.
 */
const ONES_OWN = ['21', '22', '23', '40', '55P03'];

function isOnesOwn(error: unknown): boolean {
  if (error instanceof Unwritten) return true;
  if (!(error instanceof pg.DatabaseError)) return false;
  const { code = '' } = error;
  return ONES_OWN.some((start) => code.startsWith(start));
}
