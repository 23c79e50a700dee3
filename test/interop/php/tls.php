<?php
// A client certificate with SoapClient. Usage: php tls.php WSDL_URL, where the three files are.

require __DIR__ . '/headers.php';

$options = ['stream_context' => stream_context_create(['ssl' => [
    'local_cert' => 'client.pem', 'local_pk' => 'client.key.pem', 'cafile' => 'gateway-ca.pem',
]])];
$client = client($argv[1], '1.1', 8, '461', $options);

echo $client->GetCodeList(['Navn' => 'Arbejdstidsforhold'])->Tekst, "\n";
