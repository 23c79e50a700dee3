import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { ESLint } from 'eslint';

const ROOT = join(import.meta.dirname, '..');

type Rules = Readonly<Record<string, unknown>>;

const oxlint = JSON.parse(readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8')) as {
  readonly rules: Rules;
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: Rules }[];
};

/** Names of the rules that are on, without that of the plugin, which differs between the two. */
const namesOf = (rules: Rules): readonly string[] =>
  Object.entries(rules)
    .filter(([, level]) => !['off', 0].includes((Array.isArray(level) ? level[0] : level) as string))
    .map(([name]) => name.replace(/^(?:@typescript-eslint|typescript)\//, ''));

/** Of oxlint's overrides those whose patterns end as the file does, below the folder they name. */
const ofOxlint = (file: string): readonly string[] =>
  namesOf(
    Object.assign(
      {},
      oxlint.rules,
      ...oxlint.overrides
        .filter(({ files }) =>
          files.some((pattern) => {
            const [folder = '', end = ''] = pattern.split('**/*');
            return file.startsWith(folder) && file.endsWith(end);
          }),
        )
        .map(({ rules }) => rules),
    ) as Rules,
  );

/** oxlint has it, and applies it to a constructor's properties too, where ESLint does not. */
const GENERICS = 'consistent-generic-constructors';

/** What only `make lint` holds. docs/decisions/0030 says why there are two linters. */
const ONLY_ESLINT: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': [GENERICS, 'max-len', 'no-octal', 'no-unsafe-class-instance-assignment'],
  'test/names.test.ts': [GENERICS, 'max-len', 'no-octal', 'no-unsafe-class-instance-assignment'],
  'tools/check.mjs': [GENERICS, 'max-len', 'no-dupe-args', 'no-octal'],
};

/** What only oxlint holds: ESLint has these for TypeScript alone. */
const ONLY_OXLINT: Readonly<Record<string, readonly string[]>> = {
  'tools/check.mjs': [
    'no-generated-empty-object-type',
    'prefer-const',
    'prefer-rest-params',
    'prefer-spread',
  ],
};

describe('the rules of oxlint (make check) and of ESLint (make lint)', () => {
  const eslint = new ESLint({ cwd: ROOT });
  for (const [file, missing] of Object.entries(ONLY_ESLINT)) {
    it(`are the same for ${file} but for those that are known`, async () => {
      const { rules } = (await eslint.calculateConfigForFile(join(ROOT, file))) as { readonly rules: Rules };
      const [theirs, ours] = [namesOf(rules), ofOxlint(file)];
      expect(theirs).to.have.length.above(100);
      expect(theirs.filter((name) => !ours.includes(name)).sort()).to.deep.equal(missing);
      expect(ours.filter((name) => !theirs.includes(name)).sort()).to.deep.equal(ONLY_OXLINT[file] ?? []);
    });
  }
});
