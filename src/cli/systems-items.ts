/** Systems of the registry as text and as JSON. */
import type { CertificateRecord, MandatePeriod, SystemRecord } from '../systems/administration-port.js';
import type { Item } from './answer.js';

/** A line of a list. */
export const listed = (record: SystemRecord, now: Date): Item => ({
  text: line(record, now),
  json: json(record, now),
});

/** Everything of one system, its log last. */
export const shown = (record: SystemRecord, now: Date): Item => ({
  text: paragraph(record, now),
  json: { ...json(record, now), log: record.log.map(logJson) },
});

function line(record: SystemRecord, now: Date): string {
  const valid = record.certificates.filter((one) => stateOf(one, now) === 'in force');
  const until = valid.map(lastMoment).sort((a, b) => a.getTime() - b.getTime());
  const certificates = until.map((end) => `certificate until ${end.toISOString()}`).join(', ');
  const mandates = record.mandates.filter((one) => isInForce(one, now)).length;
  return [
    record.navn,
    record.id,
    organisations(record),
    `mandates: ${mandates}`,
    record.closedAt ? `closed ${record.closedAt.toISOString()}` : certificates || 'no certificate in force',
  ].join('  ');
}

function paragraph(record: SystemRecord, now: Date): string {
  const { perMinute, concurrent } = record.limits;
  return [
    `${record.navn}  ${record.id}`,
    `  created ${record.createdAt.toISOString()}${record.closedAt ? `, closed ${record.closedAt.toISOString()}` : ''}`,
    `  contact: ${record.contact ?? 'none'}`,
    `  may act for: ${organisations(record)}`,
    `  limits: ${perMinute ?? 'default'} a minute, ${concurrent ?? 'default'} at the same time`,
    ...record.certificates.flatMap((one) => certificateLines(one, now)),
    ...record.mandates.map(
      (one) => `  mandate ${one.cvr}  ${period(one)}${isInForce(one, now) ? '' : '  (not now)'}`,
    ),
    ...record.log.map(
      ({ tidspunkt, remark, details, af, reason }) =>
        `  ${tidspunkt.toISOString()}  ${remark}  ${af}: ${reason}  ${JSON.stringify(details)}`,
    ),
  ].join('\n');
}

function certificateLines(record: CertificateRecord, now: Date): string[] {
  const { sha256, subject, issuer, serialNumber, gyldigFra, gyldigTil, endedAt } = record;
  const why = endedAt
    ? `; ${endedAt.aarsag} ${endedAt.tidspunkt.toISOString()} by ${endedAt.af}: ${endedAt.reason}`
    : '';
  return [
    `  certificate ${sha256}  (${stateOf(record, now)}${why})`,
    `    ${subject}`,
    `    issued by ${issuer}, serial ${serialNumber}, ${gyldigFra.toISOString()} – ${gyldigTil.toISOString()}`,
  ];
}

const json = (record: SystemRecord, now: Date) => ({
  id: record.id,
  name: record.navn,
  createdAt: record.createdAt,
  closedAt: record.closedAt ?? null,
  contact: record.contact ?? null,
  organisations: record.organisations.map(({ organisationTypeId, organisationCode }) => ({
    organisationTypeId,
    organisationCode,
  })),
  limits: { perMinute: record.limits.perMinute ?? null, concurrent: record.limits.concurrent ?? null },
  certificates: record.certificates.map((one) => certificateJson(one, now)),
  mandates: record.mandates.map((one) => ({
    cvr: one.cvr,
    from: one.fra,
    until: one.til ?? null,
    inForce: isInForce(one, now),
  })),
});

const certificateJson = (record: CertificateRecord, now: Date) => ({
  sha256: record.sha256,
  subject: record.subject,
  issuer: record.issuer,
  serialNumber: record.serialNumber,
  validFrom: record.gyldigFra,
  validUntil: record.gyldigTil,
  state: stateOf(record, now),
  ended: record.endedAt
    ? { at: record.endedAt.tidspunkt, by: record.endedAt.af, reason: record.endedAt.reason }
    : null,
});

const logJson = ({ tidspunkt, remark, details, af, reason }: SystemRecord['log'][number]) => ({
  at: tidspunkt,
  action: remark,
  by: af,
  reason,
  details,
});

type CertificateState = 'revoked' | 'replaced' | 'expired' | 'not yet valid' | 'in force';

function stateOf({ gyldigFra, gyldigTil, endedAt }: CertificateRecord, now: Date): CertificateState {
  if (endedAt?.aarsag === 'tilbagekaldt') return 'revoked';
  if (endedAt && endedAt.tidspunkt <= now) return 'replaced';
  if (gyldigTil <= now) return 'expired';
  return gyldigFra > now ? 'not yet valid' : 'in force';
}

const lastMoment = ({ gyldigTil, endedAt }: CertificateRecord) =>
  endedAt && endedAt.tidspunkt < gyldigTil ? endedAt.tidspunkt : gyldigTil;

const isInForce = ({ fra, til }: MandatePeriod, now: Date) => fra <= now && !(til && til <= now);

const period = ({ fra, til }: MandatePeriod) =>
  `${fra.toISOString()} – ${til ? til.toISOString() : ''}`.trim();

const organisations = ({ organisations }: SystemRecord) =>
  organisations
    .map(({ organisationTypeId, organisationCode }) => `${organisationTypeId}/${organisationCode}`)
    .join(', ') || 'nobody';
