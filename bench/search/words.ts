/** The vocabulary of the ads of the benchmark: Danish, in about the frequencies of job ads. */
import type { Random } from './random.js';

const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** These words stand in nearly every ad, the first ones most often. */
const COMMON = list(`
  og at vi en du til i er af som med på for det har dig den de vores kan om din et skal der være ikke medarbejder
  stillingen arbejde erfaring søger opgaver team kollega ansøgning arbejdsplads godt gode hverdag ansvar hos samarbejde
  mulighed både løn kompetencer udvikling faglige kunder tilbyder ansættelse uddannelse glæde kvalitet fokus travl
  arbejdstid kontakt interesse relevant daglig sammen spændende opstart fleksibel selvstændigt humør struktureret dansk
  engelsk kørekort overenskomst samtale snarest struktur engagement trivsel tillid overblik initiativ teknisk service
`);

/** These words stand in some ads of every hundred. */
const USUAL = list(`
  borgere patienter elever børn unge ældre familier butik kasse lager truck køkken rengøring pleje omsorg hjemmepleje
  plejehjem hospital klinik laboratorium skole institution vuggestue børnehave undervisning ledelse leder projektleder
  økonomi regnskab bogholderi løn indkøb salg marketing kommunikation administration reception sekretær jura it udvikler
  programmering drift support data analyse netværk sikkerhed produktion maskiner montage svejsning smed tømrer maler
  murer elektriker vvs mekaniker chauffør transport levering logistik pakning landbrug gartner stald skov hotel
  restaurant tjener kok bager slagter kantine café turisme rengøringsassistent sygeplejerske pædagog lærer
  sosu-assistent fysioterapeut ergoterapeut læge tandlæge socialrådgiver psykolog vikar nattevagt aftenvagt weekend
  deltid fuldtid fleksjob elev praktik lærling nyuddannet erfaren mentor kursus efteruddannelse pension frokostordning
  firmabil hjemmearbejde sundhedsordning
`);

const FIRST = list(`
  lager butiks kontor sundheds pleje teknik maskin data miljø bygge salgs drifts projekt personale indkøbs økonomi
  kunde service transport produktions energi vand land skov hav by skole børne unge familie social jobs trænings
  køkken bageri fiske kød mælke korn træ metal glas plast papir tekstil møbel køle varme sol vind gas olie
`);
const SECOND = list(`
  medarbejder assistent leder chef konsulent rådgiver tekniker operatør ingeniør koordinator specialist arbejder fører
  mester planlægger inspektør vejleder analytiker udvikler kontrollør vagt formand mægler bestyrer montør reparatør
  rengører pakker sælger indkøber lærer elev instruktør underviser designer tegner laborant forvalter ansvarlig
  handler agent tilsynsførende opsyn hjælper afløser vikar praktikant
`);

/** Each of these words stands in a few ads of ten thousand, or in none of them. */
const RARE = FIRST.flatMap((first) => SECOND.map((second) => first + second));

/** A word of an ad: 70 % common, 27 % usual, 3 % rare. */
export function word(random: Random): string {
  const kind = random.next();
  if (kind < 0.7) return random.early(COMMON, 1.6);
  return kind < 0.97 ? random.early(USUAL, 1.4) : random.early(RARE, 1.5);
}

/** An occupation as a headline has it. */
export const occupationWord = (random: Random): string =>
  random.chance(0.5) ? random.early(USUAL, 1.2) : random.one(RARE);

/**
 * Words to search for, by how many ads have them; small words, which no search looks for, are left
 * out.
 */
export const VOCABULARY = {
  common: COMMON.slice(28),
  usual: USUAL,
  rare: RARE,
} as const;
