/**
 * Regel 7. »Hvis der derimod er registreret en eller flere kontaktpersoner, skal der for hver
 * kontaktperson være registreret enten tlf-nr. eller e-mail.«
 */
import type { Rule } from './rule.js';

export const kontaktperson: Rule = {
  number: 7,
  codes: [130070],
  judge: (ad) =>
    (ad.Ansoegning.KontaktpersonSamling ?? []).flatMap(({ Telefonnummer, Email }, index) =>
      Telefonnummer === undefined && Email === undefined
        ? [
            {
              kode: 130070,
              felt: ['Ansoegning', 'KontaktpersonSamling', index],
              forventet: 'Telefonnummer, Email',
              data: { nr: index + 1 },
            },
          ]
        : [],
    ),
};
