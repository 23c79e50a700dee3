import { expect } from 'chai';
import { Fault } from '../../src/faults/fault.js';
import { authorisePerson } from '../../src/operations/authorise-person.js';
import { operations, type OperationRule, type PersonRole, personRoles } from '../../src/operations/table.js';
import type { Caller } from '../../src/security/caller.js';
import type { Organisation } from '../../src/systems/system.js';
import { system } from '../support/systems.js';

const FROM = new Date('2025-06-16T00:00:00+02:00');
const NOW = new Date('2026-11-24T10:00:00+01:00');

const ODENSE: Organisation = { organisationTypeId: 8, organisationCode: '461' };
const A_KASSE: Organisation = { organisationTypeId: 2, organisationCode: '28' };
const STAR: Organisation = { organisationTypeId: 1, organisationCode: '1' };
const COMPANY: Organisation = { organisationTypeId: 10, organisationCode: '12345674' };

interface Who {
  readonly type?: number;
  readonly own?: Organisation;
  readonly active?: Organisation;
  /** Of the organisation `heldIn`. */
  readonly held?: readonly PersonRole[];
  readonly heldIn?: Organisation;
  readonly at?: Date;
}

async function codeOf(operation: keyof typeof operations, who: Who): Promise<number> {
  const { type = 2, own = ODENSE, active = own, held = [], heldIn = own, at = NOW } = who;
  const caller: Caller = {
    ...active,
    system,
    metadata: {
      RequestUserStructure: {
        UserFullName: 'Kaj Holm',
        RequestUserTypeIdentifier: type,
        UserIdentifier: 'kaj461',
      },
      RequestOrganisationStructure: {
        OrganisationTypeIdentifier: own.organisationTypeId,
        OrganisationCode: own.organisationCode,
      },
      RegistrationDateTime: '2026-11-24T09:59:58+01:00',
    },
  };
  const roller = {
    find: (user: string, { organisationTypeId, organisationCode }: Organisation) =>
      Promise.resolve(
        new Set(
          user === 'kaj461' &&
            organisationTypeId === heldIn.organisationTypeId &&
            organisationCode === heldIn.organisationCode
            ? held
            : [],
        ),
      ),
  };
  try {
    await authorisePerson(caller, operation, at, { roller, employeesFrom: FROM });
    return 0;
  } catch (error) {
    expect(error).to.be.instanceOf(Fault);
    expect(JSON.stringify(error)).to.not.match(/kaj461|Holm/);
    return (error as Fault).kode;
  }
}

const names = Object.keys(operations) as (keyof typeof operations)[];
const ruleOf = (name: keyof typeof operations): OperationRule => operations[name];
const inName = names.filter((name) => ruleOf(name).person?.whom === 'employees');
const forPersons = names.filter((name) => ruleOf(name).person?.whom === 'everybody');

/** Whom the operations for persons alone let in, of the cases below. */
const LET_IN: Readonly<Record<string, readonly string[]>> = {
  GetBrugeradgange: ['Landssupporten', 'an LBA of a job centre', 'an LBA of an a-kasse'],
  TildelRolle: ['Landssupporten'],
  FjernRolle: ['Landssupporten'],
  GetAnmodninger: ['an LBA of the organisation Virksomhed'],
  TildelAdgang: ['an LBA of the organisation Virksomhed'],
  AfvisAnmodning: ['an LBA of the organisation Virksomhed'],
};

describe('what a person may do', () => {
  it('is asked for where one acts in the name of a company, and where access is given', () => {
    expect(inName).to.have.members([
      ...['Create', 'Update', 'Close', 'Delete', 'IsValid'].map((verb) => `${verb}Jobannonce`),
      ...['CreateJobordre', 'IsValidJobordre', 'UpdateJobordre', 'SetJobordreStatus'],
      ...['Create', 'IsValid', 'Update', 'Delete'].map((verb) => `${verb}Kontaktperson`),
    ]);
    expect(forPersons).to.have.members(Object.keys(LET_IN));
  });

  for (const name of inName)
    it(`in ${name} is for employees with the role`, async () => {
      const held = ['Virksomhedsbruger'] as const;
      const cases: readonly (readonly [string, Who, number])[] = [
        ['an employee of a job centre', {}, 150610],
        ['an employee of an a-kasse', { own: A_KASSE }, 150610],
        ['one with the role', { held }, 0],
        ['one of an a-kasse with the role', { own: A_KASSE, held }, 0],
        ['one with every other role', { held: personRoles.filter((role) => role !== held[0]) }, 150610],
        ['one whose role is of another employer', { held, heldIn: A_KASSE }, 150610],
        ['one who acts for another authority', { held, active: A_KASSE }, 0],
        ['one who acts for a company', { active: COMPANY }, 150610],
        ['one who acts for a company, with the role', { active: COMPANY, held }, 0],
        ['a person of STAR for a job centre', { own: STAR, active: ODENSE }, 150610],
        ['a citizen for a job centre', { type: 1 }, 150610],
        ['a system', { type: 3 }, 0],
        ['a person of STAR', { own: STAR }, 0],
        ['a person of a company', { own: COMPANY }, 0],
      ];
      for (const [about, who, code] of cases) expect(await codeOf(name, who), about).to.equal(code);
    });

  it('is not asked for before the day from which it counts', async () => {
    expect(await codeOf('CreateJobannonce', { at: new Date(FROM.getTime() - 1) })).to.equal(0);
    expect(await codeOf('CreateJobannonce', { at: FROM })).to.equal(150610);
  });

  for (const name of forPersons)
    it(`in ${name} is for persons with a role in the organisation that is proven`, async () => {
      const cases: readonly (readonly [string, Who])[] = [
        ['Landssupporten', { own: STAR, held: ['Landssupporten'] }],
        ['an LBA of a job centre', { held: ['LBA'] }],
        ['an LBA of an a-kasse', { own: A_KASSE, held: ['LBA'] }],
        ['an LBA of the organisation Virksomhed', { own: STAR, held: ['VirksomhedLBA'] }],
        ['an employee with the role', { held: ['Virksomhedsbruger'] }],
        ['a person of STAR', { own: STAR }],
        ['a system of STAR as Landssupporten', { own: STAR, type: 3, held: ['Landssupporten'] }],
        ['a system of STAR as an LBA', { own: STAR, type: 3, held: ['VirksomhedLBA'] }],
        ['one who says to be Landssupporten', { own: STAR, active: ODENSE, held: ['Landssupporten'] }],
        ['one who says to be an LBA', { own: STAR, active: ODENSE, held: ['VirksomhedLBA'] }],
        ['before the day', { at: new Date(FROM.getTime() - 1) }],
      ];
      const letIn: string[] = [];
      for (const [about, who] of cases) {
        const code = await codeOf(name, who);
        if (code === 0) letIn.push(about);
        else expect(code, about).to.equal(4575);
      }
      expect(letIn).to.deep.equal(LET_IN[name]);
    });

  it('is not asked for in other operations', async () => {
    for (const name of names.filter((one) => !ruleOf(one).person))
      for (const type of [1, 2, 3]) expect(await codeOf(name, { type }), name).to.equal(0);
  });
});
