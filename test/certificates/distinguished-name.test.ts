import { expect } from 'chai';
import { normaliseName } from '../../src/certificates/distinguished-name.js';

describe('distinguished names', () => {
  const NAME =
    '1.2.840.113549.1.9.1=a@b.dk,2.5.4.10=ærø, kommune,2.5.4.3=ca + 1,2.5.4.5=ui:dk-o:g:1,2.5.4.6=dk';
  const WRITTEN: Readonly<Record<string, string>> = {
    'RFC 4514': 'CN=CA \\+ 1,O=\\C3\\86r\\C3\\B8\\, Kommune,2.5.4.5=UI:DK-O:G:1,C=DK,E=a@b.dk',
    Java: 'EMAILADDRESS=a@b.dk, CN="CA + 1", SERIALNUMBER=UI:DK-O:G:1, O="Ærø, Kommune", C=DK',
    'Java, RFC 2253':
      '1.2.840.113549.1.9.1=#16066140622e646b,CN=CA \\+ 1,2.5.4.5=#130b55493a444b2d4f3a473a31,O=Ærø\\, Kommune,C=DK',
    '.NET': 'E=a@b.dk; CN="CA + 1"; OID.2.5.4.5=UI:DK-O:G:1; O="Ærø,  Kommune"; C=DK',
    'node:crypto': 'C=DK\nO=Ærø\\, Kommune\nserialNumber=UI:DK-O:G:1\nCN=CA \\+ 1\nemailAddress=a@b.dk',
    'several types in one part': 'C=DK, O="Ærø, Kommune", CN=CA \\+ 1+serialNumber=UI:DK-O:G:1+E=a@b.dk',
  };
  for (const [writer, name] of Object.entries(WRITTEN)) {
    it(`are one name, written by ${writer}`, () => {
      expect(normaliseName(name)).to.equal(NAME);
    });
  }
});
