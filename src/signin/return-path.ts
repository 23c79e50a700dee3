const MOST_CHARACTERS = 500;

/**
 * A path of ours to go to after the sign-in; the start page for anything else, so that nobody is
 * led elsewhere by a link to our sign-in. Browsers take a backslash for a slash, and overlook tabs
 * and line breaks.
 */
export function returnPathOf(wanted: string | null | undefined): string {
  const path = wanted ?? '';
  const isOurs = /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\');
  return isOurs && path.length <= MOST_CHARACTERS && !LOGIN.test(path) ? path : '/';
}

/** Who has signed in is not sent to do so again. */
const LOGIN = /^\/(?:login|logout|backchannel-logout)(?:[/?#]|$)/;
