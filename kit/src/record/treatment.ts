/**
 * Decides what becomes of the value of an element: it stays, is looked through, or is invented
 * anew.
 */
import * as contract from '../../../src/contract/index.js';
import { compileCheck } from '../../../src/xml/schema/facets.js';
import type { SimpleType } from '../../../src/xml/schema/schema.js';
import { textOf } from './characters.js';
import type { Kind } from './disguise.js';
import { isInvented, PLAYED } from './known.js';
import { meaningOf, typeOf } from './meaning.js';
import { PUBLIC, type Row, ROWS } from './personal.js';
import type { Element } from './scan.js';

export type Treatment =
  | { readonly is: 'kept' }
  /** Only what is found in it is written anew. */
  | { readonly is: 'text'; readonly isFault: boolean }
  | { readonly is: 'logo' }
  | {
      readonly is: 'invented';
      readonly kind: Kind;
      readonly seek: Row['seek'];
      /** Its single words tell as much as all of it. */
      readonly byWord: boolean;
    };

const KEPT: Treatment = { is: 'kept' };
const UNKNOWN = { is: 'invented', kind: 'words', seek: 'texts', byWord: false } as const;

const ROW_OF: ReadonlyMap<string, Row> = new Map(ROWS.map((row) => [row.element, row]));

/** Elements of WS-Addressing that hold an address. */
const ADDRESSES = new Set(['To', 'Address']);
/** Elements of SOAP itself whose value is written by a person. */
const TEXTS_OF_SOAP = new Set(['faultstring', 'Text']);

/**
 * Whose answer gives the values of fields without a name: where they came from is another element.
 */
const CHANGED = new Set(['VaerdiFoer', 'VaerdiEfter']);

/**
 * @param isMet is the text the value of an element that is no personal one, anywhere in the
 *   recording?
 */
export function treatmentOf(element: Element, isMet: (text: string) => boolean): Treatment {
  const text = textOf(element.characters);
  if (text.trim() === '') return KEPT;
  const { isOfSoap, isPublic, personal, type } = meaningOf(element);
  const { local } = element;
  const row = ROW_OF.get(local);
  if (isOfSoap && !row) return ofSoap(element, text);
  if (element.children.length > 0) return UNKNOWN;
  if (isPublic && !row?.element.endsWith('Identifier')) return KEPT;
  if (CHANGED.has(local)) return ofChange(text, isMet);
  if (local === 'Vaerdi') return ofWrongValue(element);
  if (row && isAbout(row.element, element.parent?.local ?? '')) return ofRow(row, element, text, personal);
  // A town of the sandbox is where many live: it is not looked for elsewhere.
  if (personal && isInvented(local, text)) return { ...UNKNOWN, seek: 'nowhere' };
  if (personal || (!type && !row)) return UNKNOWN;
  if (type?.kind !== 'simple')
    return type?.kind === 'sequence' || type?.kind === 'list' ? UNKNOWN : code(text);
  return ofType(type, element, text);
}

/** The lists of the contract and of occupations have names too, and everybody may read them. */
function isAbout(element: string, parent: string): boolean {
  return element !== 'Navn' || !['Kodeliste', 'Stilling', 'Alias', 'GetCodeListRequest'].includes(parent);
}

function ofRow(row: Row, element: Element, text: string, personal: boolean): Treatment {
  const { kind, seek } = row;
  if (isOfTheSandbox(element, text, personal)) return KEPT;
  if (row.element === 'OrganisationCode' && text.trim() === '-1') return KEPT;
  // The name of a system is no person's: its single words are everybody's.
  const byWord = kind === 'name' && !isOfSystem(element);
  return { is: 'invented', kind, seek: isInvented(row.element, text) ? 'nowhere' : seek, byWord };
}

function isOfTheSandbox(element: Element, text: string, personal: boolean): boolean {
  const { local } = element;
  if (!isInvented(local, text)) return false;
  // Somebody may live in a street that the sandbox has too.
  if (personal && !Object.hasOwn(PLAYED, local) && local !== 'Telefonnummer' && local !== 'UserIdentifier')
    return false;
  // Others are called Tove or Holder: the sandbox's are known by both names.
  const other = { Fornavne: 'Efternavn', Efternavn: 'Fornavne' }[local];
  const beside = other === undefined ? undefined : sibling(element, other);
  return other === undefined || (beside !== undefined && isInvented(other, textOf(beside.characters)));
}

const SYSTEM = '3';

function isOfSystem(element: Element): boolean {
  const type = sibling(element, 'RequestUserTypeIdentifier') ?? sibling(element, 'RequestUserType');
  const [code] = type?.children ?? [];
  return code !== undefined && textOf(code.characters).trim() === SYSTEM;
}

const sibling = ({ parent }: Element, local: string): Element | undefined =>
  parent?.children.find((one) => one.local === local);

const ACTIONS: ReadonlySet<string> = new Set([
  ...contract.services.flatMap(({ operations }) =>
    operations.flatMap(({ soapAction, answerAction }) => [soapAction, answerAction]),
  ),
  'http://www.w3.org/2005/08/addressing/soap/fault',
  'http://www.w3.org/2005/08/addressing/fault',
]);

export const isKnownAction = (action: string): boolean => ACTIONS.has(action);

const PATHS: ReadonlySet<string> = new Set(contract.services.map(({ path }) => path));

function ofSoap({ local, children }: Element, text: string): Treatment {
  if (children.length > 0) return UNKNOWN;
  const value = text.trim();
  if (TEXTS_OF_SOAP.has(local)) return { is: 'text', isFault: true };
  if (local === 'Action' && isKnownAction(value)) return KEPT;
  if (ADDRESSES.has(local)) {
    const isOfStandard = /^http:\/\/(?:www\.w3\.org|schemas\.xmlsoap\.org)\/[\w./:#-]*$/.test(value);
    const isHere =
      URL.canParse(value) && PATHS.has(new URL(value).pathname) && isLocal(new URL(value).hostname);
    return isOfStandard || isHere ? KEPT : { is: 'invented', kind: 'url', seek: 'texts', byWord: false };
  }
  return /^(?:faultcode|Value)$/.test(local) && /^(?:[\w.-]+:)?[\w.]+$/.test(value)
    ? { is: 'text', isFault: true }
    : UNKNOWN;
}

/** The address of the proxy itself says nothing. */
const isLocal = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host);

function ofChange(text: string, isMet: (text: string) => boolean): Treatment {
  const isPlain = /^(?:\*\*\*|true|false|-?\d{1,6}|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)$/.test(
    text.trim(),
  );
  const isPicture = /^image\/[a-z+.-]+ \d+×\d+ [\da-f]{8}$/.test(text.trim());
  if (isPlain || isPicture) return KEPT;
  return isMet(text) ? { is: 'text', isFault: false } : UNKNOWN;
}

/** A fault repeats the value of the element that its Sti leads to. */
function ofWrongValue(element: Element): Treatment {
  const path = sibling(element, 'Sti');
  const steps = (path ? textOf(path.characters) : '').trim().split('/').map(lastNameOf);
  const [local = '', parent = ''] = steps.toReversed();
  const row = ROW_OF.get(local);
  const text = textOf(element.characters);
  const asText = { is: 'text', isFault: true } as const;
  if (row && isAbout(row.element, parent)) {
    // A long one is cut, and known by its beginning.
    const isLookedFor = row.kind === 'name' || isInvented(local, text) || text.endsWith('…');
    return isLookedFor ? asText : { is: 'invented', kind: row.kind, seek: 'nowhere', byWord: false };
  }
  const type = typeOf(local);
  return type?.kind === 'simple' && ofType(type, { local, namespace: '' }, text) === UNKNOWN
    ? UNKNOWN
    : asText;
}

const lastNameOf = (step: string): string => /([\w-]+)(?:\[\d+\])?$/.exec(step)?.[1] ?? '';

const code = (text: string): Treatment => (/^\s*\d{1,9}\s*$/.test(text) ? KEPT : UNKNOWN);

/** A pattern that lets through whatever a person may write. */
const OPEN_PATTERN = /\\S|\[\^/;

const checks = new Map<SimpleType, ReturnType<typeof compileCheck>>();

function ofType(
  type: SimpleType,
  { local, namespace }: Pick<Element, 'local' | 'namespace'>,
  text: string,
): Treatment {
  if (type.primitive === 'base64Binary') return isInvented(local, text) ? KEPT : { is: 'logo' };
  const isOfFault = FAULT_NAMESPACES.has(namespace);
  const isFree =
    type.primitive === 'string' &&
    !type.enumeration &&
    (type.pattern === undefined || OPEN_PATTERN.test(type.pattern));
  if (isFree) return PUBLIC.has(local) ? KEPT : { is: 'text', isFault: isOfFault };
  const check = checks.get(type) ?? compileCheck(type);
  checks.set(type, check);
  const isGood = check(text) === undefined;
  if (type.primitive === 'anyURI') return isGood && PUBLIC_URI.test(text.trim()) ? KEPT : UNKNOWN;
  if (isGood && !/\d{8}/.test(type.pattern === undefined ? text : '')) return KEPT;
  // What somebody wrote in the wrong place may be anything. Figures alone are looked through.
  return /^[\d\s:.TZ+-]*$/.test(text) ? { is: 'text', isFault: isOfFault } : UNKNOWN;
}

const FAULT_NAMESPACES: ReadonlySet<string> = new Set([contract.ns.fault, contract.ns.fejl]);
const PUBLIC_URI = /^http:\/\/data\.star\.dk\/esco\/[\w/-]*$/;
