/**
 * The table of warnings, which an answer gives although the call succeeded. They are no faults, so
 * nothing can be refused with one; `docs/error-codes.md` tells them too.
 */
const entries = {
  130400: {
    da: 'Der er ingen UserEmail at sende en afvisning til: bliver annoncen afvist, står grunden kun i GetJobannonce.',
    en: 'There is no UserEmail to send a refusal to: if the ad is refused, the reason stands in GetJobannonce only.',
  },
} as const satisfies Record<number, { readonly da: string; readonly en: string }>;

export type WarningCode = keyof typeof entries;
export const warnings: Readonly<Record<WarningCode, { readonly da: string; readonly en: string }>> = entries;
