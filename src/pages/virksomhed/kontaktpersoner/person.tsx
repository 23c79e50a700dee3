/** One contact person of the company. */
import type { KontaktpersonvisningType } from '../../../contract/index.js';
import { Fault } from '../../../faults/fault.js';
import { html } from '../../answers.js';
import { momentText } from '../../layout/times.js';
import { Document } from '../../layout/document.js';
import { Badge, Facts, Back } from '../../layout/parts.js';
import { ReceiptOf } from '../../layout/receipts.js';
import { notFound } from '../../layout/said.js';
import { isId } from '../../visit/ids.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { enhedText } from './felter.js';
import { RECEIPTS } from './kvitteringer.js';
import { KONTAKTPERSONER, personAt } from './steder.js';
import { navnOf } from './tabel.js';

const UNKNOWN = 150000;

export const idIn = ({ params }: CompanyVisit): string => params.id ?? '';

/** That of the address; undefined where there is none, or it is another company's. */
export async function personOf(visit: CompanyVisit): Promise<KontaktpersonvisningType | undefined> {
  const id = idIn(visit);
  if (!isId(id)) return undefined;
  try {
    return (await visit.ask('GetKontaktperson', { KontaktpersonIdentifier: id })).Kontaktpersonvisning;
  } catch (error) {
    if (error instanceof Fault && error.kode === UNKNOWN) return undefined;
    throw error;
  }
}

export const isOwn = (
  { signedIn }: CompanyVisit,
  { KontaktpersonIdentifier }: Pick<KontaktpersonvisningType, 'KontaktpersonIdentifier'>,
): boolean => signedIn.standing.kontaktperson?.id === KontaktpersonIdentifier;

export async function person(visit: CompanyVisit) {
  const found = await personOf(visit);
  if (!found) return notFound(visit);
  const { say } = visit;
  const name = navnOf(found.Kontaktperson);
  const at = personAt(found.KontaktpersonIdentifier);
  return html(
    200,
    <Document visit={visit} title={name}>
      <ReceiptOf visit={visit} receipts={RECEIPTS} />
      <Back href={KONTAKTPERSONER}>{say(['Alle kontaktpersoner', 'All contact persons'])}</Back>
      <h1>
        {name} {isOwn(visit, found) && <Badge colour="blaa">{say(['Dig', 'You'])}</Badge>}
      </h1>
      <Oplysninger visit={visit} person={found} />
      <div class="knapper">
        <a class="button button-primary" href={`${at}/ret`}>
          {say(['Ret oplysninger', 'Change details'])}
        </a>
        {isOwn(visit, found) && (
          <a class="button button-secondary" href={`${at}/fjern-tilknytning`}>
            {say(['Fjern tilknytning', 'Remove the coupling'])}
          </a>
        )}
        <a class="button button-secondary" href={`${at}/slet`}>
          {say(['Slet kontaktperson', 'Delete the contact person'])}
        </a>
      </div>
    </Document>,
  );
}

export function Oplysninger({
  visit,
  person: { Kontaktperson, KanArbejde, Konverteret, OprettetTidspunkt },
}: {
  readonly visit: CompanyVisit;
  readonly person: KontaktpersonvisningType;
}) {
  const { say } = visit;
  const { Stilling, Telefonnummer, Email, ProductionUnitIdentifierSamling: units } = Kontaktperson;
  return (
    <Facts
      facts={[
        [say(['Navn', 'Name']), navnOf(Kontaktperson)],
        [say(['Stilling', 'Position']), Stilling],
        [say(['Telefon', 'Telephone']), Telefonnummer],
        [say(['E-mail', 'E-mail']), Email],
        [
          say(['Arbejdssted/P-nummer', 'Workplace/P-number']),
          <>
            {say([`Valgt: ${units.length}`, `Chosen: ${units.length}`])}
            <ul class="enheder">
              {units.map((pnr) => (
                <li>{enhedText(visit, pnr)}</li>
              ))}
            </ul>
          </>,
        ],
        [say(['Kan arbejde her', 'Can work here']), KanArbejde ? say(['Ja', 'Yes']) : say(['Nej', 'No'])],
        [
          say(['Oprettet', 'Created']),
          Konverteret
            ? say([
                `${momentText(OprettetTidspunkt, say)}, overført fra det tidligere Jobnet for Arbejdsgivere`,
                `${momentText(OprettetTidspunkt, say)}, carried over from the former Jobnet for Employers`,
              ])
            : momentText(OprettetTidspunkt, say),
        ],
      ]}
    />
  );
}
