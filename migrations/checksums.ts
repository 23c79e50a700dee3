/**
 * SHA-256 of each migration as it was released; `npm run schema` adds those of new ones. Each is
 * recorded in the database when it runs: src/store/migration/checksums.ts.
 */
// oxfmt-ignore
export const checksums: Readonly<Record<string, string>> = {
  '20261129100000_create_jobannonce': '885edade54f3ba3ea8b0ebfb5dab053fc699b10db5968a23b986ca97a6c3d600',
  '20261129100100_create_haendelse': 'be67066abff97f25817669eccb3e45d89bfb0327adae6c1a655e6e8e1581c5b1',
  '20261129100200_create_jobannonce_godkendt': '218fa577adca3f088750db80fbc41288d5d97c1bd09a1e82bc4de7552edef343',
  '20261129100300_create_behandling': '9f70a5224164b4e8eac8a44766ea655a72bc3143ed3040c844f22c4d5874d1a9',
  '20261129100400_create_virksomhed': 'bdba378e0d92d2f57f5a69db597061f3387d73a11c300332c09129621faa88da',
  '20261129100500_create_virksomhedslogin': '74d47a5ba83d568e7d6bacc6c9f0063b352f04b3102ea9458303fafb543be3f9',
  '20261129100600_create_logo': 'd5c2de0e376597673293f6b7b5d24e0202a8cf6281b137dea501f5d5ba0e0656',
  '20261129100700_create_legacy_logo': 'fa4211b79cf183902a9457b83c349ac5428b29acaa6ff1c723b9d786da9c618f',
  '20261129100800_create_stilling': 'c92119cf23ff35c4c5f202a8751ae43968c899a0a2e81db09afb3e194aeedafb',
  '20261129100900_create_outbox': 'f010508bf07228e76f117b3d4ba6f1630247e280676698f8fcd329d373c4085c',
  '20261129101000_create_request_repeat': '36cba29de98e929cda276d7663eeceb73702450e5a0181b13d62cdddcc5f68dc',
  '20261129101100_create_signed_message': 'b6eafde12959bea138665ab4ab9f27efc3fcc693c37fd933e8a048c1c6e25ddd',
  '20261129101200_create_systems': '3ed89a89e205473bc062ddeab56097b16d56de9930c09b9289615e266f8b989b',
  '20261129101300_create_system_usage': 'fc94574d1e009a633fc55fab86fae82567f71f2114052cbc295b7196f73ec5c7',
  '20261129101400_create_audit_trail': 'da7b097d2feee6fa4b73515ca6f43c2918b5e4c99dbb951d44c13d818631e7a5',
  '20261129101500_create_audit_seal': '972291adcedfcd3d54e5ef09d31e0b3bf68af9aafbf047789f4679b7926803ca',
  '20261129101600_create_v1_jobannonce': '35bb3de255a48ed3db62a98aa0dce0ae347472c65641b220826a6c4b0838386b',
  '20261129101700_create_v1_tombstone': '51d1be7d7b3ad302dc0846c2c496427ba31f34ab333c38686ce38b30e6e967d4',
  '20261129101800_purge_v1_jobannoncer': '7d904f812f9817e3837a23a1f93a6a09a3abda87f442e6ec9230d5bcc41f49e8',
  '20261129102100_first_time_on_jobnet': 'd22ce8894ce5760e38cfdabe2bfe5abb42d1e4ac212374c50996209aad1b3566',
  '20261129102200_approved_beside_a_refusal': '0e03ce96875ff4ed44d7705a44f767bacf5964de5dd1a7e958ba87254bf4f9b3',
  '20261129103100_tombstones_of_the_day': '76b92276af42f94df69e5006795d1bedf0b244d8462882d3ee4a1f631b3113b3',
  '20261129103200_purge_v1_sent_on_the_day': '1cdd68955a1ab7682f6b805746fdf0490b7d8d8a1c4e5f0d00cf7784763d2f8f',
  '20261129103300_public_texts_of_anonymous_ads': '0c5003e4344b56b9c5a0e2d6226c5fac481e0a9a0438a96f9afdf2874573ac79',
};
