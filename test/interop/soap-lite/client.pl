#!/usr/bin/perl
# JobannonceService v2 from Perl with SOAP::Lite.
# Usage: perl client.pl WSDL_URL [1.1|1.2]
use strict;
use warnings;
use utf8;
use JSON::PP ();
use POSIX ();
use SOAP::Lite;

my ($wsdl, $version) = (@ARGV, '1.1');
my %namespace = (
    aoh  => 'http://rep.oio.dk/ams.dk/xml/schemas/2005/09/01/',
    clb  => 'http://service.bm.dk/pjaktass/2013/06/07/CodeListBase/',
    job  => 'http://service.bm.dk/JobannonceService/2024/12/06/',
    ros  => 'http://service.bm.dk/pjaktass/2015/01/21/RequestOrganisationStructure/',
    rumh => 'http://service.bm.dk/RequestUserMetadata/2015/01/21/',
    rus  => 'http://service.bm.dk/pjaktass/2015/01/21/RequestUserStructure/',
    rut  => 'http://service.bm.dk/pjaktass/2015/01/21/RequestUserTypeIdentifierCodeList/',
);

# SOAP::Lite takes address and action of each operation from the WSDL. The message is written by
# hand, in the order of the schema: it does not read the types.
my $operations = SOAP::Schema->new(schema_url => $wsdl)->parse->services->{JobannonceService};

sub call {
    my ($name, @body) = @_;
    my $operation = $operations->{$name};
    my $soap = SOAP::Lite->soapversion($version)->proxy($operation->{endpoint}->value);
    $soap->on_action(sub { '"' . $operation->{soapaction}->value . '"' });
    $soap->autotype(0);    # no xsi:type: the schema says the types
    $soap->serializer->encodingStyle('');
    $soap->serializer->register_ns($namespace{$_}, $_) for sort keys %namespace;
    return $soap->call(SOAP::Data->name("job:${name}Request"), @body, headers());
}

# element('job:Titel' => 'text') or element('job:Job' => element(...), element(...)). Without
# autotype SOAP::Lite leaves "&" and "<" in a text as they are: encode_data escapes them.
sub element {
    my ($name, @content) = @_;
    my $value = ref $content[0] ? \SOAP::Data->value(@content) : SOAP::Utils::encode_data($content[0]);
    return SOAP::Data->name($name => $value);
}

# A value of a code list is wrapped in CodeListItemIdentifier.
sub code { my ($name, $number) = @_; return element($name => element('clb:CodeListItemIdentifier' => $number)) }

sub in_days { my ($days) = @_; return POSIX::strftime('%Y-%m-%dT%H:%M:%SZ', gmtime(time + $days * 86_400)) }

# Both headers go with every call.
sub headers {
    return (
        SOAP::Header->name('rumh:RequestUserMetadataHeader' => \SOAP::Data->value(
            element('rus:RequestUserStructure' =>
                element('rus:UserFullName' => 'Fagsystemet, natlig overførsel'),
                code('rut:RequestUserTypeIdentifier' => 3),
                element('rus:UserIdentifier' => 'fagsystem-01')),
            element('ros:RequestOrganisationStructure' =>
                code('ros:OrganisationTypeIdentifier' => 8),
                element('ros:OrganisationCode' => '461')),
            element('rumh:RegistrationDateTime' => in_days(0)))),
        SOAP::Header->name('aoh:ActiveOrganisationHeader' => \SOAP::Data->value(
            element('aoh:OrganisationTypeIdentifier' => 8),
            element('aoh:OrganisationCode' => '461'))),
    );
}

sub ad {
    my (%differing) = (annoncetype => 1, workindenmark => 'false', phone => '+4570252589', @_);
    return element('job:Jobannonce' =>
        element('job:Titel' => 'Butiksassistent på Ærø & Fanø – ægte sans for service'),
        element('job:Annoncetekst' =>
            '<p>Vi søger en smilende kollega til Øens Købmand &amp; Søn. Løn: 25.000 kr. (≈ 3.350 €) 😀</p>'),
        element('job:Virksomhed' => element('job:CVRnumberIdentifier' => '12345674')),
        element('job:AnonymArbejdsgiver' => 'false'),
        element('job:Job' =>
            code('job:Annoncetype' => $differing{annoncetype}),
            element('job:ConceptUriDa' =>
                'http://data.star.dk/esco/occupation/3f2b8c1e-5a70-4c8e-9a55-0d6c1f2e7b41'),
            element('job:AntalStillinger' => 2),
            element('job:Arbejdssted' =>
                element('job:Vejnavn' => 'Nørrebrogade'),
                element('job:Husnummer' => '44'),
                element('job:Postnummer' => '2200'),
                element('job:Landekode' => 'DK')),
            element('job:IntetFastArbejdssted' => 'false'),
            element('job:Tidsbegraenset' => 'false'),
            element('job:Handicapvenlig' => 'true')),
        element('job:Ansoegning' =>
            element('job:HurtigstMuligt' => 'true'),
            element('job:Email' => 'job@job.eksempel.dk'),
            element('job:PrBrev' => 'false'),
            element('job:KontaktpersonSamling' => element('job:Kontaktperson' =>
                element('job:Fornavne' => 'Søren'),
                element('job:Efternavn' => 'Østergård'),
                ($differing{phone} ? element('job:Telefonnummer' => $differing{phone}) : ()),
                element('job:SkjulTelefonnummer' => 'false')))),
        element('job:Publicering' =>
            element('job:AfpubliceringTidspunkt' => in_days(14)),
            element('job:Eures' => 'false'),
            element('job:Workindenmark' => $differing{workindenmark})));
}

my $created = call(CreateJobannonce => ad());
die $created->faultstring if $created->fault;
my $id = $created->valueof('//JobannonceIdentifier');
my $got = call(GetJobannonce => element('job:JobannonceIdentifier' => $id));
die $got->faultstring if $got->fault;
my $shown = call(GetJobannoncePubliceret => element('job:JobannonceIdentifier' => $id));
die $shown->faultstring if $shown->fault;

# Two rules broken: Workindenmark and Hotjob exclude each other, and the contact person cannot be
# reached.
my $refused = call(CreateJobannonce => ad(annoncetype => 2, workindenmark => 'true', phone => undef));

print JSON::PP->new->ascii->encode({
    client  => "SOAP::Lite $SOAP::Lite::VERSION",
    created => { id => $id, version => $created->valueof('//CreateJobannonceResponse/Version') + 0 },
    got     => {
        titel        => $got->valueof('//Jobannonce/Titel'),
        annoncetekst => $got->valueof('//Jobannonce/Annoncetekst'),
        version      => $got->valueof('//GetJobannonceResponse/Version') + 0,
        status       => $got->valueof('//GetJobannonceResponse/Status/CodeListItemIdentifier') + 0,
    },
    published => {
        titel     => $shown->valueof('//VistPubliceret/Titel'),
        paaJobnet => $shown->valueof('//PaaJobnet') eq 'true' ? JSON::PP::true : JSON::PP::false,
    },
    fault => $refused->fault && {
        errorCode => $refused->valueof('//FaultDetails/ErrorCode') + 0,
        koder     => [map { $_ + 0 } $refused->valueof('//Fejlliste/Fejl/Kode')],
        logId     => $refused->valueof('//ServiceRequestLogReferenceIdentifier'),
    },
}), "\n";
