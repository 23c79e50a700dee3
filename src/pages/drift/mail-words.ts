/** States and kinds of mails, as operators read them. */
import type { Words } from '../words.js';

export const MAIL_STATES: Readonly<Record<string, Words>> = {
  waiting: ['venter', 'waiting'],
  given_up: ['opgivet', 'given up'],
  sent: ['sendt', 'sent'],
  no_address: ['uden adresse', 'without an address'],
};

/** A kind that a later version has written is shown by its name. */
export const MAIL_KINDS: Readonly<Record<string, Words>> = {
  afvist: ['Afvist annonce', 'Refused ad'],
  formidlet: ['Kandidat til jobordre', 'Candidate for a job order'],
  adgang: ['Anmodning om adgang', 'Request for access'],
};
