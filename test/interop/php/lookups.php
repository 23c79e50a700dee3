<?php
// VirksomhedsLoginService and CodeListsService from PHP. Usage: php lookups.php LOGIN_WSDL_URL LISTS_WSDL_URL [1.1|1.2]

/** A client that sends both headers with every call, for a system that asks on behalf of one organisation. */
function client(string $wsdl, int $organisationType, string $code): SoapClient
{
    $client = new SoapClient($wsdl, [
        'soap_version' => ($GLOBALS['argv'][3] ?? '1.1') === '1.2' ? SOAP_1_2 : SOAP_1_1,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS, // a list of one stays a list
        'cache_wsdl' => WSDL_CACHE_NONE,
    ]);
    $client->__setSoapHeaders([
        new SoapHeader('http://service.bm.dk/RequestUserMetadata/2015/01/21/', 'RequestUserMetadataHeader', [
            'RequestUserStructure' => [
                'UserFullName' => 'Fagsystemet, natlig overførsel',
                'RequestUserTypeIdentifier' => ['CodeListItemIdentifier' => 3],
                'UserIdentifier' => 'fagsystem-01',
            ],
            'RequestOrganisationStructure' => [
                'OrganisationTypeIdentifier' => ['CodeListItemIdentifier' => $organisationType],
                'OrganisationCode' => $code,
            ],
            'RegistrationDateTime' => gmdate(DATE_ATOM),
        ]),
        new SoapHeader('http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/', 'ActiveOrganisationHeader', [
            'OrganisationTypeIdentifier' => $organisationType,
            'OrganisationCode' => $code,
        ]),
    ]);
    return $client;
}

// STAR tells of a login; a jobcentre asks for it.
$told = client($argv[1], 1, '1')->SetVirksomhedLogin([
    'CVRnumberIdentifier' => '12345674',
    'ProductionUnitIdentifier' => '1012345674',
    'LoginTidspunkt' => '2026-03-02T08:14:09+01:00',
]);
$logins = client($argv[1], 8, '461');
$got = $logins->GetVirksomhedLogin(['CVRnumberIdentifier' => '12345674']);
$page = $logins->GetVirksomhedLogins(['CVRnumberIdentifier' => '12345674', 'PageSize' => 10]);

$fault = null;
try {
    $logins->GetVirksomhedLogin(['CVRnumberIdentifier' => '97001480']);
} catch (SoapFault $error) {
    $fault = (int) $error->detail->FaultDetails->ErrorCode;
}

$lists = client($argv[2], 8, '461');
$names = $lists->GetCodeListNames([]);
$times = $lists->GetCodeList(['Navn' => 'Arbejdstidsforhold']);
// One value, on another day.
$kingdom = $lists->GetCodeList(['Navn' => 'Land', 'Dato' => '2019-06-01', 'Kode' => 'GB'])
    ->KodelistevaerdiSamling->Kodelistevaerdi[0];

echo json_encode([
    'told' => [
        'medregnet' => $told->Medregnet,
        'tidligste' => $told->TidligsteLoginTidspunkt,
        'seneste' => $told->SenesteLoginTidspunkt,
    ],
    'got' => ['tidligste' => $got->TidligsteLoginTidspunkt, 'seneste' => $got->SenesteLoginTidspunkt],
    'units' => array_column($page->VirksomhedLoginSamling->VirksomhedLogin, 'ProductionUnitIdentifier'),
    'fault' => $fault,
    'names' => array_column($names->KodelisteSamling->Kodeliste, 'Navn'),
    'values' => array_map(
        fn ($value) => "$value->Kode $value->Tekst",
        $times->KodelistevaerdiSamling->Kodelistevaerdi,
    ),
    'kingdom' => [$kingdom->EUMedlemskab->Fra, $kingdom->EUMedlemskab->Til],
]), "\n";
