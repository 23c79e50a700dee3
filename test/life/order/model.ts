/**
 * The life of a job order on one page, written from the sources and not from the gateway:
 * Vejledning i JobAG – Jobordre (afsnit 2, 3.1, 3.2, 4, 5), Releasenote JobAG 6. december 2024
 * (pkt. 1.3, 3.1–3.5), and the contract where those say nothing. Days are `YYYY-MM-DD`.
 */
import { DAY, World } from '../world.js';

export type Status = 'Aaben' | 'MidlertidigInaktiv' | 'Lukket';
export type Decision = 'Formidlet' | 'Ansat' | 'IkkeAnsat' | 'Fjernet';
export const JOB_CENTRES = ['461', '101'] as const;

/** Who does something: the company itself, STAR, a job centre or the unemployment fund. */
export type Who = 'company' | 'star' | '461' | '101' | 'a-kasse';
const isMediator = (who: Who) => who !== 'company' && who !== 'star';

/** What a running order does not have. */
export interface Bounds {
  readonly Startdato?: string;
  readonly Varighed?: number;
  readonly Svarfrist?: string;
  readonly MaxAntalKandidater?: number;
}

export interface Content extends Bounds {
  readonly titel: string;
  readonly loebende: boolean;
  readonly withUnit: boolean;
  readonly jobcenter: string;
  /** Absent: it is wanted. */
  readonly wantsMail?: boolean;
  readonly email?: string;
  readonly intern?: string;
}

export interface Candidate {
  readonly id: string;
  readonly order: Order;
  readonly person: Person;
  readonly by: Who;
  readonly mailedTo?: string | undefined;
  version: number;
  status: Decision;
  text?: string | undefined;
}

/** How a person is shown: with a searchable CV, without one, or protected. */
export interface Person {
  readonly cpr: string;
  readonly name: string;
  readonly kind: 'searchable' | 'none' | 'protected';
}

/** A line of the log, and an event of the feed. */
export interface Line {
  readonly at: number;
  readonly by: Who;
  readonly version: number;
  readonly what: string;
  readonly text?: string | undefined;
  readonly status?: Status | undefined;
  readonly candidate?: { readonly id: string; readonly decision?: Decision | undefined };
}

export interface Order {
  readonly id: string;
  readonly sent: Content;
  readonly by: Who;
  version: number;
  content: Content & { readonly hasUnit: boolean };
  /** What was set last, and why where it was closed by hand. */
  set: { readonly status: Status; readonly cause?: 'Besat' | 'Andet' };
  tovholder?: string;
  note?: { readonly text: string; readonly at: number; readonly by: Who };
  readonly log: Line[];
  readonly candidates: Candidate[];
}

const BOUNDS = ['Startdato', 'Varighed', 'Svarfrist', 'MaxAntalKandidater'] as const;
export const boundsOf = (content: Bounds) => BOUNDS.filter((name) => content[name] !== undefined);

export class OrderWorld extends World {
  readonly orders: Order[] = [];
  readonly feed: { readonly order: Order; readonly line: Line }[] = [];
  /** The first and the last day on which each takes part. */
  readonly takesPart: Record<string, { readonly fra?: string; readonly til?: string }> = {
    '461': { fra: '2024-12-06' },
    '101': { fra: '2024-12-06' },
    'a-kasse': { fra: '2024-12-06' },
  };

  /** Denmark is an hour ahead in winter. */
  day = (after = 0) => new Date(this.now + 3_600_000 + after * DAY).toISOString().slice(0, 10);

  isIn(who: string): boolean {
    const { fra, til } = this.takesPart[who] ?? {};
    return fra !== undefined && fra <= this.day() && (til === undefined || this.day() <= til);
  }

  /** »evt. a-kasser, der har tilsluttet sig løsningen« */
  refusedAtAll = (who: Who): number[] => (who === 'a-kasse' && !this.isIn(who) ? [4575] : []);

  /** »kun får adgang til at oprette jobannoncer«; »at virksomhedens status … er ’Aktiv’« */
  blocks = (): number[] => [
    ...(this.company.isActive ? [] : [140041]),
    ...(this.company.isLocked ? [140041] : []),
    ...(this.company.isInConflict ? [140040] : []),
  ];

  /** What is wrong with an order as it is sent; `before` is the order that it changes. */
  wrongWith(sent: Content, by: Who, before?: Order): number[] {
    const { Startdato: start, Svarfrist: frist, loebende, wantsMail = true } = sent;
    const isOver = before && this.cause(before) === 'FristUdloebet';
    return [
      ...this.blocks(),
      ...(sent.withUnit && this.company.unitEnded ? [4353] : []),
      ...(before && before.content.jobcenter !== sent.jobcenter ? [140017] : []),
      ...(before || this.isIn(sent.jobcenter) ? [] : [140016]),
      // »blændet af«
      ...(loebende ? boundsOf(sent).map(() => 140010) : []),
      // »enten skal være dags dato eller en fremtidig dato«
      ...(!loebende && start !== undefined && start < this.day() ? [before ? 140012 : 140011] : []),
      // »Datoen kan kun være en fremtidig dato.«
      ...(!loebende && frist !== undefined && frist <= this.day() && frist !== before?.content.Svarfrist
        ? [140013]
        : []),
      ...(isOver && frist === undefined ? [140021] : []),
      ...(wantsMail && sent.email === undefined ? [140030] : []),
      ...(by === 'company' && sent.intern !== undefined ? [140035] : []),
    ];
  }

  /** What is wrong with a new status. */
  wrongStatus(order: Order, status: Status, cause?: string, frist?: string): number[] {
    const { loebende, Svarfrist } = order.content;
    const isOver = Svarfrist !== undefined && Svarfrist < this.day();
    return [
      ...(cause !== undefined && (status !== 'Lukket' || cause === 'FristUdloebet') ? [140023] : []),
      ...(frist !== undefined && loebende ? [140010] : []),
      ...(frist !== undefined && !loebende && frist <= this.day() ? [140013] : []),
      ...(frist === undefined && status !== 'Lukket' && isOver ? [140021] : []),
      ...(status === 'Lukket' ? [] : this.blocks()),
    ];
  }

  /** From 00:00 of the day after its deadline an order is closed. */
  status = (order: Order): Status => (this.cause(order) === undefined ? order.set.status : 'Lukket');

  cause({ set, content: { Svarfrist } }: Order): 'Besat' | 'Andet' | 'FristUdloebet' | undefined {
    if (set.status === 'Lukket') return set.cause ?? 'Andet';
    return Svarfrist !== undefined && Svarfrist < this.day() ? 'FristUdloebet' : undefined;
  }

  /** What is stored of what was sent. */
  stored(sent: Content, by: Who, before?: Order): Order['content'] {
    const { Startdato = this.day(), intern, ...rest } = sent;
    const comment = by === 'company' ? before?.content.intern : intern;
    return {
      ...rest,
      ...(!sent.loebende && { Startdato }),
      ...(comment !== undefined && { intern: comment }),
      hasUnit: sent.withUnit || !this.company.unitEnded,
    };
  }

  /** What is wrong with a mediation. */
  wrongMediation(order: Order, person: Person, text: string): number[] {
    return [
      ...this.blocks(),
      ...(this.status(order) === 'Lukket' ? [140053] : []),
      ...this.tells(order, person, text),
      ...(order.candidates.some((one) => one.person === person && one.status !== 'Fjernet') ? [140050] : []),
    ];
  }

  /** No text tells the company the name of a protected person who is, or is to be, mediated. */
  tells({ candidates }: Order, person: Person, text: string): number[] {
    const there = candidates.filter(({ status }) => status !== 'Fjernet').map((one) => one.person);
    const isTold = ({ kind, name }: Person) => kind === 'protected' && text.includes(name);
    return [person, ...there].some(isTold) ? [140057] : [];
  }

  /** »Det er op til det ansvarlige jobcenter at sikre, at der ikke formidles flere« */
  warnings(order: Order): number[] {
    const there = order.candidates.filter(({ status }) => status !== 'Fjernet').length;
    return [
      ...(there + 1 > (order.content.MaxAntalKandidater ?? Infinity) ? [140060] : []),
      ...(this.status(order) === 'MidlertidigInaktiv' ? [140061] : []),
    ];
  }

  /** Who mediated takes the candidate back, or the job centre that is responsible. */
  mayRemove = ({ by, order }: Candidate, who: Who) => who === by || who === order.content.jobcenter;
  mayMediate = isMediator;

  count = ({ candidates }: Order, wanted: Decision) =>
    candidates.filter(({ status }) => status === wanted).length;

  /** What happened is in the order's log and in the feed of all. */
  happens(order: Order, by: Who, line: Omit<Line, 'at' | 'by' | 'version'>): void {
    const written = { at: this.now, by, version: order.version, ...line };
    order.log.push(written);
    this.feed.push({ order, line: written });
  }
}
