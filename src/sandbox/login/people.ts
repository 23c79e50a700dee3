/** The invented people of the sandbox, one of each role and more: they sign in by a click. */
import type { Kind } from '../../signin/person.js';

export interface InventedPerson {
  /** The UUID of MitID Erhverv; nobody has it. */
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** What they are; the first of each role stands in the banner. */
  readonly role: string;
  /** Who they are, for whoever chooses. */
  readonly about: string;
  /** An employee who has not been given access yet: the demo gives it to the others. */
  readonly isNew?: true;
  /** As the provider tells them, by the default names of claims. */
  readonly claims: Readonly<Record<string, string | readonly string[]>>;
}

const id = (number: number): string => `97000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

type Given = Pick<InventedPerson, 'name' | 'role' | 'about'>;

const ofCompany = (number: number, given: Given, cvr: string, roles: readonly string[] = []) =>
  person(number, 'virksomhed', given, { 'nemlogin.cvr': cvr, roles });

const ofStar = (number: number, given: Given, roles: readonly string[]) =>
  person(number, 'star', given, { roles });

const ofAuthority = (number: number, given: Given, type: string, code: string) =>
  person(number, 'myndighed', given, { organisation_type: type, organisation_code: code });

function person(number: number, kind: Kind, given: Given, claims: InventedPerson['claims']): InventedPerson {
  const own = { 'nemlogin.persistent_professional_id': id(number), 'nemlogin.name': given.name };
  return { ...given, id: id(number), kind, claims: { ...own, ...claims } };
}

// oxfmt-ignore
export const PEOPLE: readonly InventedPerson[] = [
  ofCompany(1, { role: 'virksomhed', name: 'Mette Opfundet Holm', about: 'Eksempelbutikken ApS' }, '12345674'),
  ofCompany(2, { role: 'LBA', name: 'Jens Opfundet Lund', about: 'Eksempelbutikken ApS, LBA' }, '12345674', ['LBA']),
  ofCompany(3, { role: 'virksomhed', name: 'Aase Opfundet Bager', about: 'Fjordens Bageri I/S' }, '97000999'),
  { ...ofCompany(4, { role: 'virksomhed', name: 'Nina Opfundet Ny', about: 'Eksempelbutikken ApS, ny' }, '12345674'), isNew: true },
  { ...ofCompany(5, { role: 'integrator', name: 'Ib Opfundet Kode', about: 'Springbræt Systemer, integrator' }, '97007659', ['JobAG.Integration']), isNew: true },
  ofStar(11, { role: 'sagsbehandler', name: 'Søren Opfundet Dam', about: 'STAR, sagsbehandler' }, ['JobAG.Sagsbehandler']),
  ofStar(12, { role: 'drift', name: 'Ida Opfundet Bech', about: 'STAR, drift' }, ['JobAG.Drift']),
  ofStar(13, { role: 'Landssupport', name: 'Per Opfundet Skov', about: 'STAR, Landssupporten' }, ['JobAG.Landssupport']),
  ofStar(16, { role: 'sagsbehandler', name: 'Eva Opfundet Juhl', about: 'STAR, sagsbehandler nr. 2' }, ['JobAG.Sagsbehandler']),
  ofStar(14, { role: 'uden rolle', name: 'Lis Opfundet Vang', about: 'STAR, uden rolle' }, []),
  ofStar(15, { role: 'LBA i STAR', name: 'Lisbet Opfundet Kjær', about: 'STAR, LBA' }, ['LBA']),
  ofAuthority(21, { role: 'jobcenter', name: 'Bo Opfundet Krog', about: 'Jobcenter Odense' }, '8', '461'),
  ofAuthority(22, { role: 'a-kasse', name: 'Pia Opfundet Holt', about: 'A-kassen Handel' }, '2', '28'),
];
