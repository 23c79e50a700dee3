import { expect } from 'chai';
import { OLD_NAMES } from '../../src/config/old-names.js';
import { settings } from '../../src/config/settings.js';
import { unknownSettings } from '../../src/config/unknown-settings.js';

const names = settings.map(({ name }) => name as string);
const sentencesFor = (env: Readonly<Record<string, string>>) => unknownSettings(env, names);

describe('a variable that looks like a setting', () => {
  for (const [name, nearest] of [
    ['PROFIL', 'PROFILE'],
    ['PROFIEL', 'PROFILE'],
    ['profile', 'PROFILE'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATA_BASE_URL', 'DATABASE_URL'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['POOLMAX', 'POOL_MAX'],
    ['CUTOVER', 'CUT_OVER'],
    ['AUTO_APROVE', 'AUTO_APPROVE'],
    ['TRUSTED_PROXY', 'TRUST_PROXY'],
    ['LIMIT_DEPHT', 'LIMIT_DEPTH'],
    ['AUTH_METHOD', 'AUTH_METHODS'],
    ['SMTP_HOST', 'SMTP_URL'],
    ['MAIL_SENDER', 'MAIL_FOLDER'],
    ['CERT_CA', 'CERT_CRL'],
    ['RATE_PER_SECOND', 'RATE_PER_MINUTE'],
    ['AUDIT_RETENTION_DAYS', 'AUDIT_SEAL_SECONDS'],
  ] as const)
    it(`is told as ${name} with ${nearest}, and without its value`, () => {
      expect(sentencesFor({ [name]: 'hemmelig' })).to.deep.equal([
        `${name} is not a setting: the nearest is ${nearest}. Rename it, or take it out of the gateway's environment.`,
      ]);
    });

  it('is told by its new name where it had an old one', () => {
    for (const [old, today] of Object.entries(OLD_NAMES)) {
      expect(names).to.include(today).and.not.include(old);
      expect(sentencesFor({ [old]: 'x' })).to.deep.equal([
        `${old} is not a setting any more: it is called ${today} now.`,
      ]);
    }
  });

  it('is not set where it is empty', () => {
    expect(sentencesFor({ PROFIL: '', INDGANGE: ' ' })).to.be.empty;
  });
});

describe('a variable of another program', () => {
  const others: Readonly<Record<string, string>> = {
    ...{
      PATH: '/bin',
      HOME: '/root',
      USER: 'a',
      LOGNAME: 'a',
      HOSTNAME: 'h',
      HOSTTYPE: 'x86_64',
      MAIL: '/var/mail/a',
    },
    ...{
      MAILTO: 'a',
      PWD: '/',
      SHELL: '/bin/sh',
      TERM: 'xterm',
      LANG: 'C',
      LC_ALL: 'C',
      TZ: 'UTC',
      PORTS: '1',
    },
    ...{ PROFILEREAD: 'true', AWS_PROFILE: 'a', LOG_FORMAT: 'json', LOG_FILE: 'a', DATA_VOLUME: '/d' },
    ...{
      DATABASE_PASSWORD: 'p',
      DATABASE_USER: 'u',
      DATABASE_NAME: 'n',
      DATABASE_HOST: 'h',
      POSTGRES_URL: 'x',
    },
    ...{
      PUBLIC_IP: '1',
      PUBLIC_KEY: 'k',
      HTTP_PROXY: 'p',
      https_proxy: 'p',
      NO_PROXY: 'n',
      host: 'a',
      port: '1',
    },
    ...{ NODE_ENV: 'production', NODE_OPTIONS: '--x', npm_config_loglevel: 'error', npm_package_name: 'a' },
    ...{
      CI: 'true',
      GITHUB_TOKEN: 't',
      RUNNER_TEMP: '/t',
      CI_JOB_ID: '1',
      AUTO_DEVOPS_DOMAIN: 'd',
      STOP_SIGNAL: 'S',
    },
    ...{
      KUBERNETES_SERVICE_HOST: '10.0.0.1',
      KUBERNETES_PORT_443_TCP_PROTO: 'tcp',
      TEST_DATABASE_URL: 'postgres:',
    },
  };
  for (const [name, value] of Object.entries(others))
    it(`is let be as ${name}`, () => {
      expect(sentencesFor({ [name]: value })).to.be.empty;
    });

  it('is let be where Kubernetes tells of a service with the name of a setting', () => {
    const links = {
      CVR_SERVICE_HOST: '10.0.0.7',
      CVR_SERVICE_PORT: '443',
      MAIL_SERVICE_PORT_SMTP_TLS: '587',
      MAIL_PORT: 'tcp://10.0.0.7:25',
      METRICS_PORT_9464_TCP: 'tcp://10.0.0.7:9464',
      METRICS_PORT_9464_TCP_ADDR: '10.0.0.7',
    };
    expect(sentencesFor(links)).to.be.empty;
    expect(sentencesFor({ MAIL_PORT: '25' })).to.have.length(1);
  });

  it('is let be in the environment that this runs in', () => {
    const env = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
    expect(sentencesFor(Object.fromEntries(env))).to.be.empty;
  });
});
