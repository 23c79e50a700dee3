/**
 * What the sandbox has invented itself: a recording of it stays as it is there, and can be
 * replayed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/config/data-file.js';

/** Files of demo/ that come with the kit. */
const FILES = ['virksomheder', 'myndigheder', 'systems', 'domaener', 'logos'] as const;

/** The names of the files, by the elements of the contract that hold the same. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  CVRnumberIdentifier: ['cvr', 'mandates'],
  ProductionUnitIdentifier: ['pnr'],
  Navn: ['navn', 'andreNavne'],
  VirksomhedsnavnFraRegister: ['navn', 'andreNavne'],
  Vejnavn: ['vejnavn'],
  Husnummer: ['husnummer'],
  Etage: ['etage'],
  Doer: ['doer'],
  By: ['by'],
  OrganisationCode: ['organisationCode', 'cvr', 'mandates'],
  AnsvarligMyndighedskode: ['organisationCode'],
  AnsvarligtJobcenter: ['organisationCode'],
  Jobcenterkode: ['organisationCode'],
  Email: ['email'],
  Telefonnummer: ['telefonnummer'],
  Indhold: ['indhold'],
};

/** What the players of the sandbox call themselves and their candidates (docs/sandbox.md). */
export const PLAYED: Readonly<Record<string, readonly string[]>> = {
  UserIdentifier: ['sandkasse-behandler', 'sandkasse-jobcenter', 'sandkasse-ticker'],
  UserFullName: ['Sandkassens behandler', 'Sandkassens jobcenter', 'Sandkassens ticker'],
  BehandlerIdentifier: ['sandkasse-behandler'],
  BehandlerNavn: ['Sandkassens behandler'],
  MedarbejderIdentifier: ['sandkasse-tovholder'],
  Fornavne: ['Sanna', 'Tove'],
  Efternavn: ['Kassemand', 'Holder'],
  Email: ['tovholder@jobcenter.example'],
  PersonCivilRegistrationIdentifier: ['0101900001'],
  CvIdentifier: ['5a4d0000-0000-4000-8000-0000000000c5'],
};

/** What the sentences of the gateway's faults give as examples, or as whom to ask. */
export const EXAMPLES: ReadonlySet<string> = new Set([
  ...['navn@virksomhed.dk', 'job@eksempel.dk', 'sagsbehandler@jobcenter.example', 'Landssupporten@star.dk'],
  ...['0101900000', 'https://www.eksempel.dk/job/1', '7f0e3c52-9d1b-4a53-8a4e-2b6f1c9d0e11'],
]);

/** A UserIdentifier that has the sandbox play something. */
const CARD =
  /^sandkasse-(?:langsom-\d{1,4}|graense-minut|graense-samtidig|overbelastet|nede|fejl|afbrudt|tabt-svar)$/;

/** No company has a number from here on, and the sandbox plays with those (docs/sandbox.md). */
const PLAYED_CVR = /^9700\d{4}$/;

let read: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Is it a value of that element that the sandbox has invented? */
export function isInvented(element: string, text: string): boolean {
  const value = text.trim();
  read ??= readAll();
  if (element === 'UserIdentifier' && CARD.test(value)) return true;
  if (['CVRnumberIdentifier', 'OrganisationCode'].includes(element) && PLAYED_CVR.test(value)) return true;
  if (PLAYED[element]?.includes(value)) return true;
  return FIELDS[element]?.some((field) => read?.get(field)?.has(value)) ?? false;
}

const PLAYERS: ReadonlySet<string> = new Set(Object.values(PLAYED).flat());

/** Is it the name of one who plays in the sandbox? */
export const isPlayed = (name: string): boolean => PLAYERS.has(name) || name === 'Tove Holder';

/** Is it a domain that nobody can have, of an authority of the sandbox? */
export function isInventedDomain(name: string): boolean {
  read ??= readAll();
  return read.get('domaene')?.has(name.toLowerCase()) ?? false;
}

/** Is the number one of the sandbox's, whatever it is the number of? */
export const isInventedNumber = (digits: string): boolean =>
  isInvented('CVRnumberIdentifier', digits) ||
  ['ProductionUnitIdentifier', 'Telefonnummer'].some((one) => isInvented(one, digits));

function readAll(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (name: string, value: unknown): void => {
    if (Array.isArray(value)) for (const one of value as readonly unknown[]) visit(name, one);
    else if (typeof value === 'object' && value !== null)
      for (const [field, one] of Object.entries(value)) visit(field, one);
    else found.set(name, (found.get(name) ?? new Set()).add(String(value)));
  };
  for (const file of FILES)
    visit('', JSON.parse(readFileSync(join(projectRoot, 'demo', `${file}.json`), 'utf8')));
  return found;
}
