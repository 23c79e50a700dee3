/** Says what a command may answer, and has the one way in which it is printed. */

/** A thing as text for people and as JSON for machines, whose keys are English and stay. */
export interface Item {
  readonly text: string;
  readonly json: object;
}

interface Ending {
  /** It was done, but not all is in order: the exit code says so. */
  readonly failed?: boolean;
}

export interface Report extends Item, Ending {}

/** Its items are printed as they come. */
export interface List extends Ending {
  readonly items: Iterable<Item> | AsyncIterable<Item>;
  /** It is printed where there are no items. */
  readonly none: string;
}

export type Answer = Report | List;

export type Print = (line: string) => void;

/** @param asJson one JSON document: an object, or an array with a line for each item */
export async function printAnswer(answer: Answer, asJson: boolean, print: Print): Promise<void> {
  if ('text' in answer) print(asJson ? JSON.stringify(answer.json) : answer.text);
  else await (asJson ? printArray : printLines)(answer, print);
}

async function printLines({ items, none }: List, print: Print): Promise<void> {
  let isEmpty = true;
  for await (const { text } of items) {
    print(text);
    isEmpty = false;
  }
  if (isEmpty) print(none);
}

async function printArray({ items }: List, print: Print): Promise<void> {
  let line = '[';
  for await (const { json } of items) {
    print(line === '[' ? line : `${line},`);
    line = JSON.stringify(json);
  }
  if (line !== '[') print(line);
  print(line === '[' ? '[]' : ']');
}
