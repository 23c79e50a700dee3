/** Systems as lines and paragraphs for the operator. */
import type { CertificateRecord, SystemRecord, MandatePeriod } from '../systems/administration-port.js';

/** One line: what a list shows. */
export function line(record: SystemRecord, now: Date): string {
  const valid = record.certificates.filter((one) => stateOf(one, now) === 'in force');
  const until = valid.map(lastMoment).sort((a, b) => a.getTime() - b.getTime());
  const certificates = until.map((end) => `certificate until ${end.toISOString()}`).join(', ');
  const mandates = record.mandates.filter((one) => isNow(one, now)).length;
  return [
    record.name,
    record.id,
    organisations(record),
    `mandates: ${mandates}`,
    record.closedAt ? `closed ${record.closedAt.toISOString()}` : certificates || 'no certificate in force',
  ].join('  ');
}

/** Everything of one system, its log last. */
export function paragraph(record: SystemRecord, now: Date): string {
  const { perMinute, concurrent } = record.limits;
  return [
    `${record.name}  ${record.id}`,
    `  created ${record.createdAt.toISOString()}${record.closedAt ? `, closed ${record.closedAt.toISOString()}` : ''}`,
    `  contact: ${record.contact ?? 'none'}`,
    `  may act for: ${organisations(record)}`,
    `  limits: ${perMinute ?? 'standard'} a minute, ${concurrent ?? 'standard'} at the same time`,
    ...record.certificates.flatMap((one) => certificate(one, now)),
    ...record.mandates.map(
      (one) => `  mandate ${one.cvr}  ${period(one)}${isNow(one, now) ? '' : '  (not now)'}`,
    ),
    ...record.log.map(
      ({ at: tidspunkt, action: remark, details, by: af, reason }) =>
        `  ${tidspunkt.toISOString()}  ${remark}  ${af}: ${reason}  ${JSON.stringify(details)}`,
    ),
  ].join('\n');
}

function certificate(record: CertificateRecord, now: Date): string[] {
  const { sha256, subject, issuer, serialNumber, validFrom: gyldigFra, validTo: gyldigTil, end: endedAt } = record;
  const why = endedAt
    ? `; ${endedAt.endReason} ${endedAt.at.toISOString()} by ${endedAt.by}: ${endedAt.reason}`
    : '';
  return [
    `  certificate ${sha256}  (${stateOf(record, now)}${why})`,
    `    ${subject}`,
    `    issued by ${issuer}, serial ${serialNumber}, ${gyldigFra.toISOString()} – ${gyldigTil.toISOString()}`,
  ];
}

function stateOf({ validFrom: gyldigFra, validTo: gyldigTil, end: endedAt }: CertificateRecord, now: Date): string {
  if (endedAt?.endReason === 'revoked') return 'revoked';
  if (endedAt && endedAt.at <= now) return 'replaced';
  if (gyldigTil <= now) return 'expired';
  return gyldigFra > now ? 'not yet valid' : 'in force';
}

const lastMoment = ({ validTo: gyldigTil, end: endedAt }: CertificateRecord) =>
  endedAt && endedAt.at < gyldigTil ? endedAt.at : gyldigTil;

const isNow = ({ from: fra, to: til }: MandatePeriod, now: Date) => fra <= now && !(til && til <= now);

const period = ({ from: fra, to: til }: MandatePeriod) =>
  `${fra.toISOString()} – ${til ? til.toISOString() : ''}`.trim();

const organisations = ({ organisations }: SystemRecord) =>
  organisations
    .map(({ organisationTypeId, organisationCode }) => `${organisationTypeId}/${organisationCode}`)
    .join(', ') || 'nobody';
