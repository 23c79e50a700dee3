import { existsSync, readFileSync } from 'node:fs';
import type { FaultCode } from '../../src/faults/catalogue.js';
import { loadFixtures } from './fixtures.js';
import { readAnswer } from './fixtures-answer.js';

/** Codes that no request alone can bring about: why, and the test that shows them instead. */
export const withoutFixture: Partial<Record<FaultCode, { readonly why: string; readonly test: string }>> = {
  1011: { why: 'something must be broken inside the gateway', test: 'test/app/failures.test.ts' },
  130102: { why: 'the list of occupations must have changed', test: 'test/app/occupations.test.ts' },
  130103: { why: 'the list of occupations must have changed', test: 'test/app/occupations.test.ts' },
  130126: {
    why: 'a picture must end three processes',
    test: 'test/services/logo/image/converter.test.ts',
  },
  130308: { why: 'the company must have changed', test: 'test/life/ad/found.test.ts' },
  130309: { why: 'the company must have changed', test: 'test/life/ad/found.test.ts' },
  130313: { why: 'the domain must have been removed', test: 'test/app/own-addresses.test.ts' },
  139134: { why: 'the message must come too slowly', test: 'test/http/request/body.test.ts' },
  139135: { why: 'the database must be away', test: 'test/app/failures.test.ts' },
  139140: { why: 'the CVR register must be down', test: 'test/app/register.test.ts' },
  139142: { why: 'fifty logos must be sent at once', test: 'test/app/logos.test.ts' },
  139143: { why: 'more must come than can be worked on', test: 'test/http/overload.test.ts' },
  139141: { why: 'the CVR register must refuse the gateway', test: 'test/app/register.test.ts' },
  139180: { why: 'the revocation list must be too old', test: 'test/app/auth-methods.test.ts' },
  139181: {
    why: 'a proxy must hand over a certificate',
    test: 'test/http/request/caller-certificate.test.ts',
  },
  139190: { why: 'the system must have a limit', test: 'test/app/rate-limits.test.ts' },
  139191: { why: 'the system must have a limit', test: 'test/app/rate-limits.test.ts' },
  ...signatureCodes(),
};

/** These are of WS-Security: where a fixture is signed, the player signs it, and therefore well. */
function signatureCodes() {
  const row = { why: 'the signature must be wrong', test: 'test/soap/wss/verify.test.ts' };
  const codes = [
    139160, 139161, 139162, 139163, 139164, 139165, 139166, 139167, 139168, 139169, 139170, 139171, 139172,
  ] as const satisfies readonly FaultCode[];
  return {
    ...Object.fromEntries(codes.map((code) => [code, row])),
    139173: { why: 'a signed message must come twice', test: 'test/app/signed-messages.test.ts' },
  };
}

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
