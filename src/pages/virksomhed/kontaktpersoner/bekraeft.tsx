/** What cannot be undone is asked once more: to delete somebody, to end the own coupling. */
import type { KontaktpersonvisningType } from '../../../contract/index.js';
import { deleteKontaktpersonRequest } from '../../../contract/index.js';
import { html, seeOther } from '../../answers.js';
import { bodyXml } from '../../forms/body-xml.js';
import { Confirm } from '../../forms/confirm.js';
import { onceIn } from '../../forms/form.js';
import { NO_PROBLEMS, type Problems, problemsOf } from '../../forms/problems.js';
import { Document } from '../../layout/document.js';
import { Newest } from '../../layout/newest.js';
import { withReceipt } from '../../layout/receipts.js';
import { notFound } from '../../layout/said.js';
import type { CompanyVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import { valuesAs } from '../egen.js';
import { idIn, isOwn, Oplysninger, personOf } from './person.js';
import { KONTAKTPERSONER, personAt } from './steder.js';

interface Question {
  /** Below the address of the person. */
  readonly at: string;
  readonly title: Words;
  readonly words: Words;
  readonly button: Words;
}

const SLET: Question = {
  at: 'slet',
  title: ['Slet kontaktperson', 'Delete a contact person'],
  words: [
    'Vil du slette kontaktpersonen? Det kan ikke fortrydes. Jobannoncer og jobordrer, personen står i, ændres ikke.',
    'Do you want to delete the contact person? It cannot be undone. Job ads and job orders that name the person are not changed.',
  ],
  button: ['Slet kontaktperson', 'Delete the contact person'],
};

const FJERN: Question = {
  at: 'fjern-tilknytning',
  title: ['Fjern tilknytning', 'Remove the coupling'],
  words: [
    'Vil du fjerne tilknytningen mellem dit MitID Erhverv og kontaktpersonen? Du kan ikke arbejde i Jobnet for Arbejdsgivere, før du er tilknyttet igen.',
    'Do you want to remove the coupling of your MitID Erhverv and the contact person? You cannot work in Jobnet for Employers before you are coupled again.',
  ],
  button: ['Fjern tilknytning', 'Remove the coupling'],
};

export async function sletSide(visit: CompanyVisit) {
  const found = await personOf(visit);
  return found ? answer(visit, 200, { question: SLET, found }) : notFound(visit);
}

/** Sent twice it is done once: the person is looked for only where it was refused. */
export async function slet(visit: CompanyVisit, fields: URLSearchParams) {
  const values = new Map([...valuesAs(visit, fields), ['KontaktpersonIdentifier', [idIn(visit)]] as const]);
  try {
    await visit.ask('DeleteKontaktperson', bodyXml(deleteKontaktpersonRequest, values), onceIn(fields));
  } catch (error) {
    const problems = problemsOf(error, new Map(), visit.say);
    const found = await personOf(visit);
    return found ? answer(visit, 422, { question: SLET, found, problems }) : notFound(visit);
  }
  return seeOther(withReceipt(KONTAKTPERSONER, 'slettet'));
}

export async function fjernSide(visit: CompanyVisit) {
  const found = await personOf(visit);
  return found && isOwn(visit, found) ? answer(visit, 200, { question: FJERN, found }) : notFound(visit);
}

/** The coupling of whoever is signed in, and of nobody else. */
export async function fjern(visit: CompanyVisit, fields: URLSearchParams) {
  const found = await personOf(visit);
  if (!found || !isOwn(visit, found)) return notFound(visit);
  const own = {
    KontaktpersonIdentifier: found.KontaktpersonIdentifier,
    MitIDErhvervIdentifier: visit.signedIn.session.identifier,
  };
  try {
    await visit.ask('FjernTilknytning', own, onceIn(fields));
  } catch (error) {
    const problems = problemsOf(error, new Map(), visit.say);
    return answer(visit, 422, { question: FJERN, found, problems });
  }
  return seeOther(withReceipt(KONTAKTPERSONER, 'fjernet'));
}

interface Asked {
  readonly question: Question;
  readonly found: KontaktpersonvisningType;
  readonly problems?: Problems;
}

function answer(visit: CompanyVisit, status: number, { question, found, problems = NO_PROBLEMS }: Asked) {
  const { say } = visit;
  const person = personAt(found.KontaktpersonIdentifier);
  return html(
    status,
    <Document visit={visit} title={say(question.title)}>
      <h1>{say(question.title)}</h1>
      <Newest visit={visit} problems={problems} href={`${person}/${question.at}`} />
      <Confirm
        visit={visit}
        action={`${person}/${question.at}`}
        version={found.Version}
        problems={problems}
        button={say(question.button)}
        cancel={person}
      >
        <p>{say(question.words)}</p>
        <Oplysninger visit={visit} person={found} />
      </Confirm>
    </Document>,
  );
}
