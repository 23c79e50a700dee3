/** Who is measured beside the gateway, and how each is found, built and started. */

export interface Peer {
  readonly name: string;
  /** What it checks of a message besides that it is XML. */
  readonly checks: string;
  /** A command of bash that fails where the peer cannot be had. */
  readonly probe?: string;
  /** The part of build.sh that makes it. */
  readonly build?: 'gsoap' | 'jaxws';
  /** @param folder where build.sh put it */
  readonly command: (folder: string) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Is it our gateway, which also needs a database? */
  readonly isGateway?: true;
  /** Seconds of load before it is measured, where the usual ones are too few. */
  readonly warmUp?: number;
  /** Answers something that is no SOAP, of this length. */
  readonly bytes?: number;
}

/** As long as the gateway's answer to IsValidJobannonce. */
const BYTES = 700;
const JAVA = ['-Dsun.net.httpserver.nodelay=true', '-Dcom.sun.xml.ws.monitoring.endpoint=false'];

const jaxws = (...more: readonly string[]) => ({
  // The compiler of the JVM shares the one processor.
  warmUp: 18,
  probe: 'command -v wsimport && command -v javac && test -e /usr/share/java/jaxws-rt.jar',
  build: 'jaxws' as const,
  command: (folder: string) => [
    ...['java', ...JAVA, '-cp', `${folder}:/usr/share/java/jaxws-rt.jar:wsdl`, 'Server'],
    ...more,
  ],
});

const tsx = (file: string) => () => [process.execPath, '--import', 'tsx', file];

const gateway = (env: Readonly<Record<string, string>>) => ({
  checks: 'the XSD, headers, permission, code lists, all rules',
  command: () => [process.execPath, '--enable-source-maps', 'dist/src/main.js'],
  env: { PORT: '0', DOCS_SITE: 'false', ...env },
  isGateway: true as const,
});

/** Limits that nobody reaches. */
export const LIMITS = { RATE_PER_MINUTE: '1000000', RATE_CONCURRENT: '1000' };

export const BARE: Peer = {
  name: 'bare node:http',
  checks: 'nothing; a constant',
  command: tsx('bench/servers/bare.ts'),
  env: { BYTES: String(BYTES) },
  bytes: BYTES,
};

export const PEERS: readonly Peer[] = [
  BARE,
  {
    name: 'gSOAP',
    checks: 'order, occurrence, types; no patterns',
    probe: 'command -v wsdl2h && command -v soapcpp2 && command -v g++ && test -e /usr/include/stdsoap2.h',
    build: 'gsoap',
    command: (folder) => [`${folder}/server`],
  },
  {
    name: 'PHP SoapServer',
    checks: 'nothing; a connection for each request',
    probe: `php -r "exit(class_exists('SoapServer') ? 0 : 1);"`,
    command: () => ['php', '-S', '127.0.0.1:0', '-q', 'bench/peers/php/server.php'],
  },
  { name: 'JAX-WS RI', checks: 'nothing', ...jaxws() },
  { name: 'JAX-WS RI, @SchemaValidation', checks: 'the XSD', ...jaxws('validate') },
  { name: 'soap.listen', checks: 'nothing', command: tsx('bench/servers/soap-listen.ts') },
  { name: 'IsValidJobannonce', ...gateway({}) },
  { name: 'IsValidJobannonce, limits', ...gateway(LIMITS) },
];
