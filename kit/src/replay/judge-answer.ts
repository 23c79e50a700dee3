/** Holds an answer against the recorded one: its status, its head and its body. */
import { SOAP_11, versionOfNamespace } from '../../../src/soap/message/version.js';
import type { XmlElement } from '../../../src/xml/tree/tree.js';
import { compare, type Difference, type Judgement } from '../compare/compare.js';
import { rootOf } from '../compare/root-of.js';
import type { Step } from '../fixture/fixture.js';
import type { Answer } from './target.js';

/** @param recorded the body that is expected, on the day that it is played */
export function differencesOf(
  step: Step,
  recorded: string,
  answer: Answer,
  judgement: Judgement,
): readonly Difference[] {
  const [expected, got] = [recorded, answer.text].map((text) => rootOf(Buffer.from(text)));
  return [
    ...(answer.status === step.status ? [] : [one('HTTP status', step.status, answer.status)]),
    ...(expected ? contentType(expected, answer) : []),
    ...Object.entries(step.answerHeaders)
      .filter(([name, value]) => fieldOf(answer, name) !== value)
      .map(([name, value]) => one(`header ${name}`, value, fieldOf(answer, name) ?? '(nothing)')),
    ...bodies(recorded, answer.text, expected, got, judgement),
  ];
}

function bodies(
  recorded: string,
  text: string,
  expected: XmlElement | undefined,
  got: XmlElement | undefined,
  judgement: Judgement,
): readonly Difference[] {
  if (expected && got) return compare(expected, got, judgement);
  const wanted = judgement.bindings.inText(recorded);
  return wanted.trim() === text.trim() ? [] : [one('body', wanted, text)];
}

/** What an answer says it is: by its SOAP version, in UTF-8. */
function contentType({ namespace }: XmlElement, answer: Answer): readonly Difference[] {
  const { mediaType: type } = versionOfNamespace(namespace) ?? SOAP_11;
  const given = fieldOf(answer, 'content-type') ?? '(nothing)';
  const [media = '', ...parameters] = given.toLowerCase().split(/;\s*/);
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-8"?$/.test(charset);
  return media === type && isUtf8 ? [] : [one('header content-type', `${type}; charset=utf-8`, given)];
}

function fieldOf({ headers }: Answer, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.join(', ');
}

const one = (path: string, expected: string | number, got: string | number): Difference => ({
  path,
  expected: String(expected),
  got: String(got),
});
