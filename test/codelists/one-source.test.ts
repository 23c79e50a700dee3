/** Reads the files of wsdl/codelists and holds all that speaks of code lists against them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import {
  type GetCodeListResponseType,
  jobannonceService,
  type KodelistevaerdiType,
} from '../../src/contract/index.js';
import { Fault } from '../../src/faults/fault.js';
import type { FieldViolation } from '../../src/faults/field-violation.js';
import { checkCodes } from '../../src/codelists/check-codes.js';
import { check } from '../../src/codelists/code-lists.js';
import { codeListOperations } from '../../src/services/codelists/operations.js';
import { projectRoot } from '../../src/config/data-file.js';
import type { RequestContext } from '../../src/operations/request-context.js';
import { codeListsFile, codeListsMarkdown } from '../../tools/code-lists.js';
import { load } from '../../kit/src/wsdl/load.js';
import { annonce } from '../services/jobannonce/rules/support.js';

interface DataFile {
  readonly name: string;
  readonly da: string;
  readonly en: string;
  readonly source: string;
  readonly values: readonly {
    readonly code: number | string;
    readonly name: string;
    readonly da: string;
    readonly en: string;
    readonly validFrom?: string;
    readonly validTo?: string;
    readonly source: string;
    readonly eu?: { readonly from: string; readonly to?: string };
    readonly eea?: { readonly from: string; readonly to?: string };
  }[];
}

const wsdl = join(projectRoot, 'wsdl');
const files = readdirSync(join(wsdl, 'codelists')).map(
  (file) => JSON.parse(readFileSync(join(wsdl, 'codelists', file), 'utf8')) as DataFile,
);
const now = new Date('2026-11-24T10:00:00+01:00');
const call: RequestContext = {
  logId: '00000000-0000-4000-9000-000000000001',
  now,
  caller: undefined as never,
  scope: 'alle',
  locate: (violations) => violations,
};

const contract = load(wsdl);
const coded = contract.schemas
  .flatMap(({ elements, types }) => [
    ...elements,
    ...types.flatMap((type) => (type.kind === 'complex' ? type.elements : [])),
  ])
  .filter(({ kodeliste }) => kodeliste !== undefined);

async function answered(
  Navn: string,
): Promise<Omit<GetCodeListResponseType, 'ServiceRequestLogReferenceIdentifier'>> {
  const answer = await codeListOperations().GetCodeList({ Navn }, call);
  return answer;
}

describe('the one source of code lists, wsdl/codelists', () => {
  for (const file of files) {
    const valid = file.values.filter(({ validTo }) => validTo === undefined);

    it(`${file.name} is what the service answers, value by value, and what messages are held against`, async () => {
      const answer = await answered(file.name);
      expect(answer).to.include({ Navn: file.name, Tekst: file.da, Text: file.en, Kilde: file.source });
      const expected = valid.map((value): KodelistevaerdiType => ({
        Kode: String(value.code),
        Navn: value.name,
        Tekst: value.da,
        Text: value.en,
        ...(value.validFrom && { GyldigFra: value.validFrom }),
        Kilde: value.source,
        ...(value.eu && { EUMedlemskab: { Fra: value.eu.from, ...(value.eu.to && { Til: value.eu.to }) } }),
        ...(value.eea && {
          EOESMedlemskab: { Fra: value.eea.from, ...(value.eea.to && { Til: value.eea.to }) },
        }),
      }));
      expect(answer.KodelistevaerdiSamling).to.deep.equal(expected);
      const usable = file.values.filter(({ code }) => check(file.name, code, now) === 'ok');
      expect(usable).to.deep.equal(valid);
    });
  }

  it('is shown whole by a fixture for each list', () => {
    const folder = join(projectRoot, 'fixtures/CodeListsService.v1/GetCodeList');
    const shown = readdirSync(folder)
      .filter((name) => name === 'whole-lists' || name.startsWith('lists-of-'))
      .flatMap((name) => readdirSync(join(folder, name)));
    const expected = files.map(({ name }) => `all-of-${name.toLowerCase()}`);
    expect(shown).to.have.members(expected);
  });

  it('is judged in one way: the service refuses a value with the words in which an ad is refused', async () => {
    const create = jobannonceService.operations.find(({ name }) => name === 'CreateJobannonce')!.input;
    for (const [Kode, kode] of [
      ['YU', 2003],
      ['QQ', 2002],
    ] as const) {
      const ad = annonce({ Job: { Arbejdssted: { Landekode: Kode } } });
      const [{ felt: _, ...inAd }] = checkCodes({ Jobannonce: ad }, create, now) as [FieldViolation];
      const fault = await Promise.resolve()
        .then(() => codeListOperations().GetCodeList({ Navn: 'Land', Kode }, call))
        .catch((error: unknown) => error);
      expect(fault).to.be.instanceOf(Fault);
      expect((fault as Fault).violations).to.deep.equal([{ ...inAd, felt: ['Kode'] }]);
      expect(inAd.kode).to.equal(kode);
    }
  });

  it('has the lists that the XSD names and no others', () => {
    const named = new Set(coded.map(({ kodeliste }) => kodeliste));
    expect([...named].sort()).to.deep.equal(files.map(({ name }) => name).sort());
  });

  it('has every value that the XSD mentions: its examples, and »2 for a-kasse« with that meaning', () => {
    let mentioned = 0;
    for (const { kodeliste: name, local, da, example } of coded) {
      const values = files.find((file) => file.name === name)!.values;
      if (example !== undefined)
        expect(
          values.map(({ code }) => String(code)),
          local,
        ).to.include(example);
      for (const [, code, meaning = ''] of da.matchAll(/(\d+) for ([\wæøåÆØÅ-]+(?: [\wæøå-]+)?)/g)) {
        const text = values.find((value) => String(value.code) === code)?.da.toLowerCase() ?? '';
        expect(meaning.toLowerCase(), `${local}: ${code}`).to.satisfy((said: string) =>
          said.startsWith(text),
        );
        expect(text).not.to.equal('');
        mentioned += 1;
      }
    }
    expect(mentioned).to.be.at.least(4);
  });

  it('tells in docs/code-lists.md at each coded element of the contract what its codes mean', () => {
    const page = codeListsMarkdown();
    const [, byElement = '', byOperation = ''] = page.split(/^## (?=What a code means|The codes of)/m);
    for (const { local, kodeliste: name = '' } of coded) {
      const link = `[${name}](#${name.toLowerCase()})`;
      expect(page, link).to.contain(`\n## ${name}\n`);
      const row = byElement.split('\n').find((line) => line.startsWith(`| \`${local}\` | ${link} |`));
      expect(byOperation, local).to.contain(`\`${local}\` ${link}`);
      const { values } = files.find((file) => file.name === name)!;
      for (const { code, name: meaning, da, en } of values.length > 20 ? [] : values)
        expect(row, local).to.contain(`**${code}** ${meaning}: ${da} / ${en}`);
      if (values.length > 20) expect(row, local).to.contain(`${values.length} values`);
    }
    expect(byElement).to.match(/^\| `Status` \|.*\*\*2\*\* PaaJobnet: På Jobnet .* \/ On Jobnet /m);
  });

  it('is what docs/code-lists.md says (else: npm run code-lists)', () => {
    expect(readFileSync(codeListsFile, 'utf8')).to.equal(codeListsMarkdown());
    for (const { name, values } of files) {
      const [, section = ''] = codeListsMarkdown().split(`## ${name}\n`);
      for (const { code, da, source } of values) {
        expect(section).to.contain(`| ${code} |`).and.to.contain(da).and.to.contain(source);
      }
    }
  });
});
