/** What the texts of all mails have in common. */

/** The languages of a mail, in their order. */
export type Language = 'da' | 'en';

/** The Danish text with the English beneath. */
export const inBothLanguages = (textIn: (language: Language) => string): string =>
  (['da', 'en'] as const).map(textIn).join('\n\n--\n\n');

/** How a mail ends: can it be answered? */
export const answerIn = (language: Language, canReply: boolean): string => ANSWER[language][canReply ? 0 : 1];

const ANSWER: Readonly<Record<Language, readonly [possible: string, impossible: string]>> = {
  da: ['Spørgsmål? Svar på denne mail.', 'Denne mail er sendt automatisk og kan ikke besvares.'],
  en: ['Questions? Reply to this mail.', 'This mail was sent automatically and cannot be replied to.'],
};

/**
 * A text of a caller without the characters that could begin a line, a header or a command of a
 * terminal.
 */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
