<?php
// JobannonceService v2 from PHP with SoapClient.
// Usage: php client.php WSDL_URL [1.1|1.2]
require __DIR__ . '/headers.php';

$version = $argv[2] ?? '1.1';
$now = new DateTimeImmutable('now', new DateTimeZone('UTC'));

// A jobcentre's own case system asks on its own behalf.
$client = client($argv[1], $version, 8, '461');

$ad = [
    'Titel' => 'Butiksassistent på Ærø & Fanø – ægte sans for service',
    'Annoncetekst' => '<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>',
    'Virksomhed' => ['CVRnumberIdentifier' => '12345674'],
    'AnonymArbejdsgiver' => false,
    'Job' => [
        'Annoncetype' => code(1),
        'ConceptUriDa' => 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
        'AntalStillinger' => 2,
        'Arbejdssted' => ['Vejnavn' => 'Nørrebrogade', 'Husnummer' => '44', 'Postnummer' => '2200', 'Landekode' => 'DK'],
        'IntetFastArbejdssted' => false,
        'Tidsbegraenset' => false,
        'Handicapvenlig' => true,
    ],
    'Ansoegning' => [
        'HurtigstMuligt' => true,
        'Email' => 'job@job.eksempel.dk',
        'PrBrev' => false,
        'KontaktpersonSamling' => ['Kontaktperson' => [[
            'Fornavne' => 'Søren',
            'Efternavn' => 'Østergård',
            'Telefonnummer' => '+4570252589',
            'SkjulTelefonnummer' => false,
        ]]],
    ],
    'Publicering' => [
        'AfpubliceringTidspunkt' => $now->modify('+14 days')->format(DATE_ATOM),
        'Eures' => false,
        'Workindenmark' => false,
    ],
];

$created = $client->CreateJobannonce(['Jobannonce' => $ad]);
$got = $client->GetJobannonce(['JobannonceIdentifier' => $created->JobannonceIdentifier]);
$shown = $client->GetJobannoncePubliceret(['JobannonceIdentifier' => $created->JobannonceIdentifier]);

// An ad that breaks two rules: Workindenmark and Hotjob exclude each other, and the contact person
// cannot be reached.
$ad['Job']['Annoncetype'] = code(2);
$ad['Publicering']['Workindenmark'] = true;
unset($ad['Ansoegning']['KontaktpersonSamling']['Kontaktperson'][0]['Telefonnummer']);

$fault = null;
try {
    $client->CreateJobannonce(['Jobannonce' => $ad]);
} catch (SoapFault $error) {
    $fault = [
        'errorCode' => (int) $error->detail->FaultDetails->ErrorCode,
        'koder' => array_map(fn ($fejl) => (int) $fejl->Kode, $error->detail->Fejlliste->Fejl),
        'logId' => $error->detail->ServiceRequestLogReferenceIdentifier,
    ];
}

echo json_encode([
    'client' => 'PHP SoapClient ' . PHP_VERSION,
    'created' => ['id' => $created->JobannonceIdentifier, 'version' => $created->Version],
    'got' => [
        'titel' => $got->Jobannonce->Titel,
        'annoncetekst' => $got->Jobannonce->Annoncetekst,
        'version' => $got->Version,
        'status' => $got->Status->CodeListItemIdentifier,
    ],
    'published' => ['titel' => $shown->VistPubliceret->Titel, 'paaJobnet' => $shown->PaaJobnet],
    'fault' => $fault,
]), "\n";
