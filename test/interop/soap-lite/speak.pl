#!/usr/bin/perl
# Any operation from Perl with SOAP::Lite: each line of stdin is a call in JSON, answered by a line.
# Usage: perl speak.pl [1.1|1.2]
use strict;
use warnings;
use JSON::PP ();
use SOAP::Lite;

my ($version) = (@ARGV, '1.1');
my %services;
$| = 1;

while (my $line = <STDIN>) {
    my $call = JSON::PP::decode_json($line);
    # SOAP::Lite takes address and action of each operation from the WSDL. It does not read the
    # types: elements come with their prefixes, in the order of the schema.
    $services{$call->{wsdl}} ||= SOAP::Schema->new(schema_url => $call->{wsdl})->parse->services;
    my $operation = $services{$call->{wsdl}}{$call->{service}}{$call->{operation}};
    my ($namespaces, $headers, $request) = @{$call->{prefixed}}{qw(namespaces headers request)};
    my $soap = SOAP::Lite->soapversion($version)->proxy($operation->{endpoint}->value);
    $soap->on_action(sub { '"' . $operation->{soapaction}->value . '"' });
    $soap->autotype(0);    # no xsi:type: the schema says the types
    $soap->serializer->encodingStyle('');
    $soap->serializer->register_ns($namespaces->{$_}, $_) for sort keys %$namespaces;
    my ($name, $content) = @$request;
    # Without anything in it SOAP::Lite would write a request as xsi:nil.
    my @content = @$content ? map { element('SOAP::Data', @$_) } @$content : SOAP::Data->type(xml => '');
    my $som = $soap->call(
        SOAP::Data->name($name), @content,
        (map { element('SOAP::Header', @$_) } @$headers));
    # SOAP 1.2 calls the detail Detail.
    my $kind = $som->match('//Fault/detail') || $som->match('//Fault/Detail') ? 'fault' : 'answer';
    $som->match('/Envelope/Body/[1]') if $kind eq 'answer';
    my ($element) = $som->current;
    print JSON::PP->new->ascii->encode({ $kind => value($element) }), "\n";
}

# An element with a text, or with children, each a name and its content. Without autotype SOAP::Lite
# leaves "&" and "<" in a text as they are: encode_data escapes them.
sub element {
    my ($kind, $name, $content) = @_;
    my $value = ref $content
        ? \SOAP::Data->value(map { element('SOAP::Data', @$_) } @$content)
        : SOAP::Utils::encode_data($content);
    return $kind->name($name => $value);
}

# A text, or every child in a list of those of its name.
sub value {
    my ($element) = @_;
    my $children = SOAP::Utils::o_child($element);
    return SOAP::Utils::o_chars($element) unless $children;
    my %found;
    for my $child (@$children) {
        my ($name) = SOAP::Utils::o_qname($child) =~ /([^:]+)$/;
        push @{$found{$name}}, value($child);
    }
    return \%found;
}
