<?php
// Any operation from PHP: each line of stdin is a call in JSON, answered by a line.
// Usage: php speak.php [1.1|1.2]

$clients = [];
while (($line = fgets(STDIN)) !== false) {
    $call = json_decode($line, true);
    $client = $clients[$call['wsdl']] ??= new SoapClient($call['wsdl'], [
        'soap_version' => ($argv[1] ?? '1.1') === '1.2' ? SOAP_1_2 : SOAP_1_1,
        'features' => SOAP_SINGLE_ELEMENT_ARRAYS, // a list of one stays a list
        'cache_wsdl' => WSDL_CACHE_NONE,
    ]);
    $headers = [];
    foreach ($call['headers'] as $name => $content) {
        $headers[] = new SoapHeader($call['namespaces'][$name], $name, $content);
    }
    try {
        $said = ['answer' => $client->__soapCall($call['operation'], [$call['request']], null, $headers)];
    } catch (SoapFault $error) {
        $said = ['fault' => $error->detail ?? throw $error];
    }
    echo json_encode($said), "\n";
}
