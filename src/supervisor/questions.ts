/** Questions and answers between two processes. */

/** Carries objects to the other process, and from it. */
export interface Line {
  readonly send: (message: object) => void;
  readonly hear: (listener: (message: unknown) => void) => void;
}

/** What may be asked, by its name; each takes one thing at most. */
type Askable<T> = { readonly [K in keyof T]: (about: never) => Promise<unknown> };

/** A question rejects when it cannot be answered, or the other process has ended. */
export type Ask<T extends Askable<T>> = <K extends keyof T & string>(
  what: K,
  ...about: Parameters<T[K]>
) => ReturnType<T[K]>;

interface Question {
  readonly question: number;
  readonly what: string;
  readonly about: unknown;
}

type Message =
  | Question
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly failed: string };

export interface Questions<Theirs extends Askable<Theirs>> {
  readonly ask: Ask<Theirs>;
  /** The other process has ended. */
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** @param own answers what the other process asks */
export function questionsOn<Theirs extends Askable<Theirs>, Own extends Askable<Own>>(
  line: Line,
  own: Own,
): Questions<Theirs> {
  const answers = new Map<string, (about: never) => Promise<unknown>>(Object.entries(own));
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isClosed = false;

  const ask = (what: string, about?: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      if (isClosed) throw new Error(GONE);
      asked += 1;
      waiting.set(asked, { resolve, reject });
      line.send({ question: asked, what, about });
    });

  async function answer({ question, what, about }: Question): Promise<void> {
    try {
      line.send({ answer: question, value: await answers.get(what)?.(about as never) });
    } catch (error) {
      line.send({ answer: question, failed: error instanceof Error ? error.message : String(error) });
    }
  }

  line.hear((heard) => {
    const message = heard as Message;
    if ('question' in message) return void answer(message);
    const one = waiting.get(message.answer);
    waiting.delete(message.answer);
    if ('failed' in message) one?.reject(new Error(message.failed));
    else one?.resolve(message.value);
  });

  return {
    // What `what` answers is known by its name only.
    ask: ask as unknown as Ask<Theirs>,
    close() {
      isClosed = true;
      for (const { reject } of waiting.values()) reject(new Error(GONE));
      waiting.clear();
    },
  };
}

const GONE = 'the other process has ended';
