<?php
// PHP's SoapServer of JobannonceService v2, behind PHP's own web server: the message becomes
// objects by the types of the WSDL, and a constant is the answer.

class Answers
{
    public function IsValidJobannonce($request)
    {
        return [
            'ErGyldig' => true,
            'ServiceRequestLogReferenceIdentifier' => '0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01',
        ];
    }
}

$wsdl = __DIR__ . '/../../../wsdl/JobannonceService.v2.wsdl';
$server = new SoapServer($wsdl, ['cache_wsdl' => WSDL_CACHE_MEMORY]);
$server->setClass('Answers');
$server->handle();
