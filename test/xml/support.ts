import { expect } from 'chai';
import { defaultLimits, type Limits } from '../../src/config/config.js';
import { Fault } from '../../src/faults/fault.js';
import { parse } from '../../src/xml/parser/parse.js';
import type { XmlMessage } from '../../src/xml/tree/tree.js';
import { NS } from './small-contract.js';

export function parseText(text: string, limits: Partial<Limits> = {}): XmlMessage {
  return parse(Buffer.from(text), { limits: { ...defaultLimits, ...limits } });
}

/** The fault that the work throws; anything else fails the test. */
export function faultOf(work: () => unknown): Fault {
  try {
    work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  return expect.fail('no fault was thrown');
}

/** A SOAP 1.1 envelope around the content. */
export function envelope(body: string, header = '', attributes = ''): string {
  return (
    `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:t="${NS}" xmlns:h="urn:test:head"` +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"${attributes}>` +
    `<s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`
  );
}
