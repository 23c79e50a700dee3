import { parseOrganisation } from '../../../src/systems/organisation.js';
import { SystemError } from '../../../src/systems/system-error.js';
import type { Fixture } from '../fixture/fixture.js';
import { EVERYTHING } from './turns.js';

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

const COMPANY = /<(?:\w+:)?CVRnumberIdentifier[^<>]*>\s*(\d{8})\s*</g;
const JOB_CENTRE = /<(?:\w+:)?(?:AnsvarligtJobcenter|Jobcenterkode)[^<>]*>\s*(\d+)\s*</g;

/**
 * All whose things its answers may show: its own organisations, and the companies and job centres
 * that it names. STAR sees what everybody has made.
 */
export function sightOf(fixture: Fixture): readonly string[] {
  const organisations = organisationsOf(fixture);
  if (organisations.some((one) => one.startsWith('1/'))) return [EVERYTHING];
  const named = (pattern: RegExp, type: string) =>
    fixture.steps.flatMap(({ text }) =>
      [...text.matchAll(pattern)].map(([, code = '']) => `${type}/${code}`),
    );
  return [...new Set([...organisations, ...named(COMPANY, '10'), ...named(JOB_CENTRE, '8')])];
}

function isOrganisation(text: string): boolean {
  try {
    parseOrganisation(text);
    return true;
  } catch (error) {
    if (error instanceof SystemError) return false;
    throw error;
  }
}
