import type { StoredJobannonce, Haendelse } from '../../src/services/jobannonce/ad/store-port.js';

/**
 * An ad as the service hands it to the store, for tests that are about keeping ads and not about
 * what is in them.
 */
export function storedJobannonce(other: Partial<StoredJobannonce> = {}): StoredJobannonce {
  return {
    id: '0b7a4b1c-6d9e-4f7e-9c55-3f2f5d1a7e01',
    version: 1,
    ejer: { organisationTypeId: 8, organisationCode: '461' },
    indhold: {
      Titel: 'Ærlig og ordentlig smørrebrødsjomfru søges til »Café Åen«',
      Annoncetekst: '<p>Vi smører 300 håndmadder før kl. 11 — kan du følge med?</p>',
      Virksomhed: { CVRnumberIdentifier: '10150817', ProductionUnitIdentifier: '1003388394' },
      AnonymArbejdsgiver: false,
      Job: {
        Annoncetype: 1,
        ConceptUriDa: 'http://data.star.dk/esco/occupation/7f1d5f1e-33a5-4a7f-8e5b-5f0c5d3f6c11',
        AntalStillinger: 2,
        Arbejdssted: {
          Vejnavn: 'Åboulevarden',
          Husnummer: '12',
          Postnummer: '5000',
          By: 'Odense C',
          Landekode: 'DK',
        },
        IntetFastArbejdssted: false,
        Tidsbegraenset: false,
        Deltid: { TimerPrUgeFra: 20, TimerPrUgeTil: 30 },
        ArbejdstidsforholdSamling: [1, 2],
        Handicapvenlig: true,
      },
      Ansoegning: {
        HurtigstMuligt: true,
        PrBrev: false,
        Email: 'job@cafe-aaen.example',
        KontaktpersonSamling: [
          { Fornavne: 'Åse', Efternavn: 'Øst', Telefonnummer: '+4512345678', SkjulTelefonnummer: false },
        ],
      },
      Publicering: {
        PubliceringTidspunkt: '2026-11-24T07:00:00.000Z',
        AfpubliceringTidspunkt: '2026-12-22T22:59:59.000Z',
        Eures: false,
        Workindenmark: false,
      },
    },
    konfliktramt: false,
    afgoerelse: 'afventer',
    publiceringTidspunkt: new Date('2026-11-24T07:00:00.000Z'),
    afpubliceringTidspunkt: new Date('2026-12-22T22:59:59.000Z'),
    oprettetTidspunkt: new Date('2026-11-23T08:15:30.123Z'),
    aendretTidspunkt: new Date('2026-11-23T08:15:30.123Z'),
    ...other,
  };
}

export function haendelse(other: Partial<Haendelse> = {}): Haendelse {
  return {
    tidspunkt: new Date('2026-11-23T08:15:30.123Z'),
    performedBy: {
      organisationTypeId: 8,
      organisationCode: '461',
      metadata: {
        RequestUserStructure: {
          UserFullName: 'Sagssystem, natkørsel',
          RequestUserTypeIdentifier: 3,
          UserIdentifier: 'natkoersel',
        },
        RequestOrganisationStructure: { OrganisationTypeIdentifier: 8, OrganisationCode: '461' },
        RegistrationDateTime: '2026-11-23T09:15:30+01:00',
      },
    },
    logId: 'd0c6f0a2-52de-4f0e-8d4e-2a9f5f6f4b10',
    ...other,
  };
}
