/** Systems as lines and paragraphs for the operator. */
import type { Certifikatpost, Kalderpost, Mandatperiode } from '../systems/administration-port.js';

/** One line: what a list shows. */
export function line(post: Kalderpost, now: Date): string {
  const valid = post.certifikater.filter((one) => stateOf(one, now) === 'in force');
  const until = valid.map(lastMoment).sort((a, b) => a.getTime() - b.getTime());
  const certificates = until.map((end) => `certificate until ${end.toISOString()}`).join(', ');
  const mandates = post.mandater.filter((one) => isNow(one, now)).length;
  return [
    post.navn,
    post.id,
    organisations(post),
    `mandates: ${mandates}`,
    post.lukket ? `closed ${post.lukket.toISOString()}` : certificates || 'no certificate in force',
  ].join('  ');
}

/** Everything of one system, its log last. */
export function paragraph(post: Kalderpost, now: Date): string {
  const { prMinut, samtidige } = post.graenser;
  return [
    `${post.navn}  ${post.id}`,
    `  created ${post.oprettet.toISOString()}${post.lukket ? `, closed ${post.lukket.toISOString()}` : ''}`,
    `  contact: ${post.kontakt ?? 'none'}`,
    `  may act for: ${organisations(post)}`,
    `  limits: ${prMinut ?? 'standard'} a minute, ${samtidige ?? 'standard'} at the same time`,
    ...post.certifikater.flatMap((one) => certificate(one, now)),
    ...post.mandater.map(
      (one) => `  mandate ${one.cvr}  ${period(one)}${isNow(one, now) ? '' : '  (not now)'}`,
    ),
    ...post.log.map(
      ({ tidspunkt, handling, detaljer, af, begrundelse }) =>
        `  ${tidspunkt.toISOString()}  ${handling}  ${af}: ${begrundelse}  ${JSON.stringify(detaljer)}`,
    ),
  ].join('\n');
}

function certificate(post: Certifikatpost, now: Date): string[] {
  const { sha256, emne, udsteder, serienummer, gyldigFra, gyldigTil, ophoert } = post;
  const why = ophoert
    ? `; ${ophoert.aarsag} ${ophoert.tidspunkt.toISOString()} by ${ophoert.af}: ${ophoert.begrundelse}`
    : '';
  return [
    `  certificate ${sha256}  (${stateOf(post, now)}${why})`,
    `    ${emne}`,
    `    issued by ${udsteder}, serial ${serienummer}, ${gyldigFra.toISOString()} – ${gyldigTil.toISOString()}`,
  ];
}

function stateOf({ gyldigFra, gyldigTil, ophoert }: Certifikatpost, now: Date): string {
  if (ophoert?.aarsag === 'tilbagekaldt') return 'revoked';
  if (ophoert && ophoert.tidspunkt <= now) return 'replaced';
  if (gyldigTil <= now) return 'expired';
  return gyldigFra > now ? 'not yet valid' : 'in force';
}

const lastMoment = ({ gyldigTil, ophoert }: Certifikatpost) =>
  ophoert && ophoert.tidspunkt < gyldigTil ? ophoert.tidspunkt : gyldigTil;

const isNow = ({ fra, til }: Mandatperiode, now: Date) => fra <= now && !(til && til <= now);

const period = ({ fra, til }: Mandatperiode) =>
  `${fra.toISOString()} – ${til ? til.toISOString() : ''}`.trim();

const organisations = ({ organisationer }: Kalderpost) =>
  organisationer
    .map(({ organisationTypeId, organisationCode }) => `${organisationTypeId}/${organisationCode}`)
    .join(', ') || 'nobody';
