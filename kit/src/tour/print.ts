/** Prints a tour for a person: the conversations, and which met what. */
import { printOutcome } from '../replay/report.js';
import { FAULT, type Goal } from './goals.js';
import { cut } from './message.js';
import { type Language, tellStep, type Told } from './story.js';
import type { Held, Tour } from './tour.js';

const WORDS = {
  da: {
    fault: 'Fejlkode',
    conversation: 'Samtale',
    beyond: 'Kan ikke mødes her',
    missing: 'IKKE MØDT',
    sum: (met: number, all: number, held: number, seconds: string) =>
      `${met} af ${all} mødt i ${held} samtaler på ${seconds} s`,
  },
  en: {
    fault: 'Fault code',
    conversation: 'Conversation',
    beyond: 'Cannot be met here',
    missing: 'NOT MET',
    sum: (met: number, all: number, held: number, seconds: string) =>
      `${met} of ${all} met in ${held} conversations, in ${seconds} s`,
  },
} as const;

const WIDE = 100;
/** Of one answer so many codes are told. */
const MOST_CODES = 4;

export const printTour = (tour: Tour, seconds: number, language: Language): readonly string[] => [
  ...tour.held.flatMap((one) => [...printHeld(one, language), '']),
  ...printTable(tour, language),
  '',
  ...printBeyond(tour, language),
  ...tour.missing.map((goal) => `${WORDS[language].missing}  ${named(goal, language)}`),
  sumOf(tour, seconds, language),
];

function printHeld({ number, outcome, heard }: Held, language: Language): readonly string[] {
  const { name, title } = outcome.fixture;
  return [
    `${number}. ${title}`,
    `   ${name}`,
    ...heard.flatMap((one) => printStep(tellStep(one, language), language)),
    ...printOutcome(outcome).map((line) => `   ${line}`),
  ];
}

function printStep(
  { operation, asked, status, codes, answered }: Told,
  language: Language,
): readonly string[] {
  const shown = codes
    .slice(0, MOST_CODES)
    .map((one) => `     ${kindOf(one.kind, language)} ${one.code}: ${cut(one.text, WIDE)}`);
  return [
    `   → ${operation}  ${asked}`,
    `   ← HTTP ${status}${codes.length === 0 ? `  ${answered}` : ''}`,
    ...shown,
    ...(codes.length > MOST_CODES ? [`     + ${codes.length - MOST_CODES}`] : []),
  ];
}

const printTable = ({ met }: Tour, language: Language): readonly string[] =>
  met.map(({ goal, number }) => `${named(goal, language)}  → ${WORDS[language].conversation} ${number}`);

/** By reason, with the codes that it is the reason of. */
function printBeyond({ beyond }: Tour, language: Language): readonly string[] {
  const reasons = [...new Set(beyond.map(({ why }) => why[language]))];
  return reasons.map((reason) => {
    const codes = beyond.filter(({ why }) => why[language] === reason).map(({ goal }) => codeOf(goal));
    return `${WORDS[language].beyond}: ${codes.join(', ')}: ${reason}`;
  });
}

function sumOf({ held, met, beyond, missing }: Tour, seconds: number, language: Language): string {
  const all = met.length + beyond.length + missing.length;
  return `${WORDS[language].sum(met.length, all, held.length, seconds.toFixed(1))}; ${WORDS[
    language
  ].beyond.toLowerCase()}: ${beyond.length}; ${WORDS[language].missing.toLowerCase()}: ${missing.length}`;
}

const kindOf = (kind: string, language: Language) => (kind === FAULT ? WORDS[language].fault : kind);
const codeOf = ({ kind, code }: Goal) => (kind === FAULT ? code : `${kind} ${code}`);
const named = (goal: Goal, language: Language) =>
  `${kindOf(goal.kind, language)} ${goal.code}: ${cut(goal[language], WIDE)}`;
