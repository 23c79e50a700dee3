/**
 * The table of warnings, which an answer gives although the call succeeded. They are no faults, so
 * nothing can be refused with one; `docs/error-codes.md` tells them too.
 */
const entries = {
  130400: {
    da: 'Der er ingen UserEmail at sende en afvisning til: bliver annoncen afvist, står grunden kun i GetJobannonce.',
    en: 'There is no UserEmail to send a refusal to: if the ad is refused, the reason stands in GetJobannonce only.',
  },
  140060: {
    da: 'Der er nu formidlet flere kandidater, end virksomheden har bedt om.',
    en: 'More candidates are mediated now than the company asked for.',
  },
  140061: {
    da: 'Jobordren er midlertidig inaktiv: virksomheden har for tiden ikke brug for flere kandidater.',
    en: 'The job order is inactive for a time: the company needs no more candidates for now.',
  },
} as const satisfies Record<number, { readonly da: string; readonly en: string }>;

export type WarningCode = keyof typeof entries;
export const warnings: Readonly<Record<WarningCode, { readonly da: string; readonly en: string }>> = entries;
