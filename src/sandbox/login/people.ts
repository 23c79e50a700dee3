/** The invented people of the sandbox, one of each role and more: they sign in by a click. */
import type { Kind } from '../../signin/person.js';

export interface InventedPerson {
  /** The UUID of MitID Erhverv; nobody has it. */
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** Who they are, for whoever chooses. */
  readonly about: string;
  /** As the provider tells them, by the default names of claims. */
  readonly claims: Readonly<Record<string, string | readonly string[]>>;
}

const id = (number: number): string => `97000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const ofCompany = (number: number, name: string, about: string, cvr: string, roles: readonly string[] = []) =>
  person(number, 'virksomhed', name, about, { 'nemlogin.cvr': cvr, roles });

const ofStar = (number: number, name: string, about: string, roles: readonly string[]) =>
  person(number, 'star', name, about, { roles });

const ofAuthority = (number: number, name: string, about: string, type: string, code: string) =>
  person(number, 'myndighed', name, about, { organisation_type: type, organisation_code: code });

function person(
  number: number,
  kind: Kind,
  name: string,
  about: string,
  claims: InventedPerson['claims'],
): InventedPerson {
  const own = { 'nemlogin.persistent_professional_id': id(number), 'nemlogin.name': name };
  return { id: id(number), kind, name, about, claims: { ...own, ...claims } };
}

export const PEOPLE: readonly InventedPerson[] = [
  ofCompany(1, 'Mette Opfundet Holm', 'Eksempelbutikken ApS', '12345674'),
  ofCompany(2, 'Jens Opfundet Lund', 'Eksempelbutikken ApS, LBA', '12345674', ['LBA']),
  ofCompany(3, 'Aase Opfundet Bager', 'Fjordens Bageri I/S', '97000999'),
  ofStar(11, 'Søren Opfundet Dam', 'STAR, sagsbehandler', ['JobAG.Sagsbehandler']),
  ofStar(12, 'Ida Opfundet Bech', 'STAR, drift', ['JobAG.Drift']),
  ofStar(13, 'Per Opfundet Skov', 'STAR, Landssupporten', ['JobAG.Landssupport']),
  ofStar(14, 'Lis Opfundet Vang', 'STAR, uden rolle', []),
  ofAuthority(21, 'Bo Opfundet Krog', 'Jobcenter Odense', '8', '461'),
  ofAuthority(22, 'Pia Opfundet Holt', 'A-kassen Handel', '2', '28'),
];
