/** What an employee lacks at a login; a name of the code list Logintilstand. */
export type Logintilstand = 'IkkeTilknyttet' | 'VilkaarMangler' | 'Klar';

/** In the order in which JobAG asks for it: first whom, then the terms. */
export function tilstandOf(facts: {
  readonly isTilknyttet: boolean;
  readonly isAccepted: boolean;
}): Logintilstand {
  if (!facts.isTilknyttet) return 'IkkeTilknyttet';
  return facts.isAccepted ? 'Klar' : 'VilkaarMangler';
}
