/** Systems of the registry as text and as JSON. */
import type { CertificateRecord, MandatePeriod, SystemRecord } from '../systems/administration-port.js';
import type { Item } from './answer.js';

export const listed = (record: SystemRecord, now: Date): Item => ({
  text: line(record, now),
  json: json(record, now),
});

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
    record.name,
    record.id,
    organisations(record),
    `mandates: ${mandates}`,
    record.closedAt ? `closed ${record.closedAt.toISOString()}` : certificates || 'no certificate in force',
  ].join('  ');
}

function paragraph(record: SystemRecord, now: Date): string {
  const { perMinute, concurrent } = record.limits;
  return [
    `${record.name}  ${record.id}`,
    `  created ${record.createdAt.toISOString()}${record.closedAt ? `, closed ${record.closedAt.toISOString()}` : ''}`,
    `  contact: ${record.contact ?? 'none'}`,
    `  looked after by the people of: ${record.ownerCvr ?? 'nobody'}`,
    `  may act for: ${organisations(record)}`,
    `  limits: ${perMinute ?? 'default'} a minute, ${concurrent ?? 'default'} at the same time`,
    ...record.certificates.flatMap((one) => certificateLines(one, now)),
    ...record.mandates.map(
      (one) => `  mandate ${one.cvr}  ${period(one)}${isInForce(one, now) ? '' : '  (not now)'}`,
    ),
    ...record.log.map(
      ({ at, action, details, by, reason }) =>
        `  ${at.toISOString()}  ${action}  ${by}: ${reason}  ${JSON.stringify(details)}`,
    ),
  ].join('\n');
}

function certificateLines(record: CertificateRecord, now: Date): string[] {
  const { sha256, subject, issuer, serialNumber, validFrom, validTo, end } = record;
  const why = end ? `; ${end.endReason} ${end.at.toISOString()} by ${end.by}: ${end.reason}` : '';
  return [
    `  certificate ${sha256}  (${stateOf(record, now)}${why})`,
    `    ${subject}`,
    `    issued by ${issuer}, serial ${serialNumber}, ${validFrom.toISOString()} – ${validTo.toISOString()}`,
  ];
}

const json = (record: SystemRecord, now: Date) => ({
  id: record.id,
  name: record.name,
  createdAt: record.createdAt,
  closedAt: record.closedAt ?? null,
  contact: record.contact ?? null,
  ownerCvr: record.ownerCvr ?? null,
  organisations: record.organisations.map(({ organisationTypeId, organisationCode }) => ({
    organisationTypeId,
    organisationCode,
  })),
  limits: { perMinute: record.limits.perMinute ?? null, concurrent: record.limits.concurrent ?? null },
  certificates: record.certificates.map((one) => certificateJson(one, now)),
  mandates: record.mandates.map((one) => ({
    cvr: one.cvr,
    from: one.from,
    until: one.to ?? null,
    inForce: isInForce(one, now),
  })),
});

const certificateJson = (record: CertificateRecord, now: Date) => ({
  sha256: record.sha256,
  subject: record.subject,
  issuer: record.issuer,
  serialNumber: record.serialNumber,
  validFrom: record.validFrom,
  validUntil: record.validTo,
  state: stateOf(record, now),
  ended: record.end ? { at: record.end.at, by: record.end.by, reason: record.end.reason } : null,
});

const logJson = ({ at, action, details, by, reason }: SystemRecord['log'][number]) => ({
  at,
  action,
  by,
  reason,
  details,
});

type CertificateState = 'revoked' | 'replaced' | 'expired' | 'not yet valid' | 'in force';

function stateOf({ validFrom, validTo, end }: CertificateRecord, now: Date): CertificateState {
  if (end?.endReason === 'revoked') return 'revoked';
  if (end && end.at <= now) return 'replaced';
  if (validTo <= now) return 'expired';
  return validFrom > now ? 'not yet valid' : 'in force';
}

const lastMoment = ({ validTo, end }: CertificateRecord) => (end && end.at < validTo ? end.at : validTo);

const isInForce = ({ from, to }: MandatePeriod, now: Date) => from <= now && !(to && to <= now);

const period = ({ from, to }: MandatePeriod) =>
  `${from.toISOString()} – ${to ? to.toISOString() : ''}`.trim();

const organisations = ({ organisations }: SystemRecord) =>
  organisations
    .map(({ organisationTypeId, organisationCode }) => `${organisationTypeId}/${organisationCode}`)
    .join(', ') || 'nobody';
