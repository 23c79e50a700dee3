/** Asks the gateway in the name of whoever is signed in. */
import { kode } from '../../codelists/code-lists.js';
import type { OperationName, RequestUserMetadataType } from '../../contract/index.js';
import type { HttpRequest } from '../../http/gateway.js';
import type { AnswerOf, RequestOf } from '../../operations/handler.js';
import type { PersonRole } from '../../operations/table.js';
import type { Organisation } from '../../systems/system.js';
import type { OpenedSession } from '../../signin/session/session-port.js';
import type { Role } from '../../signin/person.js';
import { writeDateTime } from '../../time/danish-time.js';
import type { Inside, Insider } from '../../soap/inside.js';
import type { Standing } from './standing.js';

/** A message whose body may be wrong: a form has what somebody typed (forms/body-xml.ts). */
export interface BodyXml {
  readonly xml: string;
}

/**
 * @param once the id of a form: the same form is done once, however often it is sent
 * @throws Fault, Gone
 */
export type Ask = <Name extends OperationName>(
  name: Name,
  request: RequestOf<Name> | BodyXml,
  once?: string,
) => Promise<AnswerOf<Name>>;

/**
 * What JobAG itself asks, as it has the login (decision 0069): it says who the employee is, and
 * takes that from the session alone.
 */
const AS_JOBAG: ReadonlySet<OperationName> = new Set<OperationName>([
  'GetLoginTilstand',
  'TilknytKontaktperson',
  'OpretOgTilknyt',
  'FjernTilknytning',
  'AccepterVilkaar',
  'AnmodOmAdgang',
  'GetAnmodninger',
  'TildelAdgang',
  'AfvisAnmodning',
]);

/** The roles of the contract that a sign-in gives. */
const ROLES: Readonly<Partial<Record<Role, PersonRole>>> = {
  lba: 'VirksomhedLBA',
  landssupport: 'Landssupporten',
};

const MOST_CHARACTERS_OF_A_NAME = 140;

export interface AskingParts {
  /** The request of the page: nothing is begun for a visitor who has gone. */
  readonly request: Pick<HttpRequest, 'logId' | 'isGone'>;
  readonly standing: Standing | undefined;
  readonly now: Date;
}

/** As the sign-in has it too, unless its provider is told another code (signin/person.ts). */
const STAR: Organisation = { organisationTypeId: kode('OrganisationType', 'STAR'), organisationCode: '1' };

export function askingAs(
  inside: Inside,
  session: OpenedSession,
  { request: asking, standing, now }: AskingParts,
): Ask {
  const metadata = metadataOf(session, standing, now);
  const roles = new Set(session.roles.flatMap((role) => ROLES[role] ?? []));
  return (name, request, once) => {
    const acting = AS_JOBAG.has(name) ? STAR : session.organisation;
    const by: Insider = { stated: { ...acting, metadata }, roles };
    const { logId, isGone } = asking;
    const behind = {
      logId,
      ...(isGone && { isGone }),
      ...(once !== undefined && { requestIdentifier: once }),
    };
    return isXml(request)
      ? inside.askXml(name, request.xml, by, behind)
      : inside.ask(name, request, by, behind);
  };
}

const isXml = (request: object): request is BodyXml => 'xml' in request;

/** The person is known by the keyed hash: no identifier of MitID is kept in an event. */
function metadataOf(
  { name, userId, organisation }: OpenedSession,
  standing: Standing | undefined,
  now: Date,
): RequestUserMetadataType {
  const email = standing?.kontaktperson?.indhold.Email;
  return {
    RequestUserStructure: {
      UserFullName: Array.from(name).slice(0, MOST_CHARACTERS_OF_A_NAME).join(''),
      RequestUserTypeIdentifier: kode('RequestUserType', 'Sagsbehandler'),
      UserIdentifier: userId,
      ...(email !== undefined && { UserEmail: email }),
    },
    RequestOrganisationStructure: {
      OrganisationTypeIdentifier: organisation.organisationTypeId,
      OrganisationCode: organisation.organisationCode,
    },
    RegistrationDateTime: writeDateTime(now),
  };
}
