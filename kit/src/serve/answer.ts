/** Writes a recorded answer with the ids and the times of now. */
import { randomUUID } from 'node:crypto';
import { SOAP_11, versionOfNamespace } from '../../../src/soap/message/version.js';
import { readDateTime, writeDateTime } from '../../../src/time/danish-time.js';
import type { Bindings } from '../compare/bindings.js';
import type { Volatile } from '../compare/volatile.js';
import type { Line, Script } from './script.js';

export interface MockAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const ELEMENT = /(<(?:\w+:)?(\w+)(?:\s[^<>]*)?>\s*)([^<>\s]+)(?=\s*<\/)/g;
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Each conversation has ids of its own, by which later requests are known to be part of it.
 * @param bindings learns the new ids
 * @param shift so much later than recorded the conversation began, in milliseconds
 */
export function answerOf(
  { lines }: Script,
  index: number,
  {
    volatile,
    bindings,
    shift,
  }: { readonly volatile: Volatile; readonly bindings: Bindings; readonly shift: number },
): MockAnswer {
  const line = lines[index];
  if (!line) throw new Error(`there is no answer ${index + 1}`);
  const asked = lines.slice(0, index + 1).map(({ step }) => step.text);
  for (const [, , element = '', value = ''] of line.response.matchAll(ELEMENT))
    if (volatile.get(element) === 'id' && GUID.test(value) && !bindings.knows(value))
      // What a caller names by itself, as an ad that nobody has, stays as it is.
      bindings.bind(value, asked.some((text) => text.includes(value)) ? value : randomUUID());
  const body = bindings
    .inMessage(line.response)
    .replace(ELEMENT, (whole, tag: string, element: string, value: string) =>
      volatile.get(element) === 'now' ? tag + later(value, shift) : whole,
    );
  return {
    status: line.step.status,
    headers: { 'content-type': typeOf(line), ...line.step.answerHeaders },
    body,
  };
}

function later(value: string, shift: number): string {
  const reading = readDateTime(value);
  return shift !== 0 && reading.kind === 'instant'
    ? writeDateTime(new Date(reading.instant.getTime() + shift))
    : value;
}

function typeOf({ response, responseRoot }: Line): string {
  if (!responseRoot) return response === '' ? 'text/plain' : 'text/plain; charset=utf-8';
  const { mediaType } = versionOfNamespace(responseRoot.namespace) ?? SOAP_11;
  return `${mediaType}; charset=utf-8`;
}
