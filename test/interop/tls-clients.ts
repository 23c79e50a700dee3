/**
 * Other people's clients with a client certificate. The commands are for bash in a folder with
 * client.pem, client.key.pem and gateway-ca.pem, with `HERE` (this folder), `WSDL` and `LISTS_WSDL`
 * (of two services of a gateway that speaks TLS), `PLAIN` (of one that does not, for tools that
 * generate code), `SOAP` and `OUT` (the folder itself) in the environment. The pages
 * docs/guide/…/production.md show the commands, and snippets of the programs.
 */
import { CLIENTS } from './clients.js';

export interface TlsClient {
  readonly name: string;
  readonly probe?: string;
  /** Makes files of other kinds from the three, and what has to be compiled. */
  readonly build?: string;
  /** Stands on the page as it is here. */
  readonly shown?: string;
  readonly run: string;
  /** What it prints. */
  readonly prints: RegExp;
}

const probeOf = (name: string) => {
  const probe = CLIENTS.find((client) => client.name === name)?.probe;
  return probe === undefined ? {} : { probe };
};

const LISTS = /^Arbejdstider$/;
/** Here machines set variables that requests takes for more than its own settings. */
const OWN_SETTINGS = 'env -u REQUESTS_CA_BUNDLE -u CURL_CA_BUNDLE';

const PKCS12 =
  'openssl pkcs12 -export -in client.pem -inkey client.key.pem -out client.p12 -passout pass:changeit';

export const TLS_CLIENTS: readonly TlsClient[] = [
  {
    name: 'curl',
    probe: 'curl --version',
    build: `curl -s "$PLAIN/2/JobannonceService?sample=CreateJobannonce" -o ad.xml`,
    shown: `curl -s --cert client.pem --key client.key.pem --cacert gateway-ca.pem \\
  -H 'Content-Type: text/xml; charset=utf-8' --data-binary @ad.xml "$SERVICE"`,
    run: '',
    prints: /<JobannonceIdentifier>/,
  },
  {
    name: 'zeep',
    ...probeOf('zeep'),
    run: `${OWN_SETTINGS} /usr/bin/python3 "$HERE/zeep/tls.py" "$LISTS_WSDL"`,
    prints: LISTS,
  },
  {
    name: 'suds',
    ...probeOf('suds'),
    run: '/usr/bin/python3 "$HERE/suds/tls.py" "$LISTS_WSDL"',
    prints: LISTS,
  },
  {
    name: 'PHP SoapClient',
    ...probeOf('PHP SoapClient'),
    run: 'php "$HERE/php/tls.php" "$LISTS_WSDL"',
    prints: LISTS,
  },
  {
    name: 'JAX-WS',
    probe: `${probeOf('JAX-WS').probe ?? ''} && command -v openssl keytool`,
    build: '"$HERE/jaxws/build.sh" Client.java "$OUT" "$SOAP" "$PLAIN/2/JobannonceService?wsdl"',
    shown: `${PKCS12}
keytool -importcert -noprompt -file gateway-ca.pem -keystore trust.p12 -storepass changeit
java -Djavax.net.ssl.keyStore=client.p12 -Djavax.net.ssl.keyStorePassword=changeit \\
  -Djavax.net.ssl.trustStore=trust.p12 -Djavax.net.ssl.trustStorePassword=changeit \\
  -cp "$OUT:/usr/share/java/jaxws-rt.jar" Client "$WSDL" "$SOAP"`,
    run: '',
    prints: /"created":\{"id":"/,
  },
  {
    name: 'gSOAP',
    probe: `${probeOf('gSOAP').probe ?? ''} && ls /usr/lib/*/libgsoapssl++.so && ls /usr/include/openssl/ssl.h`,
    build:
      'TLS=1 "$HERE/gsoap/build.sh" tls.cpp "$OUT" "$SOAP" "$PLAIN/1/CodeListsService?wsdl" >&2 && cat client.key.pem client.pem >client-both.pem',
    run: '"$OUT/tls" "${LISTS_WSDL%?wsdl}"',
    prints: LISTS,
  },
  {
    name: 'SOAP::Lite',
    probe: `${probeOf('SOAP::Lite').probe ?? ''} && perl -MLWP::Protocol::https -e 1`,
    run: 'HTTPS_CA_FILE=gateway-ca.pem perl "$HERE/soap-lite/tls.pl" "$LISTS_WSDL"',
    prints: LISTS,
  },
  {
    name: 'node-soap',
    run: 'NODE_EXTRA_CA_CERTS=gateway-ca.pem node "$HERE/node-soap/tls.js" "$LISTS_WSDL"',
    prints: LISTS,
  },
  {
    name: 'Mono',
    probe: 'command -v wsdl && command -v mcs && command -v cert-sync',
    build:
      '"$HERE/mono/build.sh" "$OUT" "$PLAIN/1/CodeListsService?wsdl" >&2 && mono "$OUT/Lists.exe" "$PLAIN/1/CodeListsService" >&2 && export HOME="$OUT"',
    shown: `openssl pkcs12 -export -legacy -in client.pem -inkey client.key.pem -out client.p12 -passout pass:changeit
cert-sync --user gateway-ca.pem
mono "$OUT/Lists.exe" "$LISTS" client.p12 changeit`,
    run: '',
    prints: /^1 Normal arbejdstid; .*\n2001$/m,
  },
];
