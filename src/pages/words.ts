/** Danish, then English. */
export type Words = readonly [da: string, en: string];

export const LANGUAGES = ['da', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Says words in the language of whoever reads. */
export type Say = (words: Words) => string;

export const sayIn =
  (language: Language): Say =>
  ([da, en]) =>
    language === 'da' ? da : en;
