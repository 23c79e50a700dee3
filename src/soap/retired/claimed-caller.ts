import { childElements, textOf } from '../../xml/tree/tree-reading.js';
import type { XmlElement, XmlMessage } from '../../xml/tree/tree.js';
import { loggedText } from './logged-text.js';

/**
 * Says who a message says it is from, as far as that can be read. Nobody believes it: it is for a
 * count and a log line.
 */
export interface ClaimedCaller {
  /** A number of the code list OrganisationType, or any other small one. */
  readonly organisationType?: number;
  /** It has one to eight digits: nothing longer is an organisation, and ten could be a person. */
  readonly organisationCode?: string;
  /** The user name of JobAdService's Credentials; `***` where it may be a person's. */
  readonly userName?: string;
}

/**
 * Reads the headers of STAR without asking that they be valid, complete, or in the right place of
 * Header: the first element of each name counts, ActiveOrganisationHeader before others.
 */
export function claimedCaller({ root }: XmlMessage): ClaimedCaller {
  const headers = childElements(root)
    .filter(({ local, namespace }) => local === 'Header' && namespace === root.namespace)
    .flatMap(childElements);
  const named = headers.filter(({ local }) => local === 'ActiveOrganisationHeader');
  const inOrder = [...named, ...headers];
  const type = valueIn(inOrder, 'OrganisationTypeIdentifier', /^\d{1,3}$/);
  const code = valueIn(inOrder, 'OrganisationCode', /^\d{1,8}$/);
  return {
    ...(type !== undefined && { organisationType: Number(type) }),
    ...(code !== undefined && { organisationCode: code }),
    ...userNameIn(headers),
  };
}

/** Characters of a user name that the log gets. */
const MAX_USER_NAME_LENGTH = 40;

/**
 * Reads the user name of JobAdService's Credentials, and nothing of what stands beside it: the
 * password is never read. The name is a system's, or should be.
 */
function userNameIn(headers: readonly XmlElement[]): Pick<ClaimedCaller, 'userName'> {
  const element = headers
    .filter(({ local }) => local === 'Credentials')
    .flatMap(childElements)
    .find(({ local }) => local === 'UserName');
  const text = element && loggedText(textOf(element));
  return text === undefined || text === '' ? {} : { userName: text.slice(0, MAX_USER_NAME_LENGTH) };
}

function valueIn(elements: readonly XmlElement[], local: string, shape: RegExp): string | undefined {
  for (const element of elements) {
    const [only] = element.local === local ? innermost(element) : [];
    const found = only === undefined ? valueIn(childElements(element), local, shape) : textOf(only).trim();
    if (found !== undefined && shape.test(found)) return found;
  }
  return undefined;
}

/** @returns the element, or what it wraps: a code stands in CodeListItemIdentifier */
function innermost(element: XmlElement): XmlElement[] {
  const [child] = childElements(element);
  return [child ?? element];
}
