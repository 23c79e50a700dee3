export const SOAP_VERSIONS = ['1.1', '1.2'] as const;
export type Soap = (typeof SOAP_VERSIONS)[number];

/**
 * A SOAP client somebody else wrote. The commands are for bash in this folder, with `WSDL` (address
 * of the WSDL), `SERVICE` (of the service), `SOAP` (1.1 or 1.2), `OUT` (an empty folder), and
 * `LOGIN_WSDL` and `LISTS_WSDL` (of the two services of look-ups) in the environment;
 * docs/clients.md shows the same commands.
 */
export interface Client {
  readonly name: string;
  readonly versions: readonly Soap[];
  /** Fails where the program is absent. None for a program that comes with our own packages. */
  readonly probe?: string;
  /** Prints, among other things, the names of the operations in any WSDL of ours. */
  readonly load: string;
  readonly build?: string;
  /** Prints one line of JSON: a `Summary`. */
  readonly run: string;
  /** The program for the services of look-ups, where there is one. */
  readonly lookups?: {
    readonly build?: string;
    /** Prints one line of JSON: `Lookups`. */
    readonly run: string;
  };
}

/**
 * What a client saw: the ad it created, the same ad when it got it, and the fault for an ad with
 * two broken rules.
 */
export interface Summary {
  readonly client: string;
  readonly created: { readonly id: string; readonly version: number };
  readonly got: {
    readonly titel: string;
    readonly annoncetekst: string;
    readonly version: number;
    /** From the code list JobannonceStatus. */
    readonly status: number;
  };
  readonly fault: {
    readonly errorCode: number;
    readonly koder: readonly number[];
    readonly logId: string;
  } | null;
}

/**
 * What a client saw of VirksomhedsLoginService and CodeListsService, having called each of their
 * operations.
 */
export interface Lookups {
  readonly told: { readonly medregnet: boolean; readonly tidligste: string; readonly seneste: string };
  readonly got: { readonly tidligste: string; readonly seneste: string };
  readonly units: readonly string[];
  /** ErrorCode for a company without a login. */
  readonly fault: number | null;
  readonly names: readonly string[];
  /** Code and Danish text of the values of Arbejdstidsforhold. */
  readonly values: readonly string[];
  /** First and last day of the United Kingdom in the EU. */
  readonly kingdom: readonly [string, string];
}

export const CLIENTS: readonly Client[] = [
  {
    name: 'zeep',
    versions: SOAP_VERSIONS,
    probe: '/usr/bin/python3 -c "from zeep import Client"',
    load: '/usr/bin/python3 -m zeep "$WSDL"',
    run: '/usr/bin/python3 zeep/client.py "$WSDL" "$SOAP"',
    lookups: { run: '/usr/bin/python3 zeep/lookups.py "$LOGIN_WSDL" "$LISTS_WSDL" "$SOAP"' },
  },
  {
    name: 'suds',
    versions: ['1.1'],
    probe: '/usr/bin/python3 -c "from suds import __version__"',
    load: `/usr/bin/python3 -c "import suds.client as s; print(s.Client('$WSDL', cache=None))"`,
    run: '/usr/bin/python3 suds/client.py "$WSDL"',
  },
  {
    name: 'PHP SoapClient',
    versions: SOAP_VERSIONS,
    probe: 'php -r "exit(class_exists(\'SoapClient\') ? 0 : 1);"',
    load: `php -r "print_r((new SoapClient('$WSDL', ['cache_wsdl' => 0]))->__getFunctions());"`,
    run: 'php php/client.php "$WSDL" "$SOAP"',
    lookups: { run: 'php php/lookups.php "$LOGIN_WSDL" "$LISTS_WSDL" "$SOAP"' },
  },
  {
    name: 'gSOAP',
    versions: SOAP_VERSIONS,
    probe: 'command -v wsdl2h && command -v soapcpp2 && command -v g++ && test -e /usr/include/stdsoap2.h',
    load: 'cd "$OUT" && wsdl2h -o service.h "$WSDL" && soapcpp2 -C -x -I/usr/share/gsoap/import service.h && cat service.h',
    build: 'gsoap/build.sh "$WSDL" "$OUT" "$SOAP"',
    run: '"$OUT/client" "$SERVICE"',
  },
  {
    name: 'JAX-WS',
    versions: SOAP_VERSIONS,
    probe: 'command -v wsimport && command -v javac && test -e /usr/share/java/jaxws-rt.jar',
    load: 'wsimport -extension -Xnocompile -d "$OUT" "$WSDL" && grep -rh operationName "$OUT"',
    build: 'jaxws/build.sh Client.java "$OUT" "$SOAP" "$WSDL"',
    run: 'java -cp "$OUT:/usr/share/java/jaxws-rt.jar" Client "$WSDL" "$SOAP"',
    lookups: {
      build: 'jaxws/build.sh Lookups.java "$OUT" "$SOAP" "$LOGIN_WSDL" "$LISTS_WSDL"',
      run: 'java -cp "$OUT:/usr/share/java/jaxws-rt.jar" Lookups "$LOGIN_WSDL" "$LISTS_WSDL" "$SOAP"',
    },
  },
  {
    name: 'SOAP::Lite',
    versions: SOAP_VERSIONS,
    probe: 'perl -MSOAP::Lite -e 1',
    load: `perl -MSOAP::Lite -e 'print keys %$_ for values %{SOAP::Schema->new(schema_url => "$ENV{WSDL}")->parse->services}'`,
    run: 'perl soap-lite/client.pl "$WSDL" "$SOAP"',
  },
  {
    name: 'node-soap',
    versions: SOAP_VERSIONS,
    load: `node -e "require('soap').createClientAsync('$WSDL').then((client) => console.log(client.describe()))"`,
    run: 'node node-soap/client.js "$WSDL" "$SOAP"',
  },
];
