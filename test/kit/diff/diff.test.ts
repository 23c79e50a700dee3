import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { diff, type Difference } from '../../../kit/src/diff/diff.js';
import { type OutlinedElement, type OutlinedOperation, outlineOf } from '../../../kit/src/diff/outline.js';
import { judgementOf, type Kind, KINDS } from '../../../kit/src/diff/table.js';
import { projectRoot } from '../../../src/config/data-file.js';
import { kit } from '../typed.js';

const WSDL = join(projectRoot, 'wsdl');
const RELEASED = join(WSDL, 'released/0.2.0');

/** Of the version in RELEASED: what has changed since has a row of that day or later. */
const RELEASE_DAY = '2026-11-29';

type Edit = (element: OutlinedElement) => OutlinedElement | undefined;
type Simple = NonNullable<OutlinedElement['simple']>;

const simple =
  (facets: (type: Simple) => Partial<Simple>): Edit =>
  (element) =>
    element.simple && { ...element, simple: { ...element.simple, ...facets(element.simple) } };

/** Single edits of an element and the kind of each; undefined where an element cannot have it. */
const EDITS: readonly (readonly [Kind, Edit])[] = [
  ['becameRequired', (one) => (one.min === 0 ? { ...one, min: 1 } : undefined)],
  ['becameOptional', (one) => (one.min === 1 ? { ...one, min: 0 } : undefined)],
  ['moreOften', (one) => (one.max === 1 ? { ...one, max: 2 } : undefined)],
  ['lessOften', (one) => (one.max > 1 ? { ...one, max: 1 } : undefined)],
  ['namespace', (one) => ({ ...one, namespace: 'urn:other' })],
  ['order', (one) => (one.children.length > 1 ? { ...one, children: one.children.toReversed() } : undefined)],
  ['narrowed', simple(({ maxLength = 1000 }) => ({ maxLength: maxLength - 1 }))],
  ['widened', (one) => (one.simple?.maxLength ? simple(() => ({ maxLength: 1e9 }))(one) : undefined)],
  ['pattern', simple(() => ({ pattern: 'x' }))],
  ['primitive', simple(({ primitive }) => ({ primitive: primitive === 'int' ? 'string' : 'int' }))],
  ['codeAdded', (one) => one.codes && { ...one, codes: [...one.codes, '99999'] }],
  ['codeRemoved', (one) => one.codes && { ...one, codes: one.codes.slice(1) }],
  ['typeName', (one) => ({ ...one, type: '{urn:other}Type' })],
  ['documentation', (one) => ({ ...one, en: 'Other words.' })],
];

const OPERATION_EDITS: readonly (readonly [Kind, (one: OutlinedOperation) => OutlinedOperation])[] = [
  ['address', (one) => ({ ...one, path: '/elsewhere' })],
  ['soapAction', (one) => ({ ...one, soapAction: 'urn:other' })],
  ['answerAction', (one) => ({ ...one, answerAction: 'urn:other' })],
  ['faultAdded', (one) => ({ ...one, faults: [...one.faults, 'Other'] })],
  ['faultRemoved', (one) => ({ ...one, faults: one.faults.slice(1) })],
  ['documentation', (one) => ({ ...one, da: 'Andre ord.' })],
];

const COME_AND_GO = [
  ...['operationAdded', 'operationRemoved', 'optionalAdded', 'requiredAdded'],
  ...['optionalRemoved', 'requiredRemoved', 'headerAdded', 'headerRemoved'],
];

describe('jobnet-kit diff', function () {
  const outline = outlineOf(WSDL);
  const graded = (found: readonly Difference[]) => found.map(({ kind, grade }) => [kind, grade]);
  const anyOperation = fc.constantFrom(...outline);
  const anySide = fc.constantFrom('request' as const, 'answer' as const);

  it('finds nothing between a contract and itself', async () => {
    expect(diff(outline, outlineOf(WSDL))).to.deep.equal([]);
    const ended = await kit(['diff', WSDL, WSDL]);
    expect(ended).to.include({ code: 0, stdout: '0 breaking, 0 compatible, 0 cosmetic' });
  });

  it('grades every single edit of an element as the table says, on its side', () => {
    const met = new Set<Kind>();
    const edits = fc.constantFrom(...EDITS);
    fc.assert(
      fc.property(anyOperation, anySide, edits, fc.nat(), (operation, side, [kind, edit], at) => {
        const elements = operation[side];
        const element = elements[at % elements.length];
        const edited = element && edit(element);
        if (!edited) return;
        met.add(kind);
        const changed = elements.map((one) => (one === element ? edited : one));
        const found = diff([operation], [{ ...operation, [side]: changed }]);
        expect(graded(found)).to.deep.equal([[kind, judgementOf(kind)[side]]]);
        expect([found[0]?.side, found[0]?.element]).to.deep.equal([side, element.path]);
      }),
      { numRuns: 1000, seed: 20261130 },
    );
    expect([...met].sort()).to.deep.equal(EDITS.map(([kind]) => kind).sort());
  });

  it('grades what comes and goes, with all that is in it, once', () => {
    fc.assert(
      fc.property(anyOperation, anySide, fc.nat(), (operation, side, at) => {
        const inner = operation[side].slice(1);
        const element = inner[at % Math.max(1, inner.length)];
        if (!element) return;
        const isWithin = ({ path }: OutlinedElement) => `${path}/`.startsWith(`${element.path}/`);
        const less = { ...operation, [side]: operation[side].filter((one) => !isWithin(one)) };
        const how = element.min > 0 ? 'required' : 'optional';
        const [added, removed] = [`${how}Added`, `${how}Removed`] as const;
        expect(graded(diff([less], [operation]))).to.deep.equal([[added, judgementOf(added)[side]]]);
        expect(graded(diff([operation], [less]))).to.deep.equal([[removed, judgementOf(removed)[side]]]);
      }),
    );
  });

  it('grades every edit of an operation for both sides', () => {
    fc.assert(
      fc.property(anyOperation, fc.constantFrom(...OPERATION_EDITS), (operation, [kind, edit]) => {
        const { request, answer } = judgementOf(kind);
        const both = [request, answer].map((grade) => [kind, grade]);
        expect(graded(diff([operation], [edit(operation)]))).to.deep.equal(both);
      }),
    );
    const rest = outline.slice(1);
    const kinds = (found: readonly Difference[]) => found.map(({ kind }) => kind);
    expect(kinds(diff(outline, rest))).to.deep.equal(['operationRemoved', 'operationRemoved']);
    expect(kinds(diff(rest, outline))).to.deep.equal(['operationAdded', 'operationAdded']);
  });

  it('meets every kind of the table in these tests', () => {
    const edited = [...new Set([...EDITS, ...OPERATION_EDITS].map(([kind]) => kind as string))];
    expect(Object.keys(KINDS).sort()).to.deep.equal([...edited, ...COME_AND_GO].sort());
  });

  it('ends with 1 where something is breaking, and with 2 for what is no contract', async () => {
    const { code, stdout } = await kit(['diff', RELEASED, WSDL, '--json']);
    const found = JSON.parse(stdout) as readonly Difference[];
    expect(found.some(({ grade }) => grade === 'breaking')).to.equal(true);
    expect(code).to.equal(1);
    const none = await kit(['diff', RELEASED, join(WSDL, 'nowhere')]);
    expect(none.code).to.equal(2);
    expect(none.stderr).to.include('nowhere is no folder of a contract');
  });

  describe('of two WSDL files', () => {
    const FILE = 'JobordreService.v1.wsdl';
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'diff-'));
      cpSync(join(WSDL, 'xsd'), join(folder, 'xsd'), { recursive: true });
      cpSync(join(WSDL, FILE), join(folder, FILE));
    });
    afterEach(() => {
      rmSync(folder, { recursive: true });
    });
    const edit = (file: string, from: string | RegExp, to: string): void => {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).to.match(from instanceof RegExp ? from : new RegExp(from));
      writeFileSync(join(folder, file), text.replace(from, to));
    };
    /** What is found of each operation, and how often. */
    const found = async (old: string, now: string) => {
      const { stdout } = await kit(['diff', old, now, '--json']);
      const all = JSON.parse(stdout) as readonly Difference[];
      const told = all.map(({ kind, grade, side, element = '' }) => `${grade} ${kind} ${side} ${element}`);
      const count = (one: string) => told.filter((other) => other === one).length;
      return [...new Set(told)].map((one) => `${count(one)} × ${one}`.trim()).sort();
    };
    const OPERATIONS = outline.filter(({ service }) => service === 'JobordreService v1').length;
    const [old, now] = [join(WSDL, FILE), () => join(folder, FILE)];

    it('finds nothing where nothing is, with what they import beside them', async () => {
      expect(await found(old, now())).to.deep.equal([]);
    });

    it('grades headers, what is in them, and what is in faults', async () => {
      edit(FILE, /<soap(?:12)?:header message="tns:ActiveOrganisationHeader"[^>]*>/g, '');
      edit('xsd/RequestUserMetadata.xsd', 'type="xs:dateTime"', 'type="xs:dateTime" minOccurs="0"');
      edit(
        'xsd/FaultDetails.xsd',
        'name="Source" type="xs:string" minOccurs="0"',
        'name="Source" type="xs:string"',
      );
      const of = (rest: string) => `${OPERATIONS} × ${rest}`;
      const inHeader = 'request Header/RequestUserMetadataHeader/RegistrationDateTime';
      const inFault = 'answer Fault/FaultDetails/FaultDetails/Source';
      const header = 'request Header/ActiveOrganisationHeader';
      expect(await found(old, now())).to.deep.equal([
        of(`breaking headerRemoved ${header}`),
        of(`compatible becameOptional ${inHeader}`),
        of(`compatible becameRequired ${inFault}`),
      ]);
      expect(await found(now(), old)).to.deep.equal([
        of(`breaking becameOptional ${inFault}`),
        of(`breaking becameRequired ${inHeader}`),
        of(`breaking headerAdded ${header}`),
      ]);
    });

    it('tells of other words in each language, of a service, a type and an element, and which', async () => {
      edit(FILE, 'Dansk: Jobordrer:', 'Dansk: Ordrer:');
      edit('xsd/FaultDetails.xsd', 'Fejlens kode og tekst.<', 'Kode og tekst.<');
      edit('xsd/FaultDetails.xsd', 'Name of the service that', 'The service that');
      const inFault = 'cosmetic documentation answer Fault/FaultDetails/FaultDetails';
      expect(await found(old, now())).to.deep.equal([
        '1 × cosmetic documentation answer',
        `${OPERATIONS} × ${inFault}`,
        `${OPERATIONS} × ${inFault}/Source`,
      ]);
      const { code, stdout } = await kit(['diff', old, now()]);
      expect(code).to.equal(0);
      expect(stdout).to.match(/^cosmetic: JobordreService: it is said .*\(da: Jobordrer: .* → da: Ordrer: /m);
      expect(stdout).to.include('(da: Fejlens kode og tekst. → da: Kode og tekst.)');
    });

    it('names what cannot be read, and takes no file beside a folder', async () => {
      rmSync(join(folder, 'xsd/FaultDetails.xsd'));
      const none = await kit(['diff', old, now()]);
      expect([none.code, none.stderr]).to.satisfy(
        () => none.code === 2 && none.stderr.includes('no WSDL with what it imports beside it'),
      );
      expect(none.stderr).to.include('xsd/FaultDetails.xsd');
      const mixed = await kit(['diff', WSDL, now()]);
      expect(mixed.code).to.equal(2);
      expect(mixed.stderr).to.include('give two folders, or two files as JobannonceService.v2.wsdl');
    });
  });

  it('finds a row in wsdl/CHANGES.md for whatever is not cosmetic since the last release', () => {
    const rows = readFileSync(join(WSDL, 'CHANGES.md'), 'utf8')
      .split('\n')
      .filter((row) => /^\| \d{4}-/.test(row) && row >= `| ${RELEASE_DAY}`);
    const isNamed = ({ service, operation, element = '', kind }: Difference): boolean => {
      const action = kind === 'answerAction' ? ['wsam:Action'] : [];
      const names = [operation, ...element.split('/').slice(1), ...action].filter((name) => name !== '');
      const isAbout = (row: string) => row.includes('| all |') || row.includes(service);
      return rows.some((row) => isAbout(row) && names.some((name) => new RegExp(`\\b${name}\\b`).test(row)));
    };
    const unnamed = diff(outlineOf(RELEASED), outline)
      .filter((one) => one.grade !== 'cosmetic' && !isNamed(one))
      .map(({ service, operation, side, element = '', kind }) =>
        [service, operation, side, element, kind].join(' '),
      );
    expect(unnamed).to.deep.equal([]);
  });
});
