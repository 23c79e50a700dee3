/**
 * Programs of foreign clients that call any operation. Each reads a call on a line of stdin, calls
 * by what its tool has made of our WSDL, and writes what it has read on a line of stdout. The
 * commands are for bash in this folder, with `WSDLS` (the addresses of all WSDLs, with a space
 * between), `SOAP` and `OUT` (an empty folder) in the environment.
 */
import { CLIENTS, type Program, type Soap, SOAP_VERSIONS } from './clients.js';

export interface Speaker extends Program {
  readonly name: string;
  readonly versions: readonly Soap[];
  readonly probe?: string;
  /**
   * What a line holds. Tools that write classes are given XML, which their own reader makes objects
   * of, and write what they have read as XML in the same way; the others are given JSON.
   */
  readonly lines: 'json' | 'xml';
  /** An answer that has one element only is read as the content of that element. */
  readonly unwraps?: true;
  /** Times are read as whole seconds. */
  readonly readsSeconds?: true;
}

type Spoken = Omit<Speaker, 'name' | 'versions' | 'probe'>;

const SPOKEN: Readonly<Record<string, Spoken>> = {
  zeep: { run: '/usr/bin/python3 zeep/speak.py "$SOAP"', lines: 'json' },
  suds: { run: '/usr/bin/python3 suds/speak.py', lines: 'json', unwraps: true },
  'PHP SoapClient': { run: 'php php/speak.php "$SOAP"', lines: 'json' },
  gSOAP: {
    build: 'gsoap/build.sh speak.cpp "$OUT" "$SOAP" $WSDLS',
    run: '"$OUT/speak"',
    lines: 'xml',
    readsSeconds: true,
  },
  'JAX-WS': {
    build: 'jaxws/build.sh Speak.java "$OUT" "$SOAP" $WSDLS',
    run: 'java -cp "$OUT:/usr/share/java/jaxws-rt.jar" Speak "$SOAP"',
    lines: 'xml',
  },
  'SOAP::Lite': { run: 'perl soap-lite/speak.pl "$SOAP"', lines: 'json' },
  'node-soap': { run: 'node node-soap/speak.js "$SOAP"', lines: 'json' },
  Mono: { build: 'mono/speak.sh "$OUT" $WSDLS', run: 'mono "$OUT/Speak.exe"', lines: 'xml' },
};

/** Its `wsdl` writes C# of the SOAP 1.1 port. */
const MONO = {
  name: 'Mono',
  probe: 'command -v wsdl && command -v mcs && command -v mono',
  versions: SOAP_VERSIONS.slice(0, 1),
};

/** Every foreign client speaks: one without a program here is an error. */
export const SPEAKERS: readonly Speaker[] = [...CLIENTS, MONO].map(({ name, versions, probe }) => {
  const spoken = SPOKEN[name];
  if (!spoken) throw new Error(`${name} has no program that calls any operation: give it a row in SPOKEN`);
  return { name, versions, ...(probe !== undefined && { probe }), ...spoken };
});
