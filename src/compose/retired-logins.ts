/**
 * What came before VirksomhedsLoginService, and the name by which the agency's wiki calls it.
 * »Inden releasen blev webservicen Virksomhedsindsats.VirksomhedskontoService benyttet, men den
 * udgår til fordel for Virksomhedsindsats.VirksomhedsLoginService« (Releasenote JobAG 6. december
 * 2024, pkt. 1.1). How long before it was announced is not public: it ended at the cut-over.
 */
import type { Config } from '../config/config.js';
import { virksomhedsLoginService } from '../contract/index.js';
import { shown } from '../http/response/shown.js';
import type { Log } from '../log/log.js';
import type { Retired } from '../soap/retired/retired.js';

const KONTO = 'VirksomhedskontoService';
const LOGIN = 'VirksomhedLoginService';

const addressOf = (name: string) => ({
  path: `/virksomhedsindsats/1/${name}`,
  name,
  version: 1,
  operations: [],
});

/** The two as services of the metrics: addresses without operations. */
export const wrongNames = [KONTO, LOGIN].map(addressOf);

export function retiredLogins({ cutOver }: Pick<Config, 'cutOver'>, log: Log): readonly Retired[] {
  const ended = new Date(cutOver);
  const retired = (name: string, said: string): Retired => ({
    said,
    path: addressOf(name).path,
    // The services of this bus have their name in their namespaces; of what stands behind it
    // nothing is public.
    owns: (namespace) => namespace.split('/').includes(name),
    successor: virksomhedsLoginService,
    called: ({ logId, organisationType, organisationCode, request, userAgent }) => {
      const caller = { organisationType, organisationCode, userAgent: shown(userAgent) };
      log.info({ logId, caller, request: shown(request) }, `${name} was called`);
      return Promise.resolve();
    },
  });
  return [
    {
      ...retired(
        KONTO,
        `${KONTO} er nedlagt og svarer ikke mere på noget / ${KONTO} is retired and answers nothing any more`,
      ),
      end: { deprecated: ended, sunset: ended },
    },
    retired(
      LOGIN,
      `${LOGIN} findes ikke, og her staves navnet med s / There is no ${LOGIN}, and here the name has an s`,
    ),
  ];
}
