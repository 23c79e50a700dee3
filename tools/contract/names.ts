import { basename } from 'node:path';
import type { XsdSchema } from '../../kit/src/wsdl/model.js';

/** A schema file belongs to the generated module named here; any other gets a module of its own. */
const shared: Readonly<Record<string, string>> = {
  Guid: 'types',
  CodeListBase: 'types',
  EmailAddress: 'types',
  Faelles: 'types',
  ActiveOrganisation: 'headers',
  OrganisationTypeIdentifierCodeList: 'headers',
  RequestUserTypeIdentifierCodeList: 'headers',
  RequestUserStructure: 'headers',
  RequestOrganisationStructure: 'headers',
  RequestUserMetadata: 'headers',
  RequestOptions: 'headers',
  FaultDetails: 'faults',
  Fejlliste: 'faults',
};

export function moduleOf(schema: XsdSchema): string {
  const name = basename(schema.file, '.xsd');
  return shared[name] ?? name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

/** `JobannonceType` → `jobannonceType`, `CVRnumberIdentifierType` → `cvrnumberIdentifierType`. */
export function constName(local: string): string {
  return local.replace(/^[A-Z]+/, (capitals) => capitals.toLowerCase());
}

export function localOf(name: string): string {
  return name.slice(name.indexOf('}') + 1);
}
