/**
 * SHA-256 of each migration as it was released; `npm run schema` adds those of new ones. Each is recorded in the
 * database when it runs: src/store/migration/checksums.ts.
 */
// prettier-ignore
export const checksums: Readonly<Record<string, string>> = {
  '20261129100000_create_jobannonce': 'd2f98c94c21e1c5eb1b3d0d2164495d6d2490529a706378a10fbd0eb5857abbb',
  '20261129100100_create_haendelse': '00a130b7ab5e4cf5f0efe95f3d44fd3fae09482f6cfe8fa469ea50f7b7ada46b',
  '20261129100200_create_jobannonce_godkendt': 'c7816b6eb1b78e7f9c083d74849729d9bc901df05c84dd02e221d95dbcd6e147',
  '20261129100300_create_behandling': '9f70a5224164b4e8eac8a44766ea655a72bc3143ed3040c844f22c4d5874d1a9',
  '20261129100400_create_virksomhed': 'bdba378e0d92d2f57f5a69db597061f3387d73a11c300332c09129621faa88da',
  '20261129100500_create_virksomhedslogin': '74d47a5ba83d568e7d6bacc6c9f0063b352f04b3102ea9458303fafb543be3f9',
  '20261129100600_create_logo': 'd5c2de0e376597673293f6b7b5d24e0202a8cf6281b137dea501f5d5ba0e0656',
  '20261129100700_create_legacy_logo': 'fa4211b79cf183902a9457b83c349ac5428b29acaa6ff1c723b9d786da9c618f',
  '20261129100800_create_stilling': 'c92119cf23ff35c4c5f202a8751ae43968c899a0a2e81db09afb3e194aeedafb',
  '20261129100900_create_outbox': 'f010508bf07228e76f117b3d4ba6f1630247e280676698f8fcd329d373c4085c',
  '20261129101000_create_request_repeat': '36cba29de98e929cda276d7663eeceb73702450e5a0181b13d62cdddcc5f68dc',
  '20261129101100_create_signed_message': 'b6eafde12959bea138665ab4ab9f27efc3fcc693c37fd933e8a048c1c6e25ddd',
  '20261129101200_create_systems': 'dfef63462610b7c9fc1754647a26d984fb92e98225603a7d82ccc52532436b48',
  '20261129101300_create_system_usage': 'fc94574d1e009a633fc55fab86fae82567f71f2114052cbc295b7196f73ec5c7',
  '20261129101400_create_audit_trail': '85790b19378d6311881822a593ae479ad59c11ac77bad35ab1cd6977b63568dd',
  '20261129101500_create_audit_seal': '6d148b3fb1e37a11ae3a6140a4d427f1c727b558b211c06a492fd97b348eafe4',
  '20261129101600_create_v1_jobannonce': 'c9cc2b8d7bf627d6553a06451b4d52ffedad891bc57376fd25e18197a3565a81',
  '20261129101700_create_v1_tombstone': '51d1be7d7b3ad302dc0846c2c496427ba31f34ab333c38686ce38b30e6e967d4',
  '20261129101800_purge_v1_jobannoncer': 'a8136783b17156507798a8ac79afdcd3812e71e1ed0c33b92f0cdcf3ab8b9356',
};
