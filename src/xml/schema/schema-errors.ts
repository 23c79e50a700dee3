/**
 * Lists what can be wrong with a message against the schema: a row for each kind, with its sentence
 * in Danish and English. The place, the value and what was expected stand beside it (`Sti`,
 * `Vaerdi`, `Forventet`).
 */
export const schemaErrors = {
  missingElement: {
    da: 'Et påkrævet element mangler.',
    en: 'A required element is missing.',
  },
  unexpectedElement: {
    da: 'Elementet står ikke på sin plads i rækkefølgen.',
    en: 'The element is not in its place in the sequence.',
  },
  repeatedElement: {
    da: 'Elementet må kun forekomme én gang.',
    en: 'The element may occur only once.',
  },
  tooMany: {
    da: 'Elementet forekommer flere gange, end det må.',
    en: 'The element occurs more often than it may.',
  },
  unknownElement: {
    da: 'Elementet findes ikke her i kontrakten.',
    en: 'The contract has no such element here.',
  },
  wrongNamespace: {
    da: 'Elementet står i et forkert navnerum.',
    en: 'The element is in the wrong namespace.',
  },
  elementNotAllowed: {
    da: 'Elementet må kun indeholde en værdi, ikke andre elementer.',
    en: 'The element may hold a value only, no other elements.',
  },
  textNotAllowed: {
    da: 'Der må ikke stå tekst mellem elementerne her.',
    en: 'No text is allowed between the elements here.',
  },
  wrongType: {
    da: 'Værdien har ikke den rigtige form.',
    en: 'The value does not have the right form.',
  },
  tooShort: {
    da: 'Værdien er for kort eller mangler.',
    en: 'The value is too short or missing.',
  },
  tooLong: {
    da: 'Værdien er for lang.',
    en: 'The value is too long.',
  },
  pattern: {
    da: 'Værdien har ikke den rigtige form.',
    en: 'The value does not have the right form.',
  },
  tooLarge: {
    da: 'Tallet er for stort.',
    en: 'The number is too large.',
  },
  tooSmall: {
    da: 'Tallet er for lille.',
    en: 'The number is too small.',
  },
  notInList: {
    da: 'Værdien er ikke en af de tilladte.',
    en: 'The value is not one of those allowed.',
  },
  unknownAttribute: {
    da: 'Attributten er ikke tilladt på elementet.',
    en: 'The attribute is not allowed on the element.',
  },
  missingAttribute: {
    da: 'En påkrævet attribut mangler på elementet.',
    en: 'A required attribute is missing on the element.',
  },
  nilNotAllowed: {
    da: 'xsi:nil er ikke tilladt; udelad elementet i stedet.',
    en: 'xsi:nil is not allowed; leave the element out instead.',
  },
  xsiType: {
    da: 'xsi:type nævner en type, som elementet ikke kan have.',
    en: 'xsi:type names a type that the element cannot have.',
  },
  other: {
    da: 'Elementet er ikke gyldigt efter skemaet.',
    en: 'The element is not valid according to the schema.',
  },
} as const satisfies Record<string, { readonly da: string; readonly en: string }>;

export type SchemaErrorKind = keyof typeof schemaErrors;
