/** Regel 19. »Dog skal der være angivet et arbejdssted og en kontaktperson på jobordren.« */
import type { Rule } from './rule.js';

/** There are two ways to give it, and what two say may differ: exactly one is used. */
export const kontaktperson: Rule = {
  number: 19,
  codes: [140037],
  judge: ({ Kontaktperson, KontaktpersonIdentifier }) => {
    const isWritten = Kontaktperson !== undefined;
    const isNamed = KontaktpersonIdentifier !== undefined;
    if (isWritten !== isNamed) return [];
    const hvad = isNamed ? 'begge er der / both are there' : 'ingen af dem er der / neither is there';
    return [
      {
        ...{ kode: 140037, felt: isNamed ? ['KontaktpersonIdentifier'] : [] },
        ...{ forventet: 'Kontaktperson, KontaktpersonIdentifier', data: { hvad } },
      },
    ];
  },
};
