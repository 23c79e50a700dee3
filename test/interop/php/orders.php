<?php
// JobordreService v1 from PHP: the life of a job order.
// Usage: php orders.php WSDL_URL [1.1|1.2]
require __DIR__ . '/headers.php';

$version = $argv[2] ?? '1.1';

// The job centre's own case system, and a system that the company has given a mandate.
$jobcentre = client($argv[1], $version, 8, '101');
$company = client($argv[1], $version, 10, '97007659');

$order = [
    'Type' => code(1),
    'Titel' => 'Butiksassistent på Ærø & Fanø – ægte sans for service',
    'ConceptUriDa' => 'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41',
    'AnsvarligtJobcenter' => '101',
    'Beskrivelse' => 'Du fylder hylder op & betjener kunder. Løn: 25.000 kr. (≈ 3.350 €) 😀',
    'AntalStillinger' => 2,
    'Loebende' => false,
    'Startdato' => '2099-12-01',
    'Svarfrist' => '2099-11-01',
    'MaxAntalKandidater' => 1,
    'Virksomhed' => ['CVRnumberIdentifier' => '12345674', 'ProductionUnitIdentifier' => '1012345674'],
    'Arbejdssted' => [
        'Navn' => 'Eksempelbutikken Nørrebro',
        'Vejnavn' => 'Nørrebrogade',
        'Husnummer' => '44',
        'Postnummer' => '2200',
        'By' => 'København N',
        'Landekode' => 'DK',
    ],
    'Kontaktperson' => ['Fornavne' => 'Mette Marie', 'Efternavn' => 'Holm', 'Email' => 'mette@eksempelbutikken.example'],
];

// Which job centres take orders, and which one is the company's own.
$centres = $jobcentre->GetTilmeldteJobcentre([]);
$local = $jobcentre->GetVirksomhedJobcenterTilknytning($order['Virksomhed']);

// The order is tried, created, got and found on both lists.
$tried = $jobcentre->IsValidJobordre(['Jobordre' => $order]);
$created = $jobcentre->CreateJobordre(['Jobordre' => $order])->Jobordrevisning;
$id = ['JobordreIdentifier' => $created->JobordreIdentifier];
$got = $jobcentre->GetJobordre($id)->Jobordrevisning;
$listed = $company->GetJobordrerForVirksomhed(['CVRnumberIdentifier' => '12345674']);
$toDo = $jobcentre->GetJobordrerPaaTypeOgStatus([
    'Type' => code(1),
    'StatusSamling' => ['Status' => [code(1)]],
    'AnsvarligtJobcenter' => '101',
    'UdenTovholder' => true,
]);

// Somebody takes care of it, and the company wants one more.
$tovholder = $jobcentre->SetTovholder($id + ['Version' => $created->Version, 'Medarbejder' => [
    'Fornavne' => 'Anne',
    'Efternavn' => 'Lind',
    'Email' => 'anne@jobcenter.example',
    'MedarbejderIdentifier' => 'ALI',
]]);
$order['AntalStillinger'] = 3;
$updated = $company->UpdateJobordre($id + [
    'Version' => $tovholder->Version,
    'Jobordre' => $order,
    'Note' => 'Der er blevet én stilling mere.',
]);

/** A person; NavneOgAdressebeskyttelse has to be said of everyone. A null is not sent. */
function candidate(string $number, string $firstNames, ?string $cv, bool $isProtected): array
{
    return [
        'PersonCivilRegistrationIdentifier' => $number,
        'Fornavne' => $firstNames,
        'Efternavn' => 'Skjoldborg',
        'Foedselsaar' => 1990,
        'CvIdentifier' => $cv,
        'HarSoegbartCv' => $cv !== null,
        'NavneOgAdressebeskyttelse' => $isProtected,
    ];
}

// Two candidates are mediated. The company sees no name of the protected one and hires the other;
// the protected one is removed.
$first = $jobcentre->CreateJobordreFormidling($id + [
    'Kandidat' => candidate('0101900000', 'Søren', '7c9e6679-7425-40de-944b-e07fc1f90ae7', false),
    'Beskrivelse' => 'Kan begynde nu.',
]);
$second = $jobcentre->CreateJobordreFormidling($id + ['Kandidat' => candidate('0202900000', 'Sara', null, true)]);
$seen = $company->GetJobordreFormidlinger($id);
$hired = $company->UpdateJobordreFormidling([
    'FormidlingIdentifier' => $first->FormidlingIdentifier,
    'Version' => $first->Version,
    'Status' => code(2),
]);
$removed = $jobcentre->DeleteJobordreFormidling([
    'FormidlingIdentifier' => $second->FormidlingIdentifier,
    'Version' => $second->Version,
    'Begrundelse' => 'Har fået andet arbejde.',
]);

// What happened, for people and for case systems. Then the order is closed.
$log = $jobcentre->GetFormidlingslog($id);
$feed = $jobcentre->GetJobordrehaendelser(['PageSize' => 100]);
$closed = $company->SetJobordreStatus($id + [
    'Version' => $updated->Version,
    'Status' => code(3),
    'Lukkeaarsag' => code(1),
    'Kommentar' => 'Stillingerne er besat. Tak!',
]);
$last = $jobcentre->GetJobordre($id)->Jobordrevisning;

// Four rules broken: an order that runs has neither start, deadline nor most candidates, and mails
// need an address.
$order['Loebende'] = true;
unset($order['Kontaktperson']['Email']);
$fault = null;
try {
    $jobcentre->CreateJobordre(['Jobordre' => $order]);
} catch (SoapFault $error) {
    $fault = [
        'errorCode' => (int) $error->detail->FaultDetails->ErrorCode,
        'koder' => array_map(fn ($fejl) => (int) $fejl->Kode, $error->detail->Fejlliste->Fejl),
        'logId' => $error->detail->ServiceRequestLogReferenceIdentifier,
    ];
}

// What is absent is no property of the object.
echo json_encode([
    'centres' => array_column($centres->JobcenterSamling->Jobcenter, 'Jobcenterkode'),
    'local' => ['navn' => $local->Jobcenter->Navn, 'tagerImod' => $local->TagerImodJobordrer],
    'valid' => $tried->ErGyldig,
    'created' => [
        'id' => $created->JobordreIdentifier,
        'nummer' => $created->Jobordrenummer,
        'stilling' => $created->StillingFraListe->Stillingsbetegnelse,
        'tovholder' => $created->Tovholder->Jobcenter->Navn,
    ],
    'got' => [
        'titel' => $got->Jobordre->Titel,
        'beskrivelse' => $got->Jobordre->Beskrivelse,
        'startdato' => $got->Jobordre->Startdato,
        'svarfrist' => $got->Jobordre->Svarfrist,
        'mail' => $got->Jobordre->EmailVedFormidling,
        'version' => $got->Version,
        'status' => $got->Status->CodeListItemIdentifier,
    ],
    'listed' => array_column($listed->JobordrelinjeSamling->Jobordrelinje, 'Jobordrenummer'),
    'toDo' => array_column($toDo->JobordrelinjeSamling->Jobordrelinje, 'Jobordrenummer'),
    'tovholder' => ['version' => $tovholder->Version, 'navn' => $tovholder->Tovholder->Medarbejder->Efternavn],
    'updated' => $updated->Version,
    'warnings' => array_column($second->AdvarselSamling->Advarsel, 'Kode'),
    'seen' => array_map(fn ($row) => [
        'fornavne' => $row->Kandidat->Fornavne ?? null,
        'cpr' => $row->Kandidat->PersonCivilRegistrationIdentifier ?? null,
        'beskyttet' => $row->Kandidat->NavneOgAdressebeskyttelse,
    ], $seen->FormidlingSamling->Formidling),
    'hired' => $hired->Version,
    'removed' => $removed->Version,
    'log' => array_map(fn ($line) => [
        'type' => $line->Handlingstype->CodeListItemIdentifier,
        'tekst' => $line->Beskrivelse ?? null,
    ], $log->LoglinjeSamling->Loglinje),
    'feed' => [
        'typer' => array_map(
            fn ($event) => $event->Haendelsestype->CodeListItemIdentifier,
            $feed->JobordrehaendelseSamling->Jobordrehaendelse,
        ),
        'hasMore' => $feed->HasMore,
    ],
    'closed' => ['version' => $closed->Version, 'status' => $closed->Status->CodeListItemIdentifier],
    'last' => [
        'aarsag' => $last->Lukkeaarsag->CodeListItemIdentifier,
        'stillinger' => $last->Jobordre->AntalStillinger,
        'note' => $last->SenesteNote->Tekst,
        'uafgjorte' => $last->Kandidater->AntalUafgjorte,
        'ansatte' => $last->Kandidater->AntalAnsatte,
        'fjernede' => $last->Kandidater->AntalFjernede,
    ],
    'fault' => $fault,
]), "\n";
