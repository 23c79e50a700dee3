/** Takes an ad from step to step, until it is sent. */
import type { HttpAnswer } from '../../../http/gateway.js';
import { Fault } from '../../../faults/fault.js';
import { lastOf, valuesOf } from '../../forms/body-xml.js';
import { onceIn } from '../../forms/form.js';
import { type Problems, problemsAre, problemsOf } from '../../forms/problems.js';
import { isStale } from '../../layout/newest.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { isSearch, SOEGETEKST } from '../valg/stilling.js';
import { labelsAf, proev } from './proeve.js';
import { FRA_LISTE, SKREVNE } from './stier.js';
import type { Maal, Stand } from './stand.js';
import { trinSide } from './trin-side.js';
import { SIDSTE, trinMed } from './trin.js';
import { medAdresse, medEnMere, medOmdannetLogo, uden, udkastI, VERSION } from './udkast.js';

/** What a button does; the word before `:` in its value names it. */
type Knap = (stand: Stand, about: string, once: string) => Promise<HttpAnswer>;

const KNAPPER: Readonly<Record<string, Knap>> = {
  naeste,
  tilbage: (stand) => gaaTil(stand, stand.trin - 1),
  trin: (stand, about) => gaaTil(stand, Number(about)),
  soeg: (stand) => trinSide(stand),
  fjern: (stand, about) => trinSide({ ...stand, udkast: uden(stand.udkast, about) }),
  skriv: (stand) => trinSide({ ...stand, udkast: medEnMere(stand.udkast, SKREVNE) }),
  vaelg: (stand) => trinSide({ ...stand, udkast: medEnMere(stand.udkast, FRA_LISTE) }),
  adresse: (stand) => trinSide({ ...stand, udkast: medAdresse(stand.udkast, stand.visit) }),
  send,
};

export function guidet(visit: CompanyVisit, fields: URLSearchParams, maal: Maal): Promise<HttpAnswer> {
  const all = valuesOf(fields);
  const [name = '', ...about] = lastOf(all, 'til').split(':');
  const knap = (Object.hasOwn(KNAPPER, name) ? KNAPPER[name] : undefined) ?? naeste;
  const trin = stepOf(lastOf(all, 'trin'));
  const soegning = trin === 0 ? all : new Map<string, readonly string[]>();
  return knap({ visit, maal, udkast: udkastI(all), trin, soegning }, about.join(':'), onceIn(fields));
}

/** One that is not ours is the first. */
const stepOf = (text: string): number => (/^[0-9]$/.test(text) ? Math.min(Number(text), SIDSTE) : 0);

/** The last step shows what there is: it tries the ad. */
function gaaTil(stand: Stand, trin: number): Promise<HttpAnswer> {
  const there = { ...stand, trin: stepOf(String(trin)), soegning: new Map<string, readonly string[]>() };
  return there.trin === SIDSTE ? eftersyn(there) : trinSide(there);
}

async function eftersyn(stand: Stand): Promise<HttpAnswer> {
  const { problems, vist } = await proev(stand.visit, stand.udkast);
  return trinSide(
    { ...stand, udkast: medOmdannetLogo(stand.udkast, vist) },
    { problems, ...(vist && { vist }) },
  );
}

/** A step is left when nothing is wrong in it or before it; what comes later is not written yet. */
async function naeste(stand: Stand): Promise<HttpAnswer> {
  const { visit, udkast, trin, soegning } = stand;
  if (trin === 0 && lastOf(soegning, SOEGETEKST) !== '' && isSearch(soegning)) return trinSide(stand);
  const { problems, vist } = await proev(visit, udkast);
  const found = until(trin, stand, problems);
  if (found.all.length > 0) return trinSide(stand, { problems: found });
  const next = {
    ...stand,
    udkast: medOmdannetLogo(udkast, vist),
    trin: Math.min(trin + 1, SIDSTE),
    soegning: new Map<string, readonly string[]>(),
  };
  return next.trin === SIDSTE ? trinSide(next, { problems, ...(vist && { vist }) }) : trinSide(next);
}

const until = (trin: number, { visit, udkast }: Stand, problems: Problems): Problems =>
  problemsAre(
    problems.all.filter(({ path }) => path !== undefined && trinMed(path, { visit, values: udkast }) <= trin),
  );

/** @param over the version that whoever sends it has seen by now, where another one came between */
async function send(stand: Stand, over: string, once: string): Promise<HttpAnswer> {
  const { visit, maal } = stand;
  const udkast = over === '' ? stand.udkast : new Map([...stand.udkast, [VERSION, [over]]]);
  try {
    return await maal.send(udkast, once);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const problems = problemsOf(error, labelsAf(visit, udkast), visit.say);
    const { vist } = await proev(visit, udkast);
    const newest = isStale(problems) ? await maal.newest?.() : undefined;
    return trinSide(
      { ...stand, trin: SIDSTE },
      { problems, ...(vist && { vist }), ...(newest !== undefined && { newest }) },
    );
  }
}
