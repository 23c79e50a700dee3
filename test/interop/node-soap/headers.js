/** A value of a code list is wrapped in CodeListItemIdentifier. */
export const code = (number) => ({ CodeListItemIdentifier: number });

/**
 * Makes a client send both headers with every call, for a system that asks on behalf of one
 * organisation. node-soap does not look headers up in the schema: the prefixes are written out.
 */
export function sendAs(client, organisationType, organisationCode) {
  client.clearSoapHeaders();
  client.addSoapHeader({
    'rumh:RequestUserMetadataHeader': {
      attributes: {
        'xmlns:rumh': 'http://service.bm.dk/RequestUserMetadata/2015/01/21/',
        'xmlns:rus': 'http://service.bm.dk/pjaktass/2015/01/21/RequestUserStructure/',
        'xmlns:rut': 'http://service.bm.dk/pjaktass/2015/01/21/RequestUserTypeIdentifierCodeList/',
        'xmlns:ros': 'http://service.bm.dk/pjaktass/2015/01/21/RequestOrganisationStructure/',
        'xmlns:clb': 'http://service.bm.dk/pjaktass/2013/06/07/CodeListBase/',
      },
      'rus:RequestUserStructure': {
        'rus:UserFullName': 'Fagsystemet, natlig overførsel',
        'rut:RequestUserTypeIdentifier': { 'clb:CodeListItemIdentifier': 3 },
        'rus:UserIdentifier': 'fagsystem-01',
      },
      'ros:RequestOrganisationStructure': {
        'ros:OrganisationTypeIdentifier': { 'clb:CodeListItemIdentifier': organisationType },
        'ros:OrganisationCode': organisationCode,
      },
      'rumh:RegistrationDateTime': new Date().toISOString(),
    },
  });
  client.addSoapHeader({
    'aoh:ActiveOrganisationHeader': {
      attributes: { 'xmlns:aoh': 'http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/' },
      'aoh:OrganisationTypeIdentifier': organisationType,
      'aoh:OrganisationCode': organisationCode,
    },
  });
}
