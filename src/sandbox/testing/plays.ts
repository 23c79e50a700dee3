/**
 * THE table of what a tester may have played: values of messages that mean something in a sandbox,
 * and nothing at all in production. The page for testers is written from it, and a test holds that
 * each does what it says.
 */

/** Where the value stands in a message. */
export type Place =
  /** The whole UserIdentifier of RequestUserMetadataHeader, of any operation. */
  | 'UserIdentifier'
  /** The end of Titel in CreateJobannonce or UpdateJobannonce. */
  | 'Jobannonce/Titel'
  /** The end of Titel in CreateJobordre. */
  | 'Jobordre/Titel'
  /** CVRnumberIdentifier, wherever a company is named. */
  | 'CVRnumberIdentifier';

export interface PlayText {
  /** A number is written as `<n>`. */
  readonly value: string;
  readonly place: Place;
  /** The value as it may be copied. */
  readonly example: string;
  readonly da: string;
  readonly en: string;
}

const user = (value: string, da: string, en: string, example = value): PlayText => ({
  value,
  place: 'UserIdentifier',
  example,
  da,
  en,
});

const ad = (words: string, da: string, en: string, example = words): PlayText => ({
  value: `[sandkasse: ${words}]`,
  place: 'Jobannonce/Titel',
  example: `Smørrebrødsjomfru [sandkasse: ${example}]`,
  da,
  en,
});

const order = (words: string, da: string, en: string): PlayText => ({
  value: `[sandkasse: ${words}]`,
  place: 'Jobordre/Titel',
  example: `Kok [sandkasse: ${words}]`,
  da,
  en,
});

const company = (value: string, da: string, en: string): PlayText => ({
  value,
  place: 'CVRnumberIdentifier',
  example: value,
  da,
  en,
});

/** The longest that an answer may be held, in seconds. */
export const MAX_SECONDS = 120;

// oxfmt-ignore
export const plays: readonly PlayText[] = [
  user('sandkasse-langsom-<n>', `Svaret kommer n sekunder senere (1–${MAX_SECONDS}); ændringen er gjort med det samme.`, `The answer comes n seconds later (1–${MAX_SECONDS}); the change is made at once.`, 'sandkasse-langsom-10'),
  user('sandkasse-graense-minut', 'For mange forespørgsler pr. minut: 139190, HTTP 429 med Retry-After. Intet er gjort.', 'Too many requests a minute: 139190, HTTP 429 with Retry-After. Nothing is done.'),
  user('sandkasse-graense-samtidig', 'For mange forespørgsler på én gang: 139191, HTTP 429 med Retry-After. Intet er gjort.', 'Too many requests at once: 139191, HTTP 429 with Retry-After. Nothing is done.'),
  user('sandkasse-overbelastet', 'Gatewayen har for meget at lave: 139143, HTTP 503 med Retry-After. Intet er gjort.', 'The gateway has too much to do: 139143, HTTP 503 with Retry-After. Nothing is done.'),
  user('sandkasse-nede', 'Databasen svarer ikke: 139135, HTTP 503 med Retry-After. Intet er gjort.', 'The database does not answer: 139135, HTTP 503 with Retry-After. Nothing is done.'),
  user('sandkasse-fejl', 'En intern fejl: 1011. Intet er gjort.', 'An internal error: 1011. Nothing is done.'),
  user('sandkasse-afbrudt', 'Forbindelsen afbrydes uden svar. Intet er gjort.', 'The connection is cut without an answer. Nothing is done.'),
  user('sandkasse-tabt-svar', 'Ændringen er gjort, og forbindelsen afbrydes uden svar. Samme besked igen, med samme RequestIdentifier eller MessageID, får svaret; uden den gøres ændringen to gange. En læsning afbrydes hver gang.', 'The change is made, and the connection is cut without an answer. The same message again, with the same RequestIdentifier or MessageID, gets the answer; without one the change is made twice. A read is cut each time.'),

  ad('godkend', 'Behandleren godkender annoncen.', 'The moderator approves the ad.'),
  ad('afvis <n>', 'Behandleren afviser annoncen med årsag n af kodelisten Afvisningsaarsag.', 'The moderator refuses the ad with reason n of the code list Afvisningsaarsag.', 'afvis 3'),
  ad('parker', 'Behandleren parkerer annoncen i en uge.', 'The moderator parks the ad for a week.'),
  ad('optaget', 'Behandleren tager annoncen og beslutter intet: andre får at vide, at en kollega har den.', 'The moderator takes the ad and decides nothing: others are told that a colleague has it.'),
  ad('ticker <n>', 'Annoncen ændres hvert sekund i n sekunder (1–600): en ændring ad gangen i GetJobannonceChanges.', 'The ad is changed every second for n seconds (1–600): one change at a time in GetJobannonceChanges.', 'ticker 60'),

  order('tovholder', 'Det ansvarlige jobcenter sætter en tovholder.', 'The responsible job centre names a tovholder.'),
  order('formidl soegbart', 'Jobcentret formidler en kandidat med søgbart CV.', 'The job centre mediates a candidate with a searchable CV.'),
  order('formidl uden-cv', 'Jobcentret formidler en kandidat uden søgbart CV.', 'The job centre mediates a candidate without a searchable CV.'),
  order('formidl beskyttet', 'Jobcentret formidler en kandidat med navne- og adressebeskyttelse.', 'The job centre mediates a candidate with name and address protection.'),

  company('97009007', 'Findes ikke i CVR-registret.', 'Is not in the CVR register.'),
  company('97004773', 'Under konkurs.', 'Bankrupt.'),
  company('97004625', 'Ophørt.', 'Has ceased.'),
  company('97002886', 'Spærret på Jobnet.', 'Locked on Jobnet.'),
  company('97004218', 'Konfliktramt: annoncen ses altid på af et menneske.', 'Hit by a conflict: a person looks at each ad.'),
  company('97009015', 'CVR-registret svarer langsomt: to sekunder.', 'The CVR register answers slowly: two seconds.'),
  company('97009023', 'CVR-registret svarer ikke: 139140, HTTP 503.', 'The CVR register does not answer: 139140, HTTP 503.'),
  company('97009031', 'CVR-registret svarer ikke i ti sekunder fra første opslag, og derefter i et minut.', 'The CVR register does not answer for ten seconds from the first look-up, and then does for a minute.'),
];

/** What stands between the brackets at the end of a title; undefined where there is none. */
export const wordsAtTheEnd = (titel: string): string | undefined =>
  /\[sandkasse: ([a-z0-9 -]{1,40})\]\s*$/.exec(titel)?.[1];
