import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { allImports, importsIn, sourceFiles, SRC } from './architecture/imports.js';
import {
  allPermits,
  circles,
  isAllowed,
  isWelcome,
  loadedWith,
  type Permit,
  permitsOf,
  roomOf,
} from './architecture/judge.js';
import {
  importsOfBoth,
  isAllowedInKit,
  kitFiles,
  kitImports,
  kitPermits,
  kitRoomOf,
  permitsOfKit,
} from './architecture/kit-rooms.js';
import { pathsOfPicture } from './architecture/picture.js';
import { ROWS } from './architecture/rooms.js';
import { withImportTable } from './architecture/table.js';

const ROOT = join(SRC, '..');
const architecture = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

describe('architecture', () => {
  const files = sourceFiles();
  const imports = allImports();
  const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8');
  const arrow = ({ from, to }: { readonly from: string; readonly to: string }) => `src/${from} → ${to}`;

  it('reads every kind of import', () => {
    const text = [
      "import './a.js';",
      "import type { B } from '../b.js';",
      'import {\n  type C,\n  c,\n} from "@scope/c/deep";',
      "export { d } from 'd/deep';",
      "const e = await import('node:fs');",
    ].join('\n');
    expect(importsIn(text, 'room/file.ts')).to.deep.equal([
      { from: 'room/file.ts', to: 'room/a.ts', isType: false, isLate: false },
      { from: 'room/file.ts', to: 'b.ts', isType: true, isLate: false },
      { from: 'room/file.ts', to: '@scope/c', isType: false, isLate: false },
      { from: 'room/file.ts', to: 'd', isType: false, isLate: false },
      { from: 'room/file.ts', to: 'node:fs', isType: false, isLate: true },
    ]);
    expect(imports.filter(({ from }) => from === 'main.ts').map(({ to }) => to)).to.include(
      'compose/start-app.ts',
    );
  });

  it('has a row for every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in ROWS))).to.deep.equal([]);
  });

  it('has no import that the table of rooms does not allow', () => {
    expect(imports.filter((one) => !isAllowed(one)).map(arrow)).to.deep.equal([]);
  });

  it('has no row, or part of one, that nobody uses', () => {
    const name = ({ row, what }: Permit) => `${row}: ${what}`;
    const used = new Set(
      imports.flatMap(({ from, to }) =>
        permitsOf(from)
          .filter(({ fits }) => fits(to))
          .map(name),
      ),
    );
    expect(
      allPermits()
        .map(name)
        .filter((one) => !used.has(one)),
    ).to.deep.equal([]);
    expect(
      Object.keys(ROWS).filter((row) => !existsSync(join(SRC, row)) && !existsSync(join(SRC, `${row}.ts`))),
    ).to.deep.equal([]);
  });

  it('keeps what is impure by its name out of pure files, and stores out of other rooms', () => {
    expect(imports.filter((one) => !isWelcome(one)).map(arrow)).to.deep.equal([]);
  });

  it('has no circle, neither between files nor between rooms; types count too', () => {
    const a = { from: 'a/x.ts', to: 'b/y.ts', isType: true, isLate: false };
    const b = { from: 'b/z.ts', to: 'a/x.ts', isType: false, isLate: true };
    expect(circles([a, b], (file) => file)).to.deep.equal([]);
    expect(circles([a, b], roomOf)).to.deep.equal([['a', 'b']]);
    expect(circles(imports, (file) => file)).to.deep.equal([]);
    expect(circles(imports, roomOf)).to.deep.equal([]);
  });

  it('reaches the sandbox from compose and cli only, and late: starting loads none of it', () => {
    const loaded = [...loadedWith('main.ts', imports)];
    expect(loaded).to.include('soap/pipeline.ts').and.to.include('compose/sandbox.ts');
    expect(loaded.filter((file) => roomOf(file) === 'sandbox')).to.deep.equal([]);
    const doors = imports
      .filter(({ from, to, isType }) => roomOf(to) === 'sandbox' && roomOf(from) !== 'sandbox' && !isType)
      .filter(({ from, isLate }) => !isLate || !['cli', 'compose'].includes(roomOf(from)));
    expect(doors.map(arrow)).to.deep.equal([]);
  });

  it('has no map or set of a module that begins empty: who fills it never stops', () => {
    // What is kept between requests is a BoundedMap, or a WeakMap.
    const growing = /^(?:export )?(?:const|let) \w+(?:: (?!Readonly)[^=]+)? = new (?:Map|Set)(?:<.*>)?\(\)/m;
    expect('const a = new Map<string, readonly B[]>();').to.match(growing);
    expect('const a: Set<string> = new Set();').to.match(growing);
    expect("const a = new Set(['b']);").not.to.match(growing);
    expect('const NONE: ReadonlySet<string> = new Set();').not.to.match(growing);
    expect(files.filter((file) => growing.test(textOf(file)))).to.deep.equal([]);
  });

  it('has no file of more than 250 lines, but what is generated and the table of faults', () => {
    const long = files
      .filter((file) => !file.startsWith('contract/') && file !== 'faults/catalogue.ts')
      .filter((file) => textOf(file).trimEnd().split('\n').length > 250);
    expect(long).to.deep.equal([]);
  });

  it('has a README of at most ten lines in every room', () => {
    const rooms = [
      ...foldersIn(SRC),
      ...foldersIn(join(SRC, 'services')).map((service) => `services/${service}`),
    ];
    const without = rooms.filter((room) => !existsSync(join(SRC, room, 'README.md')));
    expect(without, 'without a README.md').to.deep.equal([]);
    const long = rooms.filter(
      (room) =>
        readFileSync(join(SRC, room, 'README.md'), 'utf8')
          .trimEnd()
          .split('\n').length > 10,
    );
    expect(long, 'longer than ten lines').to.deep.equal([]);
  });

  describe("of the tester's kit", () => {
    const imports = kitImports();
    const line = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} → ${to}`;

    it('has no import that its table (test/architecture/kit-rooms.ts) does not allow, and no idle row', () => {
      expect(imports.filter((one) => !isAllowedInKit(one)).map(line)).to.deep.equal([]);
      const used = new Set(imports.flatMap(permitsOfKit).map(({ room, what }) => `${room}: ${what}`));
      const idle = kitPermits().map(({ room, what }) => `${room}: ${what}`);
      expect(idle.filter((one) => !used.has(one))).to.deep.equal([]);
    });

    it('has no circle, and no database, sandbox or server of the gateway behind it', () => {
      expect(circles(imports, (file) => file)).to.deep.equal([]);
      expect(circles(imports, kitRoomOf)).to.deep.equal([]);
      const both = importsOfBoth();
      const loaded = loadedWith('kit/src/main.ts', both);
      expect([...loaded]).to.include('src/config/data-file.ts');
      // store/sql/transaction.ts says only what a transaction is.
      const heavy = both.filter(
        ({ from, to, isType }) =>
          loaded.has(from) &&
          !isType &&
          /^(?:src\/(?:store(?!\/sql\/transaction\.ts$)|sandbox|compose|cli|main)\b|knex$|pg$|sharp$|graphile-worker$)/.test(
            to,
          ),
      );
      expect(heavy.map(line)).to.deep.equal([]);
    });

    it('has small files, and a README of at most ten lines in every folder', () => {
      const lines = (path: string) => readFileSync(join(ROOT, path), 'utf8').trimEnd().split('\n').length;
      expect(kitFiles().filter((file) => lines(file) > 250)).to.deep.equal([]);
      const readmes = [
        'kit',
        'kit/src',
        ...foldersIn(join(ROOT, 'kit/src')).map((name) => `kit/src/${name}`),
      ];
      const bad = readmes.filter((folder) => {
        const readme = join(folder, 'README.md');
        return !existsSync(join(ROOT, readme)) || lines(readme) > 10;
      });
      expect(bad).to.deep.equal([]);
    });
  });

  describe('ARCHITECTURE.md', () => {
    it('has the table of imports as it is; npm run architecture writes it', () => {
      expect(withImportTable(architecture)).to.equal(architecture);
    });

    it('draws the folders that there are, and names nothing else', () => {
      const drawn = pathsOfPicture(architecture);
      expect(drawn.filter((path) => !existsSync(join(ROOT, path)))).to.deep.equal([]);
      const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
      const below = (folder: string) =>
        foldersIn(join(ROOT, folder))
          .filter((name) => !name.startsWith('.') && !ignored.includes(`${name}/`) && !ignored.includes(name))
          .map((name) => `${folder}${name}/`);
      const all = [...below(''), ...below('src/'), ...below('src/services/')];
      expect(all.filter((path) => !drawn.includes(path))).to.deep.equal([]);
      const topFiles = files.filter((file) => !file.includes('/')).map((file) => `src/${file}`);
      expect(topFiles.filter((path) => !drawn.includes(path))).to.deep.equal([]);
    });
  });
});
