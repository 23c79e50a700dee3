import type { JobannonceType } from '../../../src/contract/index.js';
import { demoStillinger } from '../../../src/sandbox/demo/stillinger.js';
import { type Asker, type Databases, Gateway, JOBCENTER, PNR, STAR } from '../gateway.js';
import type { AdWorld, Content } from './model.js';

/** Every run has an owner of its own, too. */
export class AdGateway extends Gateway {
  readonly owner: Asker = { type: JOBCENTER, code: String(1000 + this.run) };
  readonly public: Asker = { type: JOBCENTER, code: '999' };
  feedCursor: string | undefined;

  constructor(databases: Databases, world: AdWorld) {
    super(databases, world, { AUTO_APPROVE: String(world.autoApprove) });
  }

  desk = (user: string): Asker => ({ type: STAR, code: '1', user });

  ad({ titel, withUnit, publicering, afpublicering }: Content): JobannonceType {
    const iso = (time: number) => new Date(time).toISOString();
    return {
      Titel: titel,
      Annoncetekst: '<p>Vi søger en kollega.</p>',
      Virksomhed: {
        CVRnumberIdentifier: this.cvr,
        ...(withUnit && { ProductionUnitIdentifier: PNR }),
      },
      AnonymArbejdsgiver: false,
      Job: {
        Annoncetype: 1,
        ConceptUriDa: demoStillinger()[0]?.uri ?? '',
        AntalStillinger: 1,
        IntetFastArbejdssted: true,
        Tidsbegraenset: false,
        Handicapvenlig: false,
      },
      Ansoegning: { HurtigstMuligt: true, PrBrev: true },
      Publicering: {
        ...(publicering !== undefined && { PubliceringTidspunkt: iso(publicering) }),
        AfpubliceringTidspunkt: iso(afpublicering),
        Eures: false,
        Workindenmark: false,
      },
    };
  }
}
