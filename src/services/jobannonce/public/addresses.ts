/**
 * Finds addresses of mail and web in a text. Much else has a dot between letters: `f.eks.`,
 * `m.fl.`, `Node.js`, and a sentence that begins right behind another one.
 */
import type { Range } from './seen-text.js';

/** What is an address whatever it ends in: with an `@`, with a scheme, or beginning with `www.`. */
const PLAIN_ADDRESS =
  /(?<!\S)\S*@\S*|(?<![a-z])[a-z]{2,}:\/\/\S+|(?<![\p{L}\p{N}.-])www(?:\.[\p{L}\p{N}-]+)+(?:\/\S*|[?#]\S+)?/giu;

/** Addresses that only people are meant to read: `job[at]firma[dot]dk`. */
const SIGN = String.raw`\s?[[({<]\s?(?:at|snabel[- ]?a|@|dot|punktum|prik|\.)\s?[\])}>]\s?`;
const WITH_SIGNS_IN_BRACKETS = new RegExp(
  String.raw`[\p{L}\p{N}.-]{1,60}(?:${SIGN}[\p{L}\p{N}.-]{1,60})+`,
  'giu',
);
/** `job(a)firma.dk`; with a blank it is a letter in a list: `(a) løn`. */
const WITH_A_IN_BRACKETS =
  /[\p{L}\p{N}._-]{1,60}[[({<]a[\])}>][\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60})+/giu;
/** In words: `job snabel-a firma punktum dk`, `job at firma dot dk`, `firma prik dk`. */
const WORD = String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}.-]{1,60}`;
const AT_IN_WORDS = String.raw`[\s_-](?:at|snabel[- ]?a)[\s_-]`;
const DOT_IN_WORDS = String.raw`[\s_-](?:dot|punktum|prik)[\s_-]`;
const DOMAIN_IN_WORDS = String.raw`(?:[\p{L}\p{N}]{1,60}${DOT_IN_WORDS}){1,4}(?:dk|com|eu|net|org|info|nu)(?![\p{L}\p{N}])`;
const IN_WORDS = new RegExp(
  String.raw`(?:${WORD}${AT_IN_WORDS})?(?<![\p{L}\p{N}])${DOMAIN_IN_WORDS}|${WORD}[\s_-]snabel-?a[\s_-][\p{L}\p{N}.-]{1,60}`,
  'giu',
);
/** With blanks around their signs: `job @ firma . dk`, `firma .dk`. */
const WITH_BLANKS = new RegExp(
  String.raw`(?<!\S)\S+\s@\s\S+(?:\s\.\s?[a-z]{2,4}(?!\p{L}))?|` +
    String.raw`(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]{1,60}(?:\s\.\s?(?:dk|com|eu|net|org)|\.\s(?:dk|com)|\s?[·•∙⋅]\s?(?:dk|com))(?![\p{L}\p{N}])`,
  'gu',
);

const KINDS = [PLAIN_ADDRESS, WITH_SIGNS_IN_BRACKETS, WITH_A_IN_BRACKETS, IN_WORDS, WITH_BLANKS];

/** Words with only dots between them; an address when one of them is a top level domain. */
const DOTTED = /(?<![\p{L}\p{N}.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** What may stand behind the name of a host. */
const BEHIND_HOST = /\/\S*|[?#]\S+|:\d+\S*/uy;

/**
 * Top level domains: those of countries but `md`, `nr` and `pr`, which are Danish abbreviations,
 * and the others that companies use.
 */
const TOP_LEVEL: ReadonlySet<string> = new Set(
  `ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf
   cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg
   gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn
   kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc
   ne nf ng ni nl no np nu nz om pa pe pf pg ph pk pl pm pn ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl
   sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn
   vu wf ws ye yt za zm zw
   aero app art asia bar beer berlin bike bio biz blog build builders business cab cafe camp capital care careers cars
   cat catering center charity city cleaning clinic clothing cloud club coach codes coffee com community company computer
   construction consulting contractors coop dance dental design dev digital direct directory earth eco edu education
   email energy engineer engineering enterprises events example expert exchange express farm fashion finance fish fit
   fitness florist food foundation fun fund furniture garden gmbh gov green group guide guru hair health healthcare
   help holdings holiday host hosting hotel house immo industries info ink institute insure int international invest
   jobs kitchen land law legal life limited link live ltd management market marketing media mobi moda money museum name
   net network news nyc one online org page parts partners pet photo photography pizza plumbing plus press pro
   productions properties property pub recipes recruitment reisen rent rentals repair report rest restaurant sale salon
   school science services shop site ski skin social software solar solutions space sport store studio style supply
   support surf systems taxi team tech technology tel theater tips tires today tools top tours training travel tube
   university vet video vin vip web website wiki wine work works world wtf xyz yoga zone`.split(/\s+/),
);
/** Those that are an address with only their first letter in capitals, too. */
const MAY_BE_CAPITALISED: ReadonlySet<string> = new Set(['Com', 'Dk', 'Eu', 'Info', 'Net', 'Org']);
/** Names that look like an address and tell no company. */
const TECHNOLOGIES: ReadonlySet<string> = new Set(
  'ado.net asp.net ml.net vb.net power.bi draw.io socket.io'.split(' '),
);
/** Degrees look like an address too: `cand.it.`, `cand.med.vet.`, `mag.art.`, `M.Sc.` */
const DEGREES: ReadonlySet<string> = new Set('ba bach cand dr lic mag master stud b m d'.split(' '));
const SUBJECTS: ReadonlySet<string> = new Set('art design int it sc tech vet'.split(' '));

/** @param seen a text as a reader sees it (seen-text.ts) */
export function* addresses(seen: string): Generator<Range> {
  for (const kind of KINDS)
    for (const { 0: address, index: begin } of seen.matchAll(kind))
      yield { begin, end: begin + address.length };
  for (const { 0: dotted, index: begin } of seen.matchAll(DOTTED)) {
    const length = TECHNOLOGIES.has(dotted.toLowerCase()) ? 0 : hostLength(dotted);
    if (length === 0) continue;
    const end = begin + length;
    yield { begin, end: end + (length < dotted.length ? 0 : pathLength(seen, end)) };
  }
}

/** Counts the characters up to the last top level domain; 0 when there is none. */
function hostLength(dotted: string): number {
  const labels = dotted.split('.');
  const isDegree = DEGREES.has(labels[0]?.toLowerCase() ?? '');
  const last = labels.findLastIndex(
    (label, i) => i > 0 && isTopLevel(label) && !(isDegree && SUBJECTS.has(label.toLowerCase())),
  );
  return last === -1 ? 0 : labels.slice(0, last + 1).join('.').length;
}

/** A word that begins with a capital begins a sentence: `god tid.De andre`. */
function isTopLevel(label: string): boolean {
  return (
    TOP_LEVEL.has(label.toLowerCase()) && (!/^\p{Lu}\p{Ll}/u.test(label) || MAY_BE_CAPITALISED.has(label))
  );
}

function pathLength(seen: string, place: number): number {
  BEHIND_HOST.lastIndex = place;
  return BEHIND_HOST.exec(seen)?.[0].length ?? 0;
}
