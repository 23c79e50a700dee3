export const SOAP_VERSIONS = ['1.1', '1.2'] as const;
export type Soap = (typeof SOAP_VERSIONS)[number];

/**
 * A SOAP client somebody else wrote. The commands are for bash in this folder, with `WSDL` (address
 * of the WSDL), `SERVICE` (of the service), `SOAP` (1.1 or 1.2), `OUT` (an empty folder),
 * `LOGIN_WSDL` and `LISTS_WSDL` (of the two services of look-ups) and `ORDERS_WSDL` (of the service
 * of job orders) in the environment; docs/clients.md shows the same commands.
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
  /** The program for the services of look-ups: it prints one line of JSON, `Lookups`. */
  readonly lookups?: Program;
  /** The program for job orders: it prints one line of JSON, `Orders`. */
  readonly orders?: Program;
}

export interface Program {
  readonly build?: string;
  readonly run: string;
}

export const CLIENTS: readonly Client[] = [
  {
    name: 'zeep',
    versions: SOAP_VERSIONS,
    probe: '/usr/bin/python3 -c "from zeep import Client"',
    load: '/usr/bin/python3 -m zeep "$WSDL"',
    run: '/usr/bin/python3 zeep/client.py "$WSDL" "$SOAP"',
    lookups: { run: '/usr/bin/python3 zeep/lookups.py "$LOGIN_WSDL" "$LISTS_WSDL" "$SOAP"' },
    orders: { run: '/usr/bin/python3 zeep/orders.py "$ORDERS_WSDL" "$SOAP"' },
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
    orders: { run: 'php php/orders.php "$ORDERS_WSDL" "$SOAP"' },
  },
  {
    name: 'gSOAP',
    versions: SOAP_VERSIONS,
    probe: 'command -v wsdl2h && command -v soapcpp2 && command -v g++ && test -e /usr/include/stdsoap2.h',
    load: 'cd "$OUT" && wsdl2h -o service.h "$WSDL" && soapcpp2 -C -x -I/usr/share/gsoap/import service.h && cat service.h',
    build: 'gsoap/build.sh client.cpp "$OUT" "$SOAP" "$WSDL"',
    run: '"$OUT/client" "$SERVICE"',
    lookups: {
      build: 'gsoap/build.sh lookups.cpp "$OUT" "$SOAP" "$LOGIN_WSDL" "$LISTS_WSDL"',
      run: '"$OUT/lookups" "${LOGIN_WSDL%?wsdl}" "${LISTS_WSDL%?wsdl}"',
    },
    orders: {
      build: 'gsoap/build.sh orders.cpp "$OUT" "$SOAP" "$ORDERS_WSDL"',
      run: '"$OUT/orders" "${ORDERS_WSDL%?wsdl}"',
    },
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
    orders: {
      build: 'jaxws/build.sh Orders.java "$OUT" "$SOAP" "$ORDERS_WSDL"',
      run: 'java -cp "$OUT:/usr/share/java/jaxws-rt.jar" Orders "$ORDERS_WSDL" "$SOAP"',
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
    lookups: { run: 'node node-soap/lookups.js "$LOGIN_WSDL" "$LISTS_WSDL" "$SOAP"' },
    orders: { run: 'node node-soap/orders.js "$ORDERS_WSDL" "$SOAP"' },
  },
];
