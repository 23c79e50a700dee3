import type {
  GetJobordrehaendelserResponseType,
  JobordrehaendelseType,
  JobordreType,
  KandidatType,
} from '../../../src/contract/index.js';
import { myndighedslisteOn } from '../../../src/services/myndighed/store.js';
import { jobordre } from '../../support/jobordrer.js';
import { kandidat } from '../../support/formidlinger.js';
import {
  A_KASSE,
  type Asker,
  type Databases,
  Gateway,
  JOBCENTER,
  LEVERANDOER,
  PNR,
  STAR,
} from '../gateway.js';
import { boundsOf, type Content, JOB_CENTRES, type OrderWorld, type Person, type Who } from './model.js';

const A_KASSE_CODE = '28';

/** The feed is of all orders, and goes on from life to life in a database. */
const feedPlaces = new WeakMap<Databases, string>();

export class OrderGateway extends Gateway {
  readonly #databases: Databases;
  readonly #world: OrderWorld;

  constructor(databases: Databases, world: OrderWorld) {
    super(databases, world);
    this.#databases = databases;
    this.#world = world;
  }

  /** @returns one whose authorities take part as the model says */
  static async begun(databases: Databases, world: OrderWorld): Promise<OrderGateway> {
    const gateway = new OrderGateway(databases, world);
    await gateway.writeAuthorities();
    // A life that went wrong has left what nobody read.
    await gateway.newEvents();
    return gateway;
  }

  /** Reads on in the feed, from where it was read to, by this life or the one before it. */
  async newEvents(): Promise<JobordrehaendelseType[]> {
    const events = [];
    for (let hasMore = true; hasMore;) {
      const cursor = feedPlaces.get(this.#databases);
      const request = { ...(cursor !== undefined && { Cursor: cursor }), PageSize: 100 };
      const page = await this.read<GetJobordrehaendelserResponseType>(
        ...(['GetJobordrehaendelser', request, this.as('101')] as const),
      );
      feedPlaces.set(this.#databases, page.NextCursor);
      hasMore = page.HasMore;
      events.push(...page.JobordrehaendelseSamling);
    }
    return events;
  }

  as(who: Who): Asker {
    if (who === 'company') return { type: LEVERANDOER, code: this.cvr };
    if (who === 'star') return { type: STAR, code: '1' };
    return who === 'a-kasse' ? { type: A_KASSE, code: A_KASSE_CODE } : { type: JOBCENTER, code: who };
  }

  /** Who takes part is an operator's list. */
  async writeAuthorities(): Promise<void> {
    const listed = (who: '461' | '101' | 'a-kasse') => {
      const { type, code } = this.as(who);
      return {
        ...{ organisationTypeId: type, organisationCode: code, navn: NAMES[who] },
        ...this.#world.takesPart[who],
      };
    };
    const list = [...JOB_CENTRES.map(listed), listed('a-kasse')];
    await myndighedslisteOn(this.#databases.owner, JOBCENTER).replace(list);
  }

  /** The addresses of the mails that wait for mediations, by the mediation. */
  async mails(formidlingIds: readonly string[]): Promise<Record<string, string>> {
    const rows = await this.#databases
      .owner('outbox')
      .where({ kind: 'formidlet' })
      .whereRaw(`key ->> 'formidlingId' = any (?)`, [[...formidlingIds]] as never)
      .select<{ key: { formidlingId: string }; recipient: string }[]>('key', 'recipient');
    return Object.fromEntries(rows.map(({ key, recipient }) => [key.formidlingId, recipient]));
  }

  order(content: Content): JobordreType {
    const { Startdato: _, Svarfrist: __, EmailVedFormidling: ___, ...rest } = jobordre();
    const { titel, loebende, withUnit, jobcenter, wantsMail, email, intern } = content;
    const bounds = Object.fromEntries(boundsOf(content).map((name) => [name, content[name]]));
    return {
      ...rest,
      ...bounds,
      Titel: titel,
      AnsvarligtJobcenter: jobcenter,
      Loebende: loebende,
      Virksomhed: {
        CVRnumberIdentifier: this.cvr,
        ...(withUnit && { ProductionUnitIdentifier: PNR }),
      },
      ...(wantsMail !== undefined && { EmailVedFormidling: wantsMail }),
      ...(intern !== undefined && { InternKommentar: intern }),
      Kontaktperson: { Fornavne: 'Åse', Efternavn: 'Øst', ...(email !== undefined && { Email: email }) },
    };
  }

  kandidat({ cpr, name, kind }: Person): KandidatType {
    const { CvIdentifier, ...rest } = kandidat();
    return {
      PersonCivilRegistrationIdentifier: cpr,
      ...rest,
      Efternavn: name,
      HarSoegbartCv: kind === 'searchable',
      ...(kind === 'searchable' && CvIdentifier !== undefined && { CvIdentifier }),
      NavneOgAdressebeskyttelse: kind === 'protected',
    };
  }
}

const NAMES = { '461': 'Jobcenter Odense', '101': 'Jobcenter København', 'a-kasse': 'A-kassen Handel' };
export const nameOfAuthority = (who: Who): string | undefined =>
  who === 'company' || who === 'star' ? undefined : NAMES[who];
