/** The two messages of a call, and what the answer says is wrong with the request. */
import type { KeptCall, KeptText } from '../../../calls/kept-call.js';
import { defaultLimits } from '../../../config/config.js';
import { fejlliste, type FejlType } from '../../../contract/index.js';
import { catalogue, type FaultCode } from '../../../faults/catalogue.js';
import { Fault } from '../../../faults/fault.js';
import { MASK } from '../../../faults/masking.js';
import { sentences } from '../../../soap/faults/fejlliste.js';
import { decode } from '../../../xml/codec/decode.js';
import { parse } from '../../../xml/parser/parse.js';
import { childElements } from '../../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../../xml/tree/tree.js';
import type { Say } from '../../words.js';
import { prettyMessage } from '../pretty-message.js';
import { type Problem, problemsOfFejl } from '../problem.js';

export interface Beskeder {
  readonly request: string | undefined;
  readonly answer: string | undefined;
  /** Each at its line of the request as it is shown. */
  readonly problems: readonly Problem[];
}

/** A message with fewer lines than this was not written for people: it gets lines. */
const FEW_LINES = 4;

export function beskederOf(call: KeptCall, say: Say): Beskeder {
  const [request, answer] = [messageIn(call.request), messageIn(call.answer)];
  const told = problemsIn(call, answer, say);
  const sent = textIn(call.request);
  const answered = answer ? prettyMessage(answer).text : textIn(call.answer);
  if (!request || request.text.split('\n').length >= FEW_LINES)
    return { request: sent, answer: answered, problems: told };
  const pretty = prettyMessage(request);
  const lines = pretty.linesAt(told.flatMap(({ path }) => path ?? []));
  const problems = told.map((one): Problem => ({
    ...one,
    column: undefined,
    line: one.path === undefined ? undefined : lines.get(one.path),
  }));
  return { request: pretty.text, answer: answered, problems };
}

const textIn = (kept: KeptText): string | undefined => ('text' in kept ? kept.text : undefined);

/** @returns undefined where the text is not whole, or what was hidden made it no XML any more */
function messageIn(kept: KeptText): XmlMessage | undefined {
  if (kept.state !== 'whole') return undefined;
  try {
    return parse(Buffer.from(kept.text), { limits: defaultLimits });
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

function problemsIn({ outcome }: KeptCall, answer: XmlMessage | undefined, say: Say): readonly Problem[] {
  if (outcome === 0) return [];
  const list = answer && named(answer.root, fejlliste.local);
  if (list) return problemsOfFejl(decode(list, fejlliste).map(inGeneral), say);
  if (!Object.hasOwn(catalogue, outcome)) return [{ kode: outcome, text: '' }];
  const { da, en } = sentences(outcome as FaultCode);
  return [{ kode: outcome, text: say([da, en]) }];
}

/** What quoted something that is not kept is told without it. */
function inGeneral({ Sti, Forventet, ...fejl }: FejlType): FejlType {
  const { Kode, Tekst, Text } = fejl;
  const general = Object.hasOwn(catalogue, Kode) ? sentences(Kode as FaultCode) : { da: Tekst, en: Text };
  const told = (text: string, instead: string) =>
    text === MASK ? instead.replaceAll(/\{\w+\}/g, '…') : text;
  return {
    ...{ ...fejl, Tekst: told(Tekst, general.da), Text: told(Text, general.en) },
    ...(Sti !== undefined && Sti !== MASK && { Sti }),
    ...(Forventet !== undefined && Forventet !== MASK && { Forventet }),
  };
}

function named(element: XmlElement, local: string): XmlElement | undefined {
  if (element.local === local && element.namespace === fejlliste.namespace) return element;
  for (const child of childElements(element)) {
    const found = named(child, local);
    if (found) return found;
  }
  return undefined;
}
