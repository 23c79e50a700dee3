// Generated from wsdl/ by `npm run generate`. Do not edit: a test holds it equal to the contract.

/** The namespaces on the wire, by the prefix this project writes them with. */
export const ns = {
  soap: 'http://schemas.xmlsoap.org/soap/envelope/',
  soap12: 'http://www.w3.org/2003/05/soap-envelope',
  wsa: 'http://www.w3.org/2005/08/addressing',
  clb: 'http://service.bm.dk/pjaktass/2013/06/07/CodeListBase/',
  uid: 'http://microsoft.com/wsdl/types/',
  fejl: 'urn:jobnet-gateway:fejlliste:1',
  fl: 'urn:jobnet-gateway:faelles:1',
  job: 'http://service.bm.dk/JobannonceService/2024/12/06/',
  rut: 'http://service.bm.dk/pjaktass/2015/01/21/RequestUserTypeIdentifierCodeList/',
  mail: 'http://rep.oio.dk/xkom.dk/xml/schemas/2005/03/15/',
  rus: 'http://service.bm.dk/pjaktass/2015/01/21/RequestUserStructure/',
  ba: 'http://service.bm.dk/BrugeradministrationService/2024/12/06/',
  aoh: 'http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/',
  org: 'http://service.bm.dk/pjaktass/2015/01/21/OrganisationTypeIdentifierCodeList/',
  ros: 'http://service.bm.dk/pjaktass/2015/01/21/RequestOrganisationStructure/',
  rumh: 'http://service.bm.dk/RequestUserMetadata/2015/01/21/',
  rq: 'urn:jobnet-gateway:request-options:1',
  fault: 'http://service.bm.dk/xml/schemas/2011/01/12/',
  kl: 'http://service.bm.dk/CodeListsService/2024/12/06/',
  dr: 'http://service.bm.dk/DriftsbeskedService/2024/12/06/',
  beh: 'http://service.bm.dk/JobannonceBehandlingService/2024/12/06/',
  jo: 'http://service.bm.dk/JobordreService/2024/12/06/',
  login: 'http://service.bm.dk/VirksomhedsLoginService/2024/12/06/',
  kp: 'http://service.bm.dk/KontaktpersonService/2024/12/06/',
} as const;

/** Namespace → preferred prefix, for XPaths in faults and for what the gateway writes. */
export const prefixes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ns).map(([prefix, namespace]) => [namespace, prefix]),
);
