/** How `jobnet audit show` writes a row of the audit trail. */
import type { ShownAuditRow } from '../audit/audit-query.js';
import { writeDateTime } from '../time/danish-time.js';

/** A row as a line. */
export function rowText(row: ShownAuditRow): string {
  const {
    jobannonce_id: ad,
    jobordre_id: order,
    formidling_id: mediation,
    kontaktperson_id: contact,
    driftsbesked_id: notice,
    anmodning_id: request,
    person_id: person,
    version,
    annonce_id: v1,
    cvr,
    user_id: user,
    user_type: type,
  } = row;
  const about = [
    ad && `ad ${ad}`,
    order && `job order ${order}`,
    mediation && `mediation ${mediation}`,
    contact && `contact person ${contact}`,
    notice && `notice ${notice}`,
    request && `request for access ${request}`,
    person && `person ${person}`,
  ]
    .filter(Boolean)
    .join('  ');
  const parts = [
    writeDateTime(row.recorded_at),
    `${row.operation}${row.repeated ? ' (again)' : ''}`,
    row.outcome === 0 ? 'done' : `refused ${row.outcome}`,
    about && `${about}${version === null ? '' : ` version ${version}`}`,
    v1 && `v1 ad ${v1}`,
    cvr && `CVR ${cvr}`,
    `by ${row.system_id ?? 'an unknown system'}`,
    row.organisation_code && `for ${String(row.organisation_type_id)}/${row.organisation_code}`,
    user && `user ${JSON.stringify(user)}${type === null ? '' : ` of type ${type}`}`,
    row.certificate_sha256 && `certificate ${row.certificate_sha256}`,
    `log ${row.log_id}`,
  ];
  // Text that a caller wrote must not move the cursor of who reads it.
  return parts
    .filter(Boolean)
    .join('  ')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped);
}

const escaped = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** A row as JSON. */
export const rowJson = (row: ShownAuditRow) => ({
  number: row.nr,
  at: row.recorded_at,
  operation: row.operation,
  repeated: row.repeated,
  outcome: row.outcome,
  jobannonceId: row.jobannonce_id,
  jobordreId: row.jobordre_id,
  formidlingId: row.formidling_id,
  kontaktpersonId: row.kontaktperson_id,
  driftsbeskedId: row.driftsbesked_id,
  anmodningId: row.anmodning_id,
  personId: row.person_id,
  version: row.version,
  v1AnnonceId: row.annonce_id,
  cvr: row.cvr,
  system: row.system_id,
  organisationTypeId: row.organisation_type_id,
  organisationCode: row.organisation_code,
  user: row.user_id,
  userType: row.user_type,
  certificateSha256: row.certificate_sha256,
  logId: row.log_id,
});
