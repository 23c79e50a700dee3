import { parseOrganisation } from '../../../src/systems/organisation.js';
import { SystemError } from '../../../src/systems/system-error.js';
import type { Fixture } from '../fixture/fixture.js';

const HEADER =
  /<(?:\w+:)?ActiveOrganisationHeader\b[^]*?<(?:\w+:)?OrganisationTypeIdentifier[^<>]*>\s*(\d+)\s*<[^]*?<(?:\w+:)?OrganisationCode[^<>]*>\s*([^<>\s]+)\s*</g;

/** The organisations that its requests are from, as `10/97007659`, but what cannot be one. */
export const organisationsOf = ({ steps }: Fixture): readonly string[] => [
  ...new Set(
    steps
      .flatMap(({ text }) => [...text.matchAll(HEADER)])
      .map(([, type = '', code = '']) => `${type}/${code}`)
      .filter(isOrganisation),
  ),
];

function isOrganisation(text: string): boolean {
  try {
    parseOrganisation(text);
    return true;
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}
