/**
 * Characters that a reader takes for a letter or a digit of ours, and that Unicode keeps apart from
 * it even in its plain form (NFKC): small capitals, signs in black circles and boxes, and letters
 * of the Greek and Cyrillic alphabets that look the same.
 */
const SAME: readonly (readonly [lookalikes: string, plain: string])[] = [
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
  ['ᴁᴔıȷƒɑɡ', 'æøijfag'],
  ['АВЕЅІЈКМНОРСТУХаеѕіјкорсухһԁԛԝѵӏ', 'ABESIJKMHOPCTYXaesijkopcyxhdqwvl'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ', 'ABEZHIKMNOPTYXaiknoptux'],
  ['❶❷❸❹❺❻❼❽❾⓿➀➁➂➃➄➅➆➇➈➊➋➌➍➎➏➐➑➒⓵⓶⓷⓸⓹⓺⓻⓼⓽', '1234567890123456789123456789123456789'],
];
/** Where the letters in black circles, in black boxes, and those that flags are made of begin. */
const ALPHABETS = [0x1f150, 0x1f170, 0x1f1e6];
/** The full stops of Chinese, which browsers take for the dot of a host. */
const DOTS = '。｡';

const PLAIN: ReadonlyMap<string, string> = new Map([
  ...SAME.flatMap(([lookalikes, plain]) =>
    Array.from(lookalikes, (one, i): [string, string] => [one, plain.charAt(i)]),
  ),
  ...ALPHABETS.flatMap((begin) =>
    Array.from({ length: 26 }, (_, i): [string, string] => [
      String.fromCodePoint(begin + i),
      String.fromCodePoint(0x41 + i),
    ]),
  ),
  ...Array.from(DOTS, (one): [string, string] => [one, '.']),
]);

/** What a reader takes the character for; itself where that is plain. */
export const plainOf = (character: string): string => PLAIN.get(character) ?? character;
