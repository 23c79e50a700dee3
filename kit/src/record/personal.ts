/**
 * THE table of what tells who somebody is, or who was recorded. What the contract marks as personal
 * is invented anew even where no row stands here; the rows say of what form it is, and name what
 * the contract does not mark.
 */
import type { Kind } from './disguise.js';

export interface Row {
  readonly element: string;
  readonly kind: Kind;
  /**
   * How far the value is looked for elsewhere; `faults`: so short that it may be another number.
   */
  readonly seek: 'texts' | 'faults' | 'nowhere';
  readonly why: string;
}

const row = (element: string, kind: Kind, seek: Row['seek'], why: string): Row => ({
  element,
  kind,
  seek,
  why,
});

// oxfmt-ignore
export const ROWS: readonly Row[] = [
  row('Fornavne', 'name', 'texts', 'a person'),
  row('Efternavn', 'name', 'texts', 'a person'),
  row('UserFullName', 'name', 'texts', 'the user who was recorded'),
  row('BehandlerNavn', 'name', 'texts', 'a case worker'),
  row('AnmoderNavn', 'name', 'texts', 'who asks for access'),
  row('Begrundelse', 'words', 'texts', 'why a person was refused'),
  row('Kontaktperson', 'name', 'texts', 'a person'),
  row('Stilling', 'words', 'texts', 'with the company it tells who the contact person is'),
  row('UserIdentifier', 'words', 'texts', 'the user who was recorded, often by initials'),
  row('BehandlerIdentifier', 'words', 'texts', 'a case worker'),
  row('MedarbejderIdentifier', 'words', 'texts', 'an employee of a job centre'),
  row('Email', 'mail', 'texts', 'a person or a company'),
  row('UserEmail', 'mail', 'texts', 'the user who was recorded'),
  row('Telefonnummer', 'phone', 'texts', 'a person or a company'),
  row('Telefonisk', 'phone', 'texts', 'a person or a company'),
  row('PersonCivilRegistrationIdentifier', 'cpr', 'texts', 'a person'),
  row('Foedselsaar', 'year', 'nowhere', 'a person'),
  row('CvIdentifier', 'guid', 'texts', 'leads to the CV of a person'),
  row('Hjemmeside', 'url', 'texts', 'a person'),
  row('Vejnavn', 'words', 'texts', 'where somebody lives, or which company it is'),
  row('Husnummer', 'code', 'nowhere', 'where somebody lives, or which company it is'),
  row('Etage', 'code', 'nowhere', 'where somebody lives, or which company it is'),
  row('Doer', 'code', 'nowhere', 'where somebody lives, or which company it is'),

  row('CVRnumberIdentifier', 'cvr', 'texts', 'the company that was recorded'),
  row('ProductionUnitIdentifier', 'unit', 'texts', 'the company that was recorded'),
  row('Navn', 'words', 'texts', 'the company that was recorded'),
  row('VirksomhedsnavnFraRegister', 'words', 'texts', 'the company that was recorded'),
  row('Url', 'url', 'texts', 'the company that was recorded'),
  row('OrganisationCode', 'organisation', 'faults', 'the authority or company that was recorded'),
  row('AnsvarligMyndighedskode', 'organisation', 'faults', 'the authority that was recorded'),
  row('AnsvarligtJobcenter', 'organisation', 'faults', 'the authority that was recorded'),
  row('Jobcenterkode', 'organisation', 'faults', 'the authority that was recorded'),

  row('InnerException', 'words', 'nowhere', 'what another gateway tells of itself may be anything'),
  row('StackTrace', 'words', 'nowhere', 'what another gateway tells of itself may be anything'),
  row('JobannonceIdentifier', 'guid', 'texts', 'leads to the ad on Jobnet, and so to the company'),
  row('JobordreIdentifier', 'guid', 'texts', 'leads to the order, and so to the company'),
  row('FormidlingIdentifier', 'guid', 'texts', 'leads to the candidate'),
  row('MitIDErhvervIdentifier', 'guid', 'texts', 'a person'),
  row('KontaktpersonIdentifier', 'guid', 'texts', 'leads to a person'),
  row('AnmodningIdentifier', 'guid', 'texts', 'leads to a person'),
  row('LogoIdentifier', 'guid', 'texts', 'leads to the company'),
  row('AnnonceId', 'serial', 'texts', 'leads to the ad on Jobnet, and so to the company'),
  row('Jobordrenummer', 'serial', 'faults', 'leads to the order, and so to the company'),
  row('ServiceRequestLogReferenceIdentifier', 'guid', 'texts', 'leads to the line of the log'),
  row('RequestIdentifier', 'requestId', 'texts', 'leads to the line of the log'),
  row('MessageID', 'requestId', 'texts', 'leads to the line of the log'),
  row('RelatesTo', 'requestId', 'texts', 'leads to the line of the log'),
  row('NextCursor', 'token', 'texts', 'nobody but the gateway knows what it holds'),
  row('Cursor', 'token', 'texts', 'nobody but the gateway knows what it holds'),
];

/** Names what everybody may read: the lists of the contract, of occupations and of places. */
export const PUBLIC: ReadonlySet<string> = new Set([
  ...['Alias', 'Stillingsbetegnelse', 'CvrStatus', 'Felt', 'Kilde', 'Regel', 'Source'],
]);
