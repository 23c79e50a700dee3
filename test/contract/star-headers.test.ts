import { expect } from 'chai';
import { jobannonceService, ns } from '../../src/contract/index.js';
import { envelopeValidator } from './envelope-validator.js';

/**
 * The headers as STAR's case systems write them: default namespaces at each element, time to seven
 * decimals.
 */
function message(
  changes: { time?: string; code?: string; email?: string; inNamespace?: string } = {},
): string {
  const { time = '2024-12-06T08:15:30.1234567+01:00', code = '-1', email = 'drift@eksempel.dk' } = changes;
  return `<s:Envelope xmlns:s="${ns.soap}"><s:Header>
    <RequestUserMetadataHeader xmlns="${ns.rumh}">
      <RequestUserStructure xmlns="${ns.rus}">
        <UserFullName>Fagsystem: natlig kørsel</UserFullName>
        <RequestUserTypeIdentifier xmlns="${ns.rut}"><CodeListItemIdentifier xmlns="${ns.clb}">3</CodeListItemIdentifier></RequestUserTypeIdentifier>
        <UserIdentifier>natkoersel</UserIdentifier>
        <UserEmail>${email}</UserEmail>
      </RequestUserStructure>
      <RequestOrganisationStructure xmlns="${ns.ros}">
        <OrganisationTypeIdentifier xmlns="${changes.inNamespace ?? ns.ros}"><CodeListItemIdentifier xmlns="${ns.clb}">2</CodeListItemIdentifier></OrganisationTypeIdentifier>
        <OrganisationCode>${code}</OrganisationCode>
      </RequestOrganisationStructure>
      <RegistrationDateTime>${time}</RegistrationDateTime>
    </RequestUserMetadataHeader>
    <ActiveOrganisationHeader xmlns="${ns.aoh}">
      <OrganisationTypeIdentifier>2</OrganisationTypeIdentifier><OrganisationCode>12345674</OrganisationCode>
    </ActiveOrganisationHeader>
    <RequestOptionsHeader xmlns="${ns.rq}"><RequestIdentifier>kald-1</RequestIdentifier></RequestOptionsHeader>
  </s:Header><s:Body>
    <GetJobannonceRequest xmlns="${ns.job}"><JobannonceIdentifier>
      C1D2A7F4-3B58-4E0F-9A6D-5E2B7C8F9012
    </JobannonceIdentifier></GetJobannonceRequest>
  </s:Body></s:Envelope>`;
}

describe('headers as real traffic writes them', () => {
  const errorsOf = envelopeValidator(jobannonceService);

  it('are valid, seven decimals, the code -1 and a pretty-printed guid included', () => {
    expect(errorsOf(message())).to.deep.equal([]);
  });

  it("may have an e-mail address with an empty local part, as STAR's pattern lets it pass", () => {
    expect(errorsOf(message({ email: '@eksempel.dk' }))).to.deep.equal([]);
  });

  for (const [what, change] of [
    ['a time that is none', { time: 'yesterday' }],
    ['an organisation code of nine digits', { code: '123456789' }],
    ['an e-mail address without @', { email: 'drift.eksempel.dk' }],
    ["the organisation type in the code list's namespace", { inNamespace: ns.org }],
  ] as const) {
    it(`are refused with ${what}`, () => {
      expect(errorsOf(message(change))).to.have.lengthOf(1);
    });
  }
});
