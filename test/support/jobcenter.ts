/** The job centre's side of an order: its case system speaks SOAP, the company looks at pages. */
import { type JobordreType, jobordreService, type KandidatType, prefixes } from '../../src/contract/index.js';
import { defaultLimits } from '../../src/config/config.js';
import type { AnswerOf, RequestOf } from '../../src/operations/handler.js';
import { readEnvelope } from '../../src/soap/message/envelope.js';
import { SOAP_11 } from '../../src/soap/message/version.js';
import { decode } from '../../src/xml/codec/decode.js';
import { encode } from '../../src/xml/codec/encode.js';
import { parse } from '../../src/xml/parser/parse.js';
import type { TypedElement } from '../../src/xml/schema/schema.js';
import { CPR, kandidat } from './formidlinger.js';
import { jobordre } from './jobordrer.js';
import { asOrganisation, post, sampleOf } from './soap-client.js';

type Operation = (typeof jobordreService.operations)[number]['name'];

export class Jobcenter {
  #mediated = 0;

  constructor(
    readonly origin: string,
    /** The gateway's time. */
    readonly now: Date = new Date(),
    /** Odense, unless it is another one. */
    readonly code = '461',
  ) {}

  /** @throws Error with the fault */
  async ask<Name extends Operation>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>> {
    const operation = jobordreService.operations.find((one) => one.name === name);
    if (!operation) throw new Error(`there is no operation ${name}`);
    const body = encode(operation.input as TypedElement<typeof request>, request, prefixes);
    const sample = sampleOf(name, this.now, jobordreService).replace(
      /(<soap:Body>)[\s\S]*(<\/soap:Body>)/,
      (_, start: string, end: string) => `${start}${body}${end}`,
    );
    const { status, xml } = await post(this.origin, asOrganisation(sample, 8, this.code), {
      service: jobordreService,
    });
    if (status !== 200) throw new Error(xml);
    const message = parse(Buffer.from(xml), { limits: defaultLimits });
    return decode(
      readEnvelope(message, SOAP_11).body,
      operation.output as TypedElement<unknown>,
    ) as AnswerOf<Name>;
  }

  /** Makes an order for a company. @returns its id */
  async order(other: Partial<JobordreType> = {}): Promise<string> {
    const {
      Startdato: _,
      Svarfrist: __,
      ...rest
    } = jobordre({
      Virksomhed: { CVRnumberIdentifier: '12345674' },
    });
    const { Jobordrevisning } = await this.ask('CreateJobordre', { Jobordre: { ...rest, ...other } });
    return Jobordrevisning.JobordreIdentifier;
  }

  /** Each candidate has a number of its own. @returns the id of the mediation */
  async mediate(
    JobordreIdentifier: string,
    other: Partial<KandidatType> = {},
    more: { readonly Beskrivelse?: string; readonly Hjemmeside?: string } = {},
  ): Promise<string> {
    this.#mediated += 1;
    const { FormidlingIdentifier } = await this.ask('CreateJobordreFormidling', {
      JobordreIdentifier,
      Kandidat: {
        ...kandidat(),
        PersonCivilRegistrationIdentifier: String(Number(CPR) + this.#mediated).padStart(10, '0'),
        ...other,
      },
      ...more,
    });
    return FormidlingIdentifier;
  }
}
