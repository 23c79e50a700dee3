/** The letters that HTML has names for, and what hides a letter from whoever does not read HTML. */

const NAMES =
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml ' +
  'eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** They stand in the order of Latin-1, from 192 on. */
export const LATIN: ReadonlyMap<string, string> = new Map([
  ...NAMES.split(' ').map((name, index) => [name, String.fromCodePoint(192 + index)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' }),
  ...Object.entries({
    commat: '@',
    period: '.',
    hyphen: '\u2010',
    ndash: '\u2013',
    plus: '+',
    zwnj: '\u200c',
  }),
]);
