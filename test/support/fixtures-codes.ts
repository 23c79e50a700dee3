import { existsSync, readFileSync } from 'node:fs';
import { BEYOND } from '../../kit/src/tour/beyond.js';
import type { FaultCode } from '../../src/faults/catalogue.js';
import { loadFixtures } from './fixtures.js';
import { readAnswer } from './fixtures-answer.js';

/** The tests that show the codes that no request alone can bring about. */
const TESTS: Partial<Record<FaultCode, string>> = {
  130102: 'test/app/occupations.test.ts',
  130103: 'test/app/occupations.test.ts',
  130126: 'test/services/logo/image/converter.test.ts',
  130308: 'test/life/ad/found.test.ts',
  130309: 'test/life/ad/found.test.ts',
  130313: 'test/app/own-addresses.test.ts',
  139134: 'test/http/request/body.test.ts',
  139142: 'test/app/logos.test.ts',
  139145: 'test/http/request/transfer-coding.test.ts',
  139141: 'test/app/register.test.ts',
  139173: 'test/app/signed-messages.test.ts',
  139180: 'test/app/auth-methods.test.ts',
  150515: 'test/app/driftsbeskeder.test.ts',
  139181: 'test/http/request/caller-certificate.test.ts',
};

/** Where a fixture is signed, the player signs it, and therefore well. */
const OF_SIGNATURES = 'test/soap/wss/verify.test.ts';

/** Codes that no request alone can bring about: why, and the test that shows them instead. */
export const withoutFixture: Partial<Record<FaultCode, { readonly why: string; readonly test: string }>> =
  Object.fromEntries(
    Object.entries(BEYOND).map(([code, { en }]) => [
      code,
      { why: en, test: TESTS[Number(code) as FaultCode] ?? OF_SIGNATURES },
    ]),
  );

/**
 * Ranks how well a fixture shows a code: as ErrorCode rather than among others, alone rather than
 * with others.
 */
export function fixtureOfCodes(): ReadonlyMap<number, string> {
  const shown = loadFixtures().flatMap(({ name, operation, shows, steps }) =>
    steps
      .filter(({ responseFile }) => existsSync(responseFile))
      .map(({ responseFile }) => readAnswer(readFileSync(responseFile, 'utf8')))
      .flatMap(({ errorCode, koder }) =>
        [...new Set(koder)].map((kode) => ({
          kode,
          name,
          words: operation.length + shows.length,
          isMain: kode === errorCode,
          others: koder.length - 1,
        })),
      ),
  );
  const best = shown.toSorted(
    (a, b) => Number(b.isMain) - Number(a.isMain) || a.others - b.others || a.words - b.words,
  );
  return new Map(best.toReversed().map(({ kode, name }) => [kode, name]));
}
