/**
 * THE table of what the gateway's role may do in the database; docs/audit.md shows it, and a test
 * holds the two together. What is not named here it may not: a migration that makes a table adds
 * its row. Nothing it may truncate.
 */

export type Verb = 'select' | 'insert' | 'update' | 'delete';

/** A verb on all columns, or on some. */
export type Rights = Readonly<Partial<Record<Verb, true | readonly string[]>>>;

const READ = { select: true } as const;
const NOTHING = {} as const;

/** Tables of the schema public. */
export const GATEWAY_RIGHTS: Readonly<Record<string, Rights>> = {
  jobannonce: { ...READ, insert: true, update: true },
  jobannonce_godkendt: { ...READ, insert: true, update: true, delete: true },
  // An event stays as it was; its number in the change feed comes later.
  haendelse: { ...READ, insert: true, update: ['loebenummer'] },
  request_repeat: { ...READ, insert: true, update: true, delete: true },
  kept_call: { ...READ, insert: true, delete: true },
  signed_message: { ...READ, insert: true, delete: true },
  behandling: { ...READ, insert: true, update: true, delete: true },
  outbox: { ...READ, insert: true, update: true, delete: true },
  virksomhedslogin: { ...READ, insert: true, update: true },
  virksomhed_cache: { ...READ, insert: true, update: true, delete: true },
  system_usage: { ...READ, insert: true, update: true, delete: true },
  traffic: { ...READ, insert: true, update: true, delete: true },
  logo: { ...READ, insert: true },
  jobordre: { ...READ, insert: true, update: true },
  formidling: { ...READ, insert: true, update: true },
  driftsbesked: { ...READ, insert: true, update: true },
  kandidat_cpr: { ...READ, insert: true, delete: true },
  // An event stays as it was; its number in the change feed comes later.
  jobordre_haendelse: { ...READ, insert: true, update: ['loebenummer'] },
  login_session: { ...READ, insert: true, update: ['seen_at'], delete: true },

  // What is deleted is forgotten, as it is a person's.
  kontaktperson: { ...READ, insert: true, update: true, delete: true },
  tilknytning: { ...READ, insert: true, delete: true },
  vilkaarsaccept: { ...READ, insert: true },
  portalbruger: READ,
  // Who was given what stays known.
  rolleaendring: { ...READ, insert: true },
  adgangsanmodning: { ...READ, insert: true },
  adgangsafgoerelse: { ...READ, insert: true },

  // The operator's, who works as the owner: jobnet systems, locks, occupations, logos, v1.
  system: READ,
  system_certificate: READ,
  system_key: READ,
  system_organisation: READ,
  system_mandate: READ,
  system_log: NOTHING,
  organisation_domain: READ,
  tilmeldt_myndighed: READ,
  jobcenter_kommune: READ,
  sandbox_clock: READ,
  virksomhedslaas: READ,
  stilling: READ,
  stilling_alias: READ,
  stilling_udgave: READ,
  enhedslogo: READ,
  kontaktperson_konvertering: NOTHING,
  legacy_logo: NOTHING,
  // It forgets their bytes in time.
  deleted_legacy_logo: { select: ['slettet_tidspunkt', 'indhold'], update: ['indhold'] },
  v1_jobannonce: READ,
  v1_tombstone: READ,

  // The audit trail; nr, tx and recorded_at are the database's word. Seals are set by a function of
  // the owner.
  audit_trail: {
    ...READ,
    insert: [
      ...[
        'answered_at',
        'log_id',
        'certificate_sha256',
        'system_id',
        'organisation_type_id',
        'organisation_code',
        'user_id',
      ],
      ...['user_type', 'operation', 'jobannonce_id', 'version', 'annonce_id', 'cvr', 'repeated', 'outcome'],
      ...['jobordre_id', 'formidling_id', 'kontaktperson_id', 'driftsbesked_id'],
      ...['person_id', 'anmodning_id'],
    ],
  },
  audit_seal: READ,

  // Leases are taken by a function of the owner.
  memory_lease: NOTHING,

  migration: NOTHING,
  migration_checksum: NOTHING,
  migration_lock: NOTHING,
};

/** Functions that do as the owner what the gateway may ask for and no more. */
export const GATEWAY_FUNCTIONS = [
  'remove_expired_audit(integer, integer)',
  'seal_audit()',
  'take_memory_lease()',
] as const;
