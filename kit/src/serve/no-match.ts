/** Says why no fixture answers a request. */
import { SOAP_11, SOAP_12, versionOfNamespace } from '../../../src/soap/message/version.js';
import { carriable, escapeText } from '../../../src/xml/codec/encode.js';
import type { Difference } from '../compare/compare.js';
import { printDifference } from '../compare/print.js';
import type { MockAnswer } from './answer.js';
import type { Candidate } from './cast.js';
import type { Incoming } from './incoming.js';

/** A fixture that comes near, and what makes it another. */
export interface Near {
  readonly name: string;
  readonly request: number;
  readonly of: number;
  readonly differences: readonly Difference[];
  readonly more: number;
}

const FIXTURES_SHOWN = 3;
const DIFFERENCES_SHOWN = 5;

/** @param candidates the nearest first */
export function nearest(candidates: readonly Candidate[]): readonly Near[] {
  const all = candidates.map(({ thread: { script }, index, held: { differences } }) => ({
    name: script.fixture.name,
    request: index + 1,
    of: script.lines.length,
    differences: differences.slice(0, DIFFERENCES_SHOWN),
    more: Math.max(0, differences.length - DIFFERENCES_SHOWN),
  }));
  const seen = new Set<string>();
  return all
    .filter(({ name, request }) => {
      const key = `${name} ${request}`;
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, FIXTURES_SHOWN);
}

export const printNear = ({ name, request, of, differences, more }: Near): readonly string[] => [
  of > 1 ? `${name}, request ${request} of ${of}:` : `${name}:`,
  ...differences.flatMap((one) => printDifference(one).map((line) => `  ${line}`)),
  ...(more > 0 ? [`  and ${more} more`] : []),
];

const whyOf = (near: readonly Near[]): readonly string[] =>
  near.length === 0
    ? ['No fixture begins with such a request: none has its address and its operation.']
    : ['No fixture has this request here. The nearest are:', ...near.flatMap(printNear)];

/** A SOAP fault in the version of the request, whose text is the reason. */
export function noMatch({ root }: Incoming, near: readonly Near[]): MockAnswer {
  const reason = escapeText(carriable(`jobnet-kit serve: ${whyOf(near).join('\n')}`));
  const version = versionOfNamespace(root?.namespace ?? '') ?? SOAP_11;
  const fault =
    version === SOAP_12
      ? `<soap:Fault><soap:Code><soap:Value>soap:Sender</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang="en">${reason}</soap:Text></soap:Reason></soap:Fault>`
      : `<soap:Fault><faultcode>soap:Client</faultcode><faultstring>${reason}</faultstring></soap:Fault>`;
  return {
    status: version.senderStatus,
    headers: { 'content-type': `${version.mediaType}; charset=utf-8` },
    body: `<?xml version="1.0" encoding="utf-8"?>\n<soap:Envelope xmlns:soap="${version.namespace}"><soap:Body>${fault}</soap:Body></soap:Envelope>`,
  };
}
