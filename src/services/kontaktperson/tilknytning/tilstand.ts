/** What an employee lacks at a login; a name of the code list Logintilstand. */
export type Logintilstand = 'AdgangMangler' | 'IkkeTilknyttet' | 'VilkaarMangler' | 'Klar';

/** In the order in which JobAG asks for it: first access, then whom, then the terms. */
export function tilstandOf(facts: {
  readonly harAdgang: boolean;
  readonly isTilknyttet: boolean;
  readonly isAccepted: boolean;
}): Logintilstand {
  if (!facts.harAdgang) return 'AdgangMangler';
  if (!facts.isTilknyttet) return 'IkkeTilknyttet';
  return facts.isAccepted ? 'Klar' : 'VilkaarMangler';
}
