/** The look-up of operators in the audit trail, which leaves a row of its own. */
import type { Knex } from 'knex';
import { auditTrailOn } from '../audit/audit-store.js';
import { lookUpRows } from '../audit/look-up-store.js';
import { chainEnd, sealStates } from '../audit/seals/seal-store.js';
import { kode } from '../codelists/code-lists.js';
import type { Log } from '../log/log.js';
import type { AuditLookUp } from '../pages/visit/watching.js';
import { orUnavailable } from '../store/sql/unavailable.js';

/** Stands in the trail as operations do. */
const LOOK_UP = 'OpslagIAuditspor';

const ROWS_OF_A_PAGE = 50;

/** @param system whose pages they are */
export function auditLookUp(database: Knex, log: Log, system: string): AuditLookUp {
  const trail = auditTrailOn(database);
  return {
    end: () => orUnavailable(() => chainEnd(database)),
    find: async (query, before, { session, logId, now }) => {
      const { organisationTypeId, organisationCode } = session.organisation;
      await trail.append({
        ...{ answeredAt: now, logId, systemId: system, organisationTypeId, organisationCode },
        ...{ userId: session.userId, userType: kode('RequestUserType', 'Sagsbehandler') },
        operation: LOOK_UP,
        jobannonceId: query.jobannonceId,
        jobordreId: query.jobordreId,
        formidlingId: query.formidlingId,
        kontaktpersonId: query.kontaktpersonId,
        driftsbeskedId: query.driftsbeskedId,
        anmodningId: query.anmodningId,
        ...{ repeated: false, outcome: 0 },
      });
      // The row has the ids; for what else was looked the log says.
      log.info({ logId, lookedFor: query, before }, 'the audit trail was looked up');
      // Rows and seals are of one moment, as rows are sealed and removed meanwhile.
      const snapshot = { isolationLevel: 'repeatable read', readOnly: true } as const;
      return orUnavailable(() =>
        database.transaction(async (knex) => {
          const { rows, ...rest } = await lookUpRows(knex, query, before, ROWS_OF_A_PAGE);
          const states = await sealStates(
            knex,
            rows.map(({ nr }) => nr),
          );
          const judged = rows.map((row) => ({ ...row, seal: states.get(row.nr) ?? UNSEALED }));
          return { ...rest, rows: judged };
        }, snapshot),
      );
    },
  };
}

const UNSEALED = { kind: 'unsealed' } as const;
