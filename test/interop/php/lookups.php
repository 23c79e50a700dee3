<?php
// VirksomhedsLoginService and CodeListsService from PHP.
// Usage: php lookups.php LOGIN_WSDL_URL LISTS_WSDL_URL [1.1|1.2]

require __DIR__ . '/headers.php';

$version = $argv[3] ?? '1.1';

// STAR tells of a login; a jobcentre asks for it.
$told = client($argv[1], $version, 1, '1')->SetVirksomhedLogin([
    'CVRnumberIdentifier' => '12345674',
    'ProductionUnitIdentifier' => '1012345674',
    'LoginTidspunkt' => '2026-03-02T08:14:09+01:00',
]);
$logins = client($argv[1], $version, 8, '461');
$got = $logins->GetVirksomhedLogin(['CVRnumberIdentifier' => '12345674']);
$page = $logins->GetVirksomhedLogins(['CVRnumberIdentifier' => '12345674', 'PageSize' => 10]);
// What a company may do; this one is hit by a conflict.
$access = $logins->GetVirksomhedsadgang(['CVRnumberIdentifier' => '97004218']);

$fault = null;
try {
    $logins->GetVirksomhedLogin(['CVRnumberIdentifier' => '97001480']);
} catch (SoapFault $error) {
    $fault = (int) $error->detail->FaultDetails->ErrorCode;
}

$lists = client($argv[2], $version, 8, '461');
$names = $lists->GetCodeListNames([]);
$times = $lists->GetCodeList(['Navn' => 'Arbejdstidsforhold']);
// One value, on another day.
$kingdom = $lists->GetCodeList(['Navn' => 'Land', 'Dato' => '2019-06-01', 'Kode' => 'GB'])
    ->KodelistevaerdiSamling->Kodelistevaerdi[0];
// An occupation is found by a part of its name or of an alias; ads and job orders name it by
// ConceptUriDa.
$found = $lists->SearchStilling(['Tekst' => 'eksped'])->StillingSamling->Stilling;
$occupation = $lists->GetStilling(['ConceptUriDa' => $found[0]->ConceptUriDa])->Stilling;

echo json_encode([
    'told' => [
        'medregnet' => $told->Medregnet,
        'tidligste' => $told->TidligsteLoginTidspunkt,
        'seneste' => $told->SenesteLoginTidspunkt,
    ],
    'got' => ['tidligste' => $got->TidligsteLoginTidspunkt, 'seneste' => $got->SenesteLoginTidspunkt],
    'units' => array_column($page->VirksomhedLoginSamling->VirksomhedLogin, 'ProductionUnitIdentifier'),
    'access' => [
        'navn' => $access->Navn,
        'konfliktramt' => $access->Konfliktramt,
        'jobannoncer' => $access->TilladteFunktioner->Jobannoncer,
        'jobordrer' => $access->TilladteFunktioner->Jobordrer,
    ],
    'fault' => $fault,
    'names' => array_column($names->KodelisteSamling->Kodeliste, 'Navn'),
    'values' => array_map(
        fn ($value) => "$value->Kode $value->Tekst",
        $times->KodelistevaerdiSamling->Kodelistevaerdi,
    ),
    'kingdom' => [$kingdom->EUMedlemskab->Fra, $kingdom->EUMedlemskab->Til],
    'found' => array_column($found, 'Navn'),
    'aliases' => array_column($occupation->Alias, 'Navn'),
]), "\n";
