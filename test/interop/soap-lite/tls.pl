#!/usr/bin/perl
# A client certificate with SOAP::Lite. Usage: perl tls.pl WSDL_URL, where the three files are.
# Run it with HTTPS_CA_FILE=gateway-ca.pem, for the WSDL.
use strict;
use warnings;
use utf8;
use POSIX ();
use SOAP::Lite;

my ($wsdl) = @ARGV;
my %namespace = (
    aoh  => 'http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/',
    clb  => 'http://service.bm.dk/pjaktass/2013/06/07/CodeListBase/',
    kl   => 'http://service.bm.dk/CodeListsService/2024/12/06/',
    ros  => 'http://service.bm.dk/pjaktass/2015/01/21/RequestOrganisationStructure/',
    rumh => 'http://service.bm.dk/RequestUserMetadata/2015/01/21/',
    rus  => 'http://service.bm.dk/pjaktass/2015/01/21/RequestUserStructure/',
    rut  => 'http://service.bm.dk/pjaktass/2015/01/21/RequestUserTypeIdentifierCodeList/',
);

my $operation = SOAP::Schema->new(schema_url => $wsdl)->parse->services->{CodeListsService}{GetCodeList};
my $soap = SOAP::Lite->proxy($operation->{endpoint}->value);
$soap->transport->ssl_opts(
    SSL_cert_file => 'client.pem', SSL_key_file => 'client.key.pem', SSL_ca_file => 'gateway-ca.pem');
$soap->on_action(sub { '"' . $operation->{soapaction}->value . '"' });
$soap->autotype(0);
$soap->serializer->encodingStyle('');
$soap->serializer->register_ns($namespace{$_}, $_) for sort keys %namespace;

sub element {
    my ($name, @content) = @_;
    return SOAP::Data->name($name => ref $content[0] ? \SOAP::Data->value(@content) : $content[0]);
}
sub code { my ($name, $number) = @_; return element($name => element('clb:CodeListItemIdentifier' => $number)) }

my $now = POSIX::strftime('%Y-%m-%dT%H:%M:%SZ', gmtime);
my $answer = $soap->call(
    SOAP::Data->name('kl:GetCodeListRequest'), element('kl:Navn' => 'Arbejdstidsforhold'),
    SOAP::Header->name('rumh:RequestUserMetadataHeader' => \SOAP::Data->value(
        element('rus:RequestUserStructure' =>
            element('rus:UserFullName' => 'Fagsystemet'),
            code('rut:RequestUserTypeIdentifier' => 3),
            element('rus:UserIdentifier' => 'fagsystem-01')),
        element('ros:RequestOrganisationStructure' =>
            code('ros:OrganisationTypeIdentifier' => 8),
            element('ros:OrganisationCode' => '461')),
        element('rumh:RegistrationDateTime' => $now))),
    SOAP::Header->name('aoh:ActiveOrganisationHeader' => \SOAP::Data->value(
        element('aoh:OrganisationTypeIdentifier' => 8), element('aoh:OrganisationCode' => '461'))));
die $answer->faultstring if $answer->fault;
print $answer->valueof('//GetCodeListResponse/Tekst'), "\n";
