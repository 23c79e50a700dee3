import { expect } from 'chai';
import { SchemaValidator } from '../../../src/xml/validation/validate.js';
import { head, prefixes, schemas, small } from '../small-contract.js';
import { envelope, parseText } from '../support.js';

const required =
  '<t:Titel>x</t:Titel><t:Antal>1</t:Antal><t:Nummer>12345678</t:Nummer><t:Aaben>true</t:Aaben>';

describe('validate', () => {
  let validator: SchemaValidator;
  before(() => {
    validator = new SchemaValidator({ schemas, roots: [small, head], prefixes });
  });
  after(() => {
    validator.dispose();
  });

  it('keeps no memory: 2,000 validations of valid and invalid messages', function () {
    const notes = '<t:Note>12345</t:Note>'.repeat(500);
    const messages = [required, required.replace('>1<', '>x<')].map((content) =>
      parseText(envelope(`<t:Small>${content}${notes}</t:Small>`)),
    );
    const run = (times: number) => {
      for (let i = 0; i < times; i++) for (const message of messages) validator.validate(message);
      return process.memoryUsage().rss;
    };
    const before = run(100);
    // If these documents leaked, each would take some 120 KB, and all of them 240 MB.
    expect(run(900) - before).to.be.below(60_000_000);
  });
});
