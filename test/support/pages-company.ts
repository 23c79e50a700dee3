/** Employees of companies who may work: pages ask for a contact person and accepted terms first. */
import { kontaktpersonService } from '../../src/contract/index.js';
import { escapeText } from '../../src/xml/codec/encode.js';
import { personNamed } from './sign-in.js';
import { post, sampleOf, valueOf, withValue } from './soap-client.js';

/** The company of Mette Opfundet Holm, and one of its production units. */
export const COMPANY = { about: 'Eksempelbutikken ApS', cvr: '12345674', pnr: '1012345674' } as const;

/** Another company, and its production unit: of Aase Opfundet Bager. */
export const OTHER_COMPANY = { about: 'Fjordens Bageri I/S', cvr: '97000999', pnr: '1099000208' } as const;

export interface Employee {
  /** Whom of the invented people (src/sandbox/login/people.ts). */
  readonly about: string;
  readonly cvr: string;
  readonly pnr: string;
}

/**
 * Makes a contact person for an invented employee and couples both, with the terms accepted, as
 * JobAG does by SOAP. Invented employees have access already.
 * @param now the gateway's time, where a test injects it
 * @returns the id of the contact person
 */
export async function coupled(
  { origin }: { readonly origin: string },
  { about, cvr, pnr }: Employee = COMPANY,
  now = new Date(),
): Promise<string> {
  const { id, name } = personNamed(about);
  const names = name.split(' ');
  const given: Readonly<Record<string, string>> = {
    MitIDErhvervIdentifier: id,
    CVRnumberIdentifier: cvr,
    ProductionUnitIdentifier: pnr,
    Fornavne: names.slice(0, -1).join(' '),
    Efternavn: names.at(-1) ?? '',
    Email: `${(names[0] ?? '').toLowerCase()}@eksempel.example`,
  };
  return soap(origin, 'OpretOgTilknyt', given, now);
}

/** Makes a contact person that nobody is coupled to, e.g. a colleague. @returns its id */
export async function contactPerson(
  { origin }: { readonly origin: string },
  given: Readonly<Record<string, string>> = {},
  { cvr, pnr }: Omit<Employee, 'about'> = COMPANY,
  now = new Date(),
): Promise<string> {
  const values = { CVRnumberIdentifier: cvr, ProductionUnitIdentifier: pnr, ...given };
  return soap(origin, 'CreateKontaktperson', values, now);
}

/** Sends the contract's example with other values, as STAR. @returns the contact person's id */
async function soap(
  origin: string,
  operation: string,
  values: Readonly<Record<string, string>>,
  now: Date,
): Promise<string> {
  const message = Object.entries(values).reduce(
    (xml, [local, value]) => withValue(xml, local, escapeText(value)),
    sampleOf(operation, now, kontaktpersonService),
  );
  const { xml } = await post(origin, message, { service: kontaktpersonService });
  const id = valueOf(xml, 'KontaktpersonIdentifier');
  if (id === undefined) throw new Error(`${operation} is answered by ${xml}`);
  return id;
}
