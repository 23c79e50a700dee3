/** A tour for other programs. */
import { type Language, tellStep } from './story.js';
import type { Tour } from './tour.js';

export const tourJson = ({ held, met, beyond, missing }: Tour, seconds: number, language: Language) => ({
  seconds,
  conversations: held.map(({ number, outcome, heard }) => ({
    number,
    name: outcome.fixture.name,
    title: outcome.fixture.title,
    verdict: outcome.verdict,
    steps: heard.map((one) => tellStep(one, language)),
  })),
  met: met.map(({ goal: { kind, code, [language]: text }, number }) => ({
    kind,
    code,
    text,
    conversation: number,
  })),
  beyond: beyond.map(({ goal: { kind, code }, why }) => ({ kind, code, why: why[language] })),
  missing: missing.map(({ kind, code }) => ({ kind, code })),
});
