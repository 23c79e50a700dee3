// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.

import type { ServiceContract } from '../xml/schema/schema.js';
import { brugeradministrationService } from './brugeradministration-service.js';
import { codeListsService } from './code-lists-service.js';
import { driftsbeskedService } from './driftsbesked-service.js';
import { jobannonceBehandlingService } from './jobannonce-behandling-service.js';
import { jobannonceService } from './jobannonce-service.js';
import { jobordreService } from './jobordre-service.js';
import { kontaktpersonService } from './kontaktperson-service.js';
import { virksomhedsLoginService } from './virksomheds-login-service.js';

export * from './namespaces.js';
export * from './types.js';
export * from './faults.js';
export * from './jobannonce-service.js';
export * from './headers.js';
export * from './brugeradministration-service.js';
export * from './code-lists-service.js';
export * from './driftsbesked-service.js';
export * from './jobannonce-behandling-service.js';
export * from './jobordre-service.js';
export * from './virksomheds-login-service.js';
export * from './kontaktperson-service.js';

/** An operation of any service, with the contract's own name and types of request and response. */
export type ContractOperation = (
  | typeof brugeradministrationService
  | typeof codeListsService
  | typeof driftsbeskedService
  | typeof jobannonceBehandlingService
  | typeof jobannonceService
  | typeof jobordreService
  | typeof kontaktpersonService
  | typeof virksomhedsLoginService
)['operations'][number];
export type OperationName = ContractOperation['name'];

/** Every service of the contract. */
export const services: readonly ServiceContract<OperationName>[] = [
  brugeradministrationService,
  codeListsService,
  driftsbeskedService,
  jobannonceBehandlingService,
  jobannonceService,
  jobordreService,
  kontaktpersonService,
  virksomhedsLoginService,
];

/** Local names of elements with personal data, masked in logs and in the Vaerdi of a fault. */
export const personalElements: ReadonlySet<string> = new Set([
  'AnmoderNavn',
  'Begrundelse',
  'BehandlerIdentifier',
  'BehandlerNavn',
  'By',
  'CvIdentifier',
  'Doer',
  'Efternavn',
  'Email',
  'Etage',
  'Foedselsaar',
  'Fornavne',
  'Hjemmeside',
  'Husnummer',
  'Kontaktperson',
  'MedarbejderIdentifier',
  'MitIDErhvervIdentifier',
  'PersonCivilRegistrationIdentifier',
  'Postnummer',
  'Stilling',
  'Telefonisk',
  'Telefonnummer',
  'UserEmail',
  'UserFullName',
  'UserIdentifier',
  'VaerdiEfter',
  'VaerdiFoer',
  'Vejnavn',
]);
