import { expect } from 'chai';
import { ConfigError } from '../../src/config/config.js';
import { readSettings } from '../../src/config/pick.js';

const DATABASE_URL = 'postgres://localhost/jobnet';

describe('a few settings', () => {
  it('are read without what the gateway must have beside them', () => {
    const env = { PROFILE: 'production', DATABASE_URL, CVR_URL: 'nowhere', HOST: '0.0.0.0' };
    expect(readSettings(env, 'profile', 'databaseUrl', 'databaseOwnerUrl')).to.deep.equal({
      profile: 'production',
      databaseUrl: DATABASE_URL,
    });
  });

  it('have the defaults of the table', () => {
    expect(readSettings({}, 'profile', 'dataDir')).to.deep.equal({ profile: 'sandbox', dataDir: '.data' });
    expect(readSettings({ PROFILE: 'production' }, 'ratePerMinute')).to.deep.equal({ ratePerMinute: 600 });
  });

  it('are refused each by its own row', () => {
    const env = { PROFILE: 'prod', DATABASE_URL: 'mysql://secret', PORT: 'x' };
    expect(() => readSettings(env, 'profile', 'databaseUrl')).to.throw(
      ConfigError,
      /^PROFILE is "prod", but must be one of sandbox, production\.\nDATABASE_URL is \*\*\*, but must be [^\n]*$/,
    );
  });

  it('are refused beside a variable that is a misspelled setting', () => {
    expect(() => readSettings({ DATABSE_URL: DATABASE_URL }, 'databaseUrl')).to.throw(
      ConfigError,
      /^DATABSE_URL is not a setting: the nearest is DATABASE_URL\./,
    );
  });
});
