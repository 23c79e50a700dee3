<?php
/** A value of a code list is wrapped in CodeListItemIdentifier. */
function code(int $number): array
{
    return ['CodeListItemIdentifier' => $number];
}

/**
 * A client that sends both headers with every call, for a system that asks on behalf of one
 * organisation.
 */
function client(
    string $wsdl,
    string $version,
    int $organisationType,
    string $organisationCode,
    array $options = [],
): SoapClient {
    $client = new SoapClient($wsdl, [
        'soap_version' => $version === '1.2' ? SOAP_1_2 : SOAP_1_1,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS, // a list of one stays a list
        'cache_wsdl' => WSDL_CACHE_NONE,
    ] + $options);
    $client->__setSoapHeaders([
        new SoapHeader('http://service.bm.dk/RequestUserMetadata/2015/01/21/', 'RequestUserMetadataHeader', [
            'RequestUserStructure' => [
                'UserFullName' => 'Fagsystemet, natlig overførsel',
                'RequestUserTypeIdentifier' => code(3),
                'UserIdentifier' => 'fagsystem-01',
            ],
            'RequestOrganisationStructure' => [
                'OrganisationTypeIdentifier' => code($organisationType),
                'OrganisationCode' => $organisationCode,
            ],
            'RegistrationDateTime' => gmdate(DATE_ATOM),
        ]),
        new SoapHeader('http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/', 'ActiveOrganisationHeader', [
            'OrganisationTypeIdentifier' => $organisationType,
            'OrganisationCode' => $organisationCode,
        ]),
    ]);
    return $client;
}
