import { expect } from 'chai';
import { ConfigError, defaultLimits, readConfig, settings, settingsTable } from '../../src/config/config.js';

function sentencesFor(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.sentences;
    throw error;
  }
  return [];
}

describe('config', () => {
  it('needs nothing', () => {
    expect(readConfig({})).to.deep.equal({
      profile: 'sandbox',
      authMethods: ['headers', 'wss'],
      certProxy: [],
      certProxyHeader: 'Client-Cert',
      host: '127.0.0.1',
      port: 8080,
      workers: 1,
      metricsHost: '127.0.0.1',
      databaseReadLagSeconds: 5,
      dataDir: '.data',
      poolMax: 10,
      databaseTimeoutMs: 15_000,
      databaseConnectMs: 5000,
      databaseLongTimeoutMs: 600_000,
      logLevel: 'info',
      trustProxy: [],
      stopGraceMs: 30_000,
      docsSite: true,
      pages: true,
      services: true,
      repeatDays: 30,
      sandboxControl: 'local',
      publicationMaxWeeks: 8,
      pastGraceMinutes: 5,
      futureGraceMinutes: 5,
      euresSwitzerland: false,
      autoApprove: false,
      cutOver: '2024-12-06T00:00:00+01:00',
      userAccessFrom: '2025-06-16T00:00:00+02:00',
      cvrTimeoutMs: 3000,
      cvrRetries: 2,
      cvrRetryMs: 200,
      cvrBreakerFailures: 5,
      cvrBreakerSeconds: 30,
      cvrMaxBytes: 8 * 1024 * 1024,
      cvrFreshMinutes: 60,
      cvrStaleHours: 24,
      ratePerMinute: 0,
      rateConcurrent: 0,
      mailFrom: 'jobnet@localhost',
      mailTimeoutSeconds: 60,
      mailAttempts: 20,
      mailDays: 30,
      deletedLogoDays: 90,
      wssLifeSeconds: 300,
      wssFutureSeconds: 60,
      wssSignAnswers: false,
      loginTimeoutMs: 5000,
      loginSkewSeconds: 30,
      sessionIdleMinutes: 30,
      sessionHours: 8,
      auditSealSeconds: 60,
      auditDays: 730,
      trafficKeptDays: 14,
      callsKeptDays: 7,
      callsKeptMib: 256,
      inFlight: 64,
      waiting: 128,
      waitMs: 1000,
      takeMs: 30_000,
      untakenBytes: 128 * 1024 * 1024,
      untakenBytesOfSystem: 16 * 1024 * 1024,
      limits: defaultLimits,
    });
  });

  it('reads every setting', () => {
    const env = {
      PROFILE: 'sandbox',
      AUTH_METHODS: 'tls, proxy,wss',
      TLS_CERT: 'server.pem',
      TLS_KEY: 'server.key.pem',
      CERT_ROOTS: 'roots.pem',
      CERT_CRL: 'crl.pem',
      CERT_PROXY: '10.9.0.0/16',
      CERT_PROXY_HEADER: 'X-SSL-Client-Cert',
      HOST: '::1',
      PORT: '0',
      WORKERS: '2',
      METRICS_HOST: '10.1.2.3',
      METRICS_PORT: '9464',
      DATABASE_URL: 'postgres://u:p@db.example/jobnet',
      DATABASE_OWNER_URL: 'postgres://o:p@db.example/jobnet',
      DATABASE_READ_URL: 'postgres://u:p@replica.example/jobnet',
      DATABASE_READ_LAG_SECONDS: '30',
      DATA_DIR: '/var/lib/jobnet',
      POOL_MAX: '1',
      DATABASE_TIMEOUT_MS: '301',
      DATABASE_CONNECT_MS: '302',
      DATABASE_LONG_TIMEOUT_MS: '303',
      LOG_LEVEL: 'debug',
      PUBLIC_URL: 'https://gateway.example:8443/',
      TRUST_PROXY: '10.0.0.0/8, ::1,192.168.1.1',
      STOP_GRACE_MS: '2',
      REPEAT_DAYS: '3',
      SANDBOX_CONTROL: 'nobody',
      PUBLICATION_MAX_WEEKS: '4',
      PAST_GRACE_MINUTES: '0',
      FUTURE_GRACE_MINUTES: '13',
      EURES_SWITZERLAND: 'true',
      AUTO_APPROVE: 'true',
      DOCS_SITE: 'false',
      PAGES: 'false',
      SERVICES: 'false',
      CUT_OVER: '2024-12-07T00:00:00Z',
      USER_ACCESS_FROM: '2025-06-17T00:00:00Z',
      CVR_URL: 'https://cvr.example/cvr-permanent',
      CVR_USER: 'jobnet',
      CVR_PASSWORD: 'hemmelig:#æ',
      CVR_TIMEOUT_MS: '5',
      CVR_RETRIES: '6',
      CVR_RETRY_MS: '7',
      CVR_BREAKER_FAILURES: '8',
      CVR_BREAKER_SECONDS: '9',
      CVR_MAX_BYTES: '10000',
      CVR_FRESH_MINUTES: '11',
      CVR_STALE_HOURS: '12',
      PERSON_KEY: '/etc/jobnet/person.key',
      LOGIN_PROVIDERS: '/etc/jobnet/login.json',
      LOGIN_TIMEOUT_MS: '18',
      LOGIN_SKEW_SECONDS: '19',
      SESSION_IDLE_MINUTES: '20',
      SESSION_HOURS: '21',
      SANDBOX_LOGIN_PORT: '',
      SMTP_URL: 'smtps://jobnet:hemmelig%3A@mail.example:2465',
      MAIL_FROM: 'jobnet@star.example',
      MAIL_REPLY_TO: 'svar@star.example',
      MAIL_FOLDER: '/var/mails',
      MAIL_TIMEOUT_SECONDS: '13',
      MAIL_ATTEMPTS: '14',
      MAIL_DAYS: '15',
      DELETED_LOGO_DAYS: '16',
      WSS_LIFE_SECONDS: '16',
      WSS_FUTURE_SECONDS: '17',
      WSS_SIGN_ANSWERS: 'true',
      WSS_KEY: '/etc/jobnet/key.pem',
      WSS_CERT: '/etc/jobnet/cert.pem',
      AUDIT_SEAL_SECONDS: '16',
      AUDIT_DAYS: '180',
      TRAFFIC_KEPT_DAYS: '0',
      CALLS_KEPT_DAYS: '3',
      CALLS_KEPT_MIB: '4',
      RATE_PER_MINUTE: '16',
      RATE_CONCURRENT: '17',
      LIMIT_BODY_BYTES: '2001',
      LIMIT_BODY_BYTES_WITH_LOGO: '2002',
      LIMIT_BODY_MS: '2003',
      LIMIT_IN_FLIGHT: '21',
      LIMIT_WAITING: '22',
      LIMIT_WAIT_MS: '23',
      LIMIT_TAKE_MS: '24',
      LIMIT_UNTAKEN_BYTES: '134217729',
      LIMIT_UNTAKEN_BYTES_OF_SYSTEM: '16777217',
      LIMIT_GZIP_RATIO: '204',
      LIMIT_DEPTH: '205',
      LIMIT_ATTRIBUTES: '206',
      LIMIT_NAMESPACES: '207',
      LIMIT_ELEMENTS: '208',
      LIMIT_TEXT_LENGTH: '2009',
    };
    expect(Object.keys(env)).to.have.members(settings.map(({ name }) => name));
    expect(readConfig(env)).to.deep.equal({
      profile: 'sandbox',
      authMethods: ['tls', 'proxy', 'wss'],
      tlsCert: 'server.pem',
      tlsKey: 'server.key.pem',
      certRoots: 'roots.pem',
      certCrl: 'crl.pem',
      certProxy: ['10.9.0.0/16'],
      certProxyHeader: 'X-SSL-Client-Cert',
      host: '::1',
      port: 0,
      workers: 2,
      metricsHost: '10.1.2.3',
      metricsPort: 9464,
      databaseUrl: 'postgres://u:p@db.example/jobnet',
      databaseOwnerUrl: 'postgres://o:p@db.example/jobnet',
      databaseReadUrl: 'postgres://u:p@replica.example/jobnet',
      databaseReadLagSeconds: 30,
      dataDir: '/var/lib/jobnet',
      poolMax: 1,
      databaseTimeoutMs: 301,
      databaseConnectMs: 302,
      databaseLongTimeoutMs: 303,
      logLevel: 'debug',
      publicUrl: 'https://gateway.example:8443/',
      trustProxy: ['10.0.0.0/8', '::1', '192.168.1.1'],
      stopGraceMs: 2,
      docsSite: false,
      pages: false,
      services: false,
      repeatDays: 3,
      sandboxControl: 'nobody',
      publicationMaxWeeks: 4,
      pastGraceMinutes: 0,
      futureGraceMinutes: 13,
      euresSwitzerland: true,
      autoApprove: true,
      cutOver: '2024-12-07T00:00:00Z',
      userAccessFrom: '2025-06-17T00:00:00Z',
      cvrUrl: 'https://cvr.example/cvr-permanent',
      cvrUser: 'jobnet',
      cvrPassword: 'hemmelig:#æ',
      cvrTimeoutMs: 5,
      cvrRetries: 6,
      cvrRetryMs: 7,
      cvrBreakerFailures: 8,
      cvrBreakerSeconds: 9,
      cvrMaxBytes: 10_000,
      cvrFreshMinutes: 11,
      cvrStaleHours: 12,
      personKey: '/etc/jobnet/person.key',
      loginProviders: '/etc/jobnet/login.json',
      loginTimeoutMs: 18,
      loginSkewSeconds: 19,
      sessionIdleMinutes: 20,
      sessionHours: 21,
      smtpUrl: 'smtps://jobnet:hemmelig%3A@mail.example:2465',
      mailFrom: 'jobnet@star.example',
      mailReplyTo: 'svar@star.example',
      mailFolder: '/var/mails',
      mailTimeoutSeconds: 13,
      mailAttempts: 14,
      mailDays: 15,
      deletedLogoDays: 16,
      wssLifeSeconds: 16,
      wssFutureSeconds: 17,
      wssSignAnswers: true,
      wssKey: '/etc/jobnet/key.pem',
      wssCert: '/etc/jobnet/cert.pem',
      auditSealSeconds: 16,
      auditDays: 180,
      trafficKeptDays: 0,
      callsKeptDays: 3,
      callsKeptMib: 4,
      inFlight: 21,
      waiting: 22,
      waitMs: 23,
      takeMs: 24,
      untakenBytes: 134_217_729,
      untakenBytesOfSystem: 16_777_217,
      ratePerMinute: 16,
      rateConcurrent: 17,
      limits: {
        bodyBytes: 2001,
        bodyBytesWithLogo: 2002,
        bodyMs: 2003,
        gzipRatio: 204,
        depth: 205,
        attributesPerElement: 206,
        namespacesPerElement: 207,
        elements: 208,
        textLength: 2009,
      },
    });
  });

  it('wants key and certificate where answers are signed, and neither where they are not', () => {
    const files = { WSS_KEY: 'k.pem', WSS_CERT: 'c.pem' };
    expect(sentencesFor({ WSS_SIGN_ANSWERS: 'true' })).to.deep.equal(
      Object.keys(files).map((name) => `${name} is not set, but must be with WSS_SIGN_ANSWERS true.`),
    );
    expect(sentencesFor({ ...files, WSS_SIGN_ANSWERS: 'true', AUTH_METHODS: 'headers' })).to.deep.equal([
      'WSS_SIGN_ANSWERS is true, but AUTH_METHODS has no wss: nobody would get a signed answer.',
    ]);
    expect(sentencesFor(files)).to.deep.equal(
      Object.keys(files).map(
        (name) => `${name} is set, but WSS_SIGN_ANSWERS is not true: nothing would be signed.`,
      ),
    );
  });

  it('takes an empty variable for one that is not set, and blanks around a value for nothing', () => {
    const empty = Object.fromEntries(settings.map(({ name }) => [name, ' ']));
    expect(readConfig(empty)).to.deep.equal(readConfig({}));
    expect(readConfig({ PORT: ' 81\r' }).port).to.equal(81);
  });

  it('cannot be changed', () => {
    const config = readConfig({});
    expect(
      [config, config.limits, config.trustProxy, config.authMethods].map((part) => Object.isFrozen(part)),
    ).not.to.include(false);
  });

  const whole = (from: number, to: number) => `a whole number from ${from} to ${to}`;
  const network =
    'IP addresses or networks such as 10.0.0.0/8, with commas; public ones at most as wide as /24 (IPv6: /64)';
  const origin = 'http:// or https:// with a host and nothing after it';
  for (const [name, value, allowed] of [
    ['PORT', 'abc', whole(0, 65_535)],
    ['PORT', '65536', whole(0, 65_535)],
    ['PORT', '-1', whole(0, 65_535)],
    ['PORT', '80.5', whole(0, 65_535)],
    ['PORT', '1e3', whole(0, 65_535)],
    ['PORT', '0x50', whole(0, 65_535)],
    ['METRICS_PORT', '65536', whole(0, 65_535)],
    ['POOL_MAX', '0', whole(1, 1000)],
    ['DATABASE_TIMEOUT_MS', '0', whole(100, 600_000)],
    ['AUDIT_DAYS', '179', whole(180, 36_500)],
    ['TRAFFIC_KEPT_DAYS', '366', whole(0, 365)],
    ['CALLS_KEPT_DAYS', '91', whole(0, 90)],
    ['CALLS_KEPT_MIB', '0', whole(1, 100_000)],
    ['LIMIT_DEPTH', '1000000000000000000000', whole(16, 1000)],
    ['EURES_SWITZERLAND', 'ja', 'true or false'],
    ['LOG_LEVEL', 'INFO', 'one of fatal, error, warn, info, debug, trace, silent'],
    ['HOST', 'gateway.example', 'an IP address or localhost'],
    ['PUBLIC_URL', 'gateway.example', origin],
    ['PUBLIC_URL', 'ftp://gateway.example', origin],
    ['PUBLIC_URL', 'https://gateway.example/path', origin],
    ['PUBLIC_URL', 'https://user@gateway.example', origin],
    ['PUBLIC_URL', 'https://gateway.example?x', origin],
    ['CUT_OVER', '2024-02-30T00:00:00Z', 'a time with its offset, such as 2024-12-06T00:00:00+01:00'],
    ['CUT_OVER', '2024-12-06', 'a time with its offset, such as 2024-12-06T00:00:00+01:00'],
    ['PROFILE', 'test', 'one of sandbox, production'],
    ['AUTH_METHODS', 'tls,mtls', 'of headers, tls, proxy, wss, with commas'],
    ['CERT_PROXY_HEADER', 'client-cert', 'one of Client-Cert, X-SSL-Client-Cert'],
    ['TRUST_PROXY', 'proxy', network],
    ['TRUST_PROXY', '10.0.0.0/33', network],
    ['TRUST_PROXY', '10.0.0.0/', network],
    ['TRUST_PROXY', '10.0.0.0/8/8', network],
    ['TRUST_PROXY', '::1/129', network],
    ['TRUST_PROXY', '10.0.0.1,', network],
    ['TRUST_PROXY', '0.0.0.0/1,128.0.0.0/1', network],
    ['TRUST_PROXY', '::/1', network],
    ['CERT_PROXY', '10.1.2.3,0.0.0.0/0', network],
    ['CERT_PROXY', '::ffff:0:0/96', network],
  ] as const) {
    it(`refuses ${name}=${value} in one sentence`, () => {
      expect(sentencesFor({ [name]: value })).to.deep.equal([
        `${name} is "${value}", but must be ${allowed}.`,
      ]);
    });
  }

  it('sends people back to an address that is set, and to one provider', () => {
    expect(sentencesFor({ LOGIN_PROVIDERS: 'login.json', SANDBOX_LOGIN_PORT: '0' })).to.deep.equal([
      'PUBLIC_URL is not set, but must be with LOGIN_PROVIDERS: providers send people back to it, and to no other address.',
      'SANDBOX_LOGIN_PORT is set, but must not be with LOGIN_PROVIDERS: people sign in with the one or the other.',
    ]);
    expect(sentencesFor({ PORT: '8081', SANDBOX_LOGIN_PORT: '8081' })).to.deep.equal([
      'SANDBOX_LOGIN_PORT is "8081", but must be another port than PORT.',
    ]);
    expect(readConfig({ SANDBOX_LOGIN_PORT: '0' })).to.include({ sandboxLoginPort: 0 });
  });

  describe('in production', () => {
    const whole = {
      PROFILE: 'production',
      AUTH_METHODS: 'wss',
      CERT_ROOTS: 'roots.pem',
      DATABASE_URL: 'postgres://u:p@db.example/jobnet',
      CVR_URL: 'https://cvr.example/cvr-permanent',
      CVR_USER: 'jobnet',
      CVR_PASSWORD: 'hemmelig',
      PERSON_KEY: 'person.key',
      SMTP_URL: 'smtps://mail.example',
      MAIL_FROM: 'jobnet@star.example',
    };

    it('starts with what it needs', () => {
      expect(sentencesFor(whole)).to.be.empty;
      expect(readConfig(whole).authMethods).to.deep.equal(['wss']);
    });

    it('limits every system, unless it is told not to', () => {
      expect(readConfig(whole)).to.include({ ratePerMinute: 600, rateConcurrent: 5 });
      const none = { RATE_PER_MINUTE: '0', RATE_CONCURRENT: '0' };
      expect(readConfig({ ...whole, ...none })).to.include({ ratePerMinute: 0, rateConcurrent: 0 });
    });

    for (const [env, sentence] of [
      [
        { AUTH_METHODS: '' },
        'AUTH_METHODS is not set, but must name at least one of tls, proxy, wss with PROFILE production.',
      ],
      [
        { AUTH_METHODS: 'headers,wss' },
        'AUTH_METHODS has headers, but must not with PROFILE production: nobody is taken at their word outside the sandbox.',
      ],
      [
        { CERT_ROOTS: '' },
        'CERT_ROOTS is not set, but must be with PROFILE production: certificates without a root are for the sandbox.',
      ],
      [
        { DATABASE_URL: '' },
        'DATABASE_URL is not set, but must be with PROFILE production: the embedded PostgreSQL is for the sandbox.',
      ],
      [
        { CVR_URL: '', CVR_USER: '', CVR_PASSWORD: '' },
        'CVR_URL is not set, but must be with PROFILE production: the invented companies are for the sandbox.',
      ],
      [
        { PERSON_KEY: '' },
        'PERSON_KEY is not set, but must be with PROFILE production: the key that everybody knows is for the sandbox.',
      ],
      [
        { SMTP_URL: '' },
        'SMTP_URL is not set, but must be with PROFILE production: refusals are mailed. Or set MAIL_FOLDER, and have something send what is put there.',
      ],
      [
        { HOST: '0.0.0.0' },
        'HOST is "0.0.0.0", but must be a loopback address (127.0.0.1, ::1, localhost) without TLS_CERT and without CERT_PROXY.',
      ],
    ] as const)
      it(`refuses ${JSON.stringify(env)} in one sentence`, () => {
        expect(sentencesFor({ ...whole, ...env })).to.deep.equal([sentence]);
      });

    it('signs no invented people in', () => {
      expect(sentencesFor({ ...whole, SANDBOX_LOGIN_PORT: '0' })).to.deep.equal([
        'SANDBOX_LOGIN_PORT is set, but must not be with PROFILE production: the people who sign in there are invented.',
      ]);
    });

    it('signs people in over https only', () => {
      const PUBLIC_URL = 'http://gateway.example';
      expect(sentencesFor({ ...whole, LOGIN_PROVIDERS: 'login.json', PUBLIC_URL })).to.deep.equal([
        'PUBLIC_URL is "http://gateway.example", but must begin with https:// with LOGIN_PROVIDERS and PROFILE production.',
      ]);
    });

    it('says everything that is wrong at once', () => {
      expect(sentencesFor({ PROFILE: 'production', HOST: '0.0.0.0' })).to.have.length(7);
    });

    it('puts mails into a folder only when it is told which', () => {
      expect(sentencesFor({ ...whole, SMTP_URL: '', MAIL_FOLDER: '/var/spool/jobnet' })).to.be.empty;
    });

    it('listens to the network with TLS, or behind a proxy', () => {
      const tls = { TLS_CERT: 'c', TLS_KEY: 'k' };
      expect(sentencesFor({ ...whole, HOST: '0.0.0.0', ...tls })).to.be.empty;
      const proxy = { AUTH_METHODS: 'proxy', CERT_PROXY: '10.1.2.3' };
      expect(sentencesFor({ ...whole, HOST: '0.0.0.0', ...proxy })).to.be.empty;
    });
  });

  for (const [env, sentence] of [
    [{ AUTH_METHODS: 'tls' }, 'TLS_CERT is not set, but must be: AUTH_METHODS has tls.'],
    [{ TLS_CERT: 'c' }, 'TLS_KEY is not set, but must be: TLS_CERT, TLS_KEY go together.'],
    [{ TLS_KEY: 'k' }, 'TLS_CERT is not set, but must be: TLS_CERT, TLS_KEY go together.'],
    [{ AUTH_METHODS: 'proxy' }, 'CERT_PROXY is not set, but must be: AUTH_METHODS has proxy.'],
    [{ CERT_PROXY: '10.1.2.3' }, 'CERT_PROXY is set, but must not be: AUTH_METHODS has no proxy.'],
    [
      { CERT_CRL: 'crl' },
      'CERT_ROOTS is not set, but must be: a list of CERT_CRL is believed when a CA of it has signed it.',
    ],
  ] as const)
    it(`refuses ${JSON.stringify(env)} in one sentence`, () => {
      expect(sentencesFor(env)).to.deep.equal([sentence]);
    });

  it('keeps the sandbox on loopback', () => {
    for (const host of ['127.0.0.1', '127.1.2.3', '::1', 'localhost'])
      expect(sentencesFor({ HOST: host })).to.be.empty;
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '128.0.0.1', 'fe80::1']) {
      expect(sentencesFor({ HOST: host })).to.deep.equal([
        `HOST is "${host}", but must be a loopback address (127.0.0.1, ::1, localhost) with PROFILE sandbox.`,
      ]);
    }
  });

  it('never shows what is in DATABASE_URL', () => {
    expect(sentencesFor({ DATABASE_URL: 'mysql://u:hemmelig@db/x' })).to.deep.equal([
      'DATABASE_URL is ***, but must be a postgres:// address.',
    ]);
  });

  it('asks the CVR register over TLS only, but on this machine, and shows neither address nor password', () => {
    const cvr = (url: string) => sentencesFor({ CVR_URL: url, CVR_USER: 'u', CVR_PASSWORD: 'hemmelig' });
    for (const url of [
      'https://cvr.example/x',
      'http://127.0.0.1:9/x',
      'http://[::1]:9',
      'http://localhost/x',
    ])
      expect(cvr(url), url).to.be.empty;
    for (const url of [
      'http://cvr.example/x',
      'http://127.0.0.1.example/x',
      'https://u:hemmelig@cvr.example/x',
      'https://cvr.example/x?y',
      'https://cvr.example/x#y',
      'cvr.example/x',
    ]) {
      expect(cvr(url), url).to.deep.equal([
        'CVR_URL is ***, but must be an https:// address (http:// on this machine only) without user, ? and #.',
      ]);
    }
    expect(
      sentencesFor({ CVR_URL: 'https://x.example', CVR_USER: 'a:b', CVR_PASSWORD: 'hem\nmelig' }),
    ).to.deep.equal([
      'CVR_USER is "a:b", but must be a name without colon.',
      'CVR_PASSWORD is ***, but must be without control characters.',
    ]);
  });

  it('wants address, user and password of the CVR register together', () => {
    expect(sentencesFor({ CVR_URL: 'https://x.example' })).to.deep.equal(
      ['CVR_USER', 'CVR_PASSWORD'].map(
        (name) => `${name} is not set, but must be: CVR_URL, CVR_USER, CVR_PASSWORD go together.`,
      ),
    );
    expect(sentencesFor({ CVR_USER: 'u', CVR_PASSWORD: 'p' })).to.have.length(1);
  });

  it('takes a mail server with or without user, and shows no password', () => {
    const smtp = (url: string) => sentencesFor({ SMTP_URL: url, MAIL_FROM: 'jobnet@star.example' });
    for (const url of ['smtp://mail.example', 'smtps://u:p%40@mail.example:465/', 'smtp://[::1]:25'])
      expect(smtp(url), url).to.be.empty;
    for (const url of [
      'mail.example',
      'http://mail.example',
      'smtp://u@mail.example',
      'smtp://u:hemmelig%@mail.example',
      'smtp://u:hem%0Amelig@mail.example',
      'smtp://mail.example/x',
      'smtp://u:hemmelig@mail.example?pool=true',
      'smtp://',
    ]) {
      expect(smtp(url), url).to.deep.equal([
        'SMTP_URL is ***, but must be smtp:// or smtps:// with perhaps user and password, a host, perhaps a port, and nothing after it.',
      ]);
    }
  });

  it('sends mails from an address, and wants one of its own to send them over SMTP', () => {
    for (const from of ['Jobnet <jobnet@star.example>', 'a@b.example, c@d.example', 'jobnet'])
      expect(sentencesFor({ MAIL_FROM: from })).to.deep.equal([
        `MAIL_FROM is ${JSON.stringify(from)}, but must be one e-mail address without a name.`,
      ]);
    expect(sentencesFor({ SMTP_URL: 'smtp://mail.example' })).to.deep.equal([
      'MAIL_FROM is "jobnet@localhost", but must be an address of yours when SMTP_URL is set.',
    ]);
  });

  it('has no replica of the embedded PostgreSQL', () => {
    const replica = { DATABASE_READ_URL: 'postgres://replica.example/jobnet' };
    expect(sentencesFor(replica)).to.deep.equal([
      'DATABASE_READ_URL is set, but DATABASE_URL is not: the embedded PostgreSQL has no replica. Set DATABASE_URL to the server that it follows.',
    ]);
    expect(sentencesFor({ ...replica, DATABASE_URL: 'postgres://db.example/jobnet' })).to.be.empty;
  });

  it('serves nothing as fresh that is too old to be served', () => {
    expect(sentencesFor({ CVR_FRESH_MINUTES: '61', CVR_STALE_HOURS: '1' })).to.deep.equal([
      'CVR_FRESH_MINUTES is "61", but must be at most CVR_STALE_HOURS (1).',
    ]);
    expect(sentencesFor({ CVR_FRESH_MINUTES: '60', CVR_STALE_HOURS: '1' })).to.be.empty;
  });

  it('refuses a setting that does not exist, beside everything else that is wrong', () => {
    expect(sentencesFor({ PORT: 'x', LIMIT_DEPHT: '5' })).to.deep.equal([
      'PORT is "x", but must be a whole number from 0 to 65535.',
      "LIMIT_DEPHT is not a setting: the nearest is LIMIT_DEPTH. Rename it, or take it out of the gateway's environment.",
    ]);
    expect(sentencesFor({ PROFIL: 'production' })).to.have.length(1);
  });

  it('wants the metrics on another port than the callers, where both listen at one address', () => {
    const sentence =
      'METRICS_PORT is "9464", but must be another port than PORT: the metrics are on a port of their own, or it is not set.';
    const ports = { PORT: '9464', METRICS_PORT: '9464' };
    expect(sentencesFor(ports)).to.deep.equal([sentence]);
    expect(sentencesFor({ ...ports, METRICS_HOST: '0.0.0.0' })).to.deep.equal([sentence]);
    expect(sentencesFor({ ...ports, METRICS_HOST: '10.1.2.3' })).to.be.empty;
    expect(sentencesFor({ PORT: '0', METRICS_PORT: '0' })).to.be.empty;
    expect(sentencesFor({ METRICS_PORT: '8080' })).to.deep.equal([sentence.replace('9464', '8080')]);
  });

  it('refuses a larger limit that is the smaller one', () => {
    expect(sentencesFor({ LIMIT_BODY_BYTES_WITH_LOGO: '2000' })).to.deep.equal([
      'LIMIT_BODY_BYTES_WITH_LOGO is "2000", but must be at least LIMIT_BODY_BYTES (1048576).',
    ]);
  });

  it('names everything that is wrong at once, one sentence a variable', () => {
    const sentences = sentencesFor({ PORT: 'x', TRUST_PROXY: 'a,b', LIMIT_X: '1' });
    expect(sentences.map((sentence) => sentence.split(' ')[0])).to.deep.equal([
      'PORT',
      'TRUST_PROXY',
      'LIMIT_X',
    ]);
  });

  it('has a table with a row for each setting', () => {
    const rows = settingsTable().trimEnd().split('\n');
    expect(rows.slice(0, 2)).to.deep.equal(['| Variable | Default | Unit | Meaning |', '|---|---|---|---|']);
    expect(rows.slice(2).map((row) => /^\| `(\w+)` \|/.exec(row)?.[1])).to.deep.equal(
      settings.map(({ name }) => name),
    );
    for (const row of rows) expect(row.split('|')).to.have.length(6);
    expect(rows).to.include('| `LIMIT_DEPTH` | `64` | levels | Deepest nesting of elements. |');
  });
});
