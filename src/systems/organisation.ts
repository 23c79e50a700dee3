/** Judges what an operator types for organisations and companies. */
import type { Organisation } from './system.js';
import { check, kode, validValues } from '../codelists/code-lists.js';
import { isCvrNumber } from '../codelists/modulus11.js';
import { SystemError } from './system-error.js';

/**
 * @param text type and code, e.g. `8/461`
 * @throws SystemError it is neither
 */
export function parseOrganisation(text: string): Organisation {
  const [, type, organisationCode = ''] = /^(\d{1,3})\/([\w-]{1,20})$/.exec(text) ?? [];
  if (type === undefined)
    throw new SystemError(
      `The organisation is ${JSON.stringify(text)}, but must be type/code, e.g. 8/461 (at most 20 letters and digits).`,
    );
  return { organisationTypeId: Number(type), organisationCode };
}

/**
 * One that a system may be registered for.
 * @throws SystemError as `parseOrganisation` and `checkOrganisation`
 */
export function readOrganisation(text: string, now: Date): Organisation {
  const organisation = parseOrganisation(text);
  checkOrganisation(organisation, now);
  return organisation;
}

/** @throws SystemError the type is not in the code list now, or a vendor's code is no CVR number */
export function checkOrganisation(
  { organisationTypeId: type, organisationCode }: Organisation,
  now: Date,
): void {
  if (check('OrganisationType', type, now) !== 'ok') {
    const known = validValues('OrganisationType', now).map(({ code, name }) => `${code} ${name}`);
    throw new SystemError(`The organisation type is ${type}, but must be one of ${known.join(', ')}.`);
  }
  if (type === kode('OrganisationType', 'Leverandoer') && !isCvrNumber(organisationCode))
    throw new SystemError(
      `${type}/${organisationCode} is a vendor, whose code must be a CVR number: eight digits that pass modulus 11.`,
    );
}

/** @throws SystemError no CVR number */
export function readCvr(text: string): string {
  if (isCvrNumber(text)) return text;
  throw new SystemError(
    `The CVR number is ${JSON.stringify(text)}, but must be eight digits that pass modulus 11.`,
  );
}
