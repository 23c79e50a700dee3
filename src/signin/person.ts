/** Who is signed in, and how that is read from the claims of a provider. */
import { kode } from '../codelists/code-lists.js';
import { isCvrNumber } from '../codelists/modulus11.js';
import { type KeyedHash, mitIDErhvervIdentifierIn } from '../security/keyed-hash.js';
import type { Organisation } from '../systems/system.js';

/** Employees of companies, case handlers and operators of STAR, employees of authorities. */
export const KINDS = ['virksomhed', 'star', 'myndighed'] as const;
export type Kind = (typeof KINDS)[number];

/** An `integrator` is of a company that looks after a calling system. */
export const ROLES = ['sagsbehandler', 'drift', 'landssupport', 'lba', 'integrator'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly kind: Kind;
  /** The keyed hash of the person's identifier at the provider, which is not kept. */
  readonly userId: string;
  readonly name: string;
  /** The organisation that the person acts for: of a company its CVR number is the code. */
  readonly organisation: Organisation;
  readonly cvr?: string | undefined;
  readonly roles: readonly Role[];
}

/** The claims in which a provider tells a person, and what it calls our roles. */
export interface ClaimRules {
  readonly claims: ClaimNames;
  /** Our role by the value of the claim. Other values are overlooked. */
  readonly roles: Readonly<Record<string, Role>>;
  /** Of STAR's own people, whom no claim gives an organisation. */
  readonly organisationCode: string;
}

export interface ClaimNames {
  /** The employee's UUID. */
  readonly id: string;
  readonly name: string;
  readonly cvr: string;
  readonly organisationType: string;
  readonly organisationCode: string;
  readonly roles: string;
}

/** NemLog-in's own, as brokers of it hand them on with the scope `nemlogin`. */
export const DEFAULT_RULES: ClaimRules = {
  claims: {
    id: 'nemlogin.persistent_professional_id',
    name: 'nemlogin.name',
    cvr: 'nemlogin.cvr',
    organisationType: 'organisation_type',
    organisationCode: 'organisation_code',
    roles: 'roles',
  },
  roles: {
    'JobAG.Sagsbehandler': 'sagsbehandler',
    'JobAG.Drift': 'drift',
    'JobAG.Landssupport': 'landssupport',
    LBA: 'lba',
    'JobAG.Integration': 'integrator',
  },
  organisationCode: '1',
};

export type Claims = Readonly<Record<string, unknown>>;

/** Why somebody whom the provider knows is not let in. */
export type NotLetIn = 'no identifier' | 'no name' | 'no company' | 'no organisation' | 'no role';

/** Whom the claims name, or why that is nobody who may sign in as this kind. */
export function personOf(
  kind: Kind,
  claims: Claims,
  { rules, hash }: { readonly rules: ClaimRules; readonly hash: KeyedHash },
): Person | NotLetIn {
  const told = (name: keyof ClaimNames) => textOf(claims[rules.claims[name]]);
  const [id, name] = [told('id'), told('name')];
  const userId = id === undefined ? undefined : userIdOf(kind, id, hash);
  if (userId === undefined) return 'no identifier';
  if (name === undefined) return 'no name';
  const roles = rolesIn(claims[rules.claims.roles], rules.roles);
  const place = PLACES[kind](told, rules, roles);
  return typeof place === 'string' ? place : { kind, userId, name, roles, ...place };
}

type Told = (name: keyof ClaimNames) => string | undefined;
type Place = Pick<Person, 'organisation' | 'cvr'>;

/** Whom a person of each kind acts for. */
const PLACES: Readonly<
  Record<Kind, (told: Told, rules: ClaimRules, roles: readonly Role[]) => Place | NotLetIn>
> = {
  virksomhed: (told) => {
    const cvr = told('cvr');
    if (cvr === undefined || !isCvrNumber(cvr)) return 'no company';
    return { cvr, organisation: organisationOf('Leverandoer', cvr) };
  },
  star: (_, { organisationCode }, roles) =>
    roles.length === 0 ? 'no role' : { organisation: organisationOf('STAR', organisationCode) },
  myndighed: (told) => {
    const [type, code] = [told('organisationType'), told('organisationCode')];
    const authority = AUTHORITIES.find(
      (name) => type === name || type === String(kode('OrganisationType', name)),
    );
    if (authority === undefined || code === undefined || !/^[\w-]{1,20}$/.test(code))
      return 'no organisation';
    return { organisation: organisationOf(authority, code) };
  },
};

const AUTHORITIES = ['Jobcenter', 'AKasse'] as const;

const organisationOf = (
  name: 'STAR' | 'Leverandoer' | (typeof AUTHORITIES)[number],
  organisationCode: string,
): Organisation => ({ organisationTypeId: kode('OrganisationType', name), organisationCode });

/** MitID's UUID is known again wherever it is hashed; a company's employee must have one. */
function userIdOf(kind: Kind, id: string, hash: KeyedHash): string | undefined {
  const uuid = mitIDErhvervIdentifierIn(id);
  if (uuid !== undefined) return hash('MitIDErhvervIdentifier', uuid);
  return kind === 'virksomhed' ? undefined : hash('login subject', id);
}

const MOST_CHARACTERS = 200;

/** The identifier of a person whom `personOf` names. */
export const identifierIn = (claims: Claims, rules: ClaimRules): string => {
  const id = textOf(claims[rules.claims.id]) ?? '';
  return mitIDErhvervIdentifierIn(id) ?? id;
};

/** A text of one line, and not more of it than is kept. Numbers are texts to some providers. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  return text === '' || text.length > MOST_CHARACTERS || /\p{Cc}/u.test(text) ? undefined : text;
}

function rolesIn(value: unknown, known: Readonly<Record<string, Role>>): readonly Role[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const roles = values.map((one) =>
    typeof one === 'string' && Object.hasOwn(known, one) ? known[one] : undefined,
  );
  return ROLES.filter((role) => roles.includes(role));
}
