import { jobannonceService } from '../src/contract/index.js';
import { sample } from '../src/soap/documents/samples.js';
import { SOAP_11 } from '../src/soap/message/version.js';
import { escapeText } from '../src/xml/codec/encode.js';

/** The text is as long as a real ad's, and the rule on HTML reads every character of it. */
const ANNONCETEKST = `
<p>Brænder du for god service, og kan du bevare overblikket, når der er kø ved kassen? Så er du måske vores nye
kollega i butikken på Nørrebrogade. Vi er 14 ansatte i alle aldre, vi hjælper hinanden på tværs, og vi har åbent alle
ugens dage året rundt.</p>
<h3>Dine opgaver</h3>
<ul>
<li>Du byder kunderne velkommen, betjener kassen og svarer på spørgsmål om varer, tilbud &amp; bytteret</li>
<li>Du fylder op i kølediske og på hylder, så det er nemt at finde dét, man kom efter</li>
<li>Du tager imod leverancer om morgenen – også de tunge af dem – og holder lageret i orden</li>
</ul>
<h3>Om dig</h3>
<p>Du behøver ingen uddannelse: vi lærer dig op de første <strong>fire uger</strong>. Vi lægger vægt på, at du møder til
tiden, er ærlig og kan lide mennesker. Taler du både dansk og engelsk, er det en fordel, men ikke et krav.</p>
<p>Løn efter overenskomst med tillæg for aften, lørdag og søndag. Arbejdstiden er 20–30 timer om ugen, og vagtplanen
ligger fast seks uger frem. Vi holder samtaler løbende og ansætter, når vi har fundet de rette.</p>
`.trim();

/**
 * The service's own sample of the operation (`?sample=…`), with a longer text. Its times are
 * counted from now, so it is valid today.
 */
export function message(operation: 'CreateJobannonce' | 'IsValidJobannonce'): string {
  const parts = sampleOf(operation).split(/(?<=<job:Annoncetekst>).*(?=<\/job:Annoncetekst>)/);
  if (parts.length !== 2) throw new Error(`the sample of ${operation} has not one Annoncetekst`);
  return parts.join(escapeText(ANNONCETEKST));
}

/** The service's own sample of any of its operations. */
export function sampleOf(operation: string): string {
  const contract = jobannonceService.operations.find(({ name }) => name === operation);
  if (!contract) throw new Error(`${operation} is not in the contract`);
  return sample(contract, SOAP_11, new Date());
}
