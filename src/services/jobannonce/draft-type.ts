// DRAFT of what the generator will write to src/contract/jobannonce.ts; deleted when that file is there.
export interface JobannonceType {
  readonly Titel: string;
  readonly Annoncetekst: string;
  readonly Virksomhed: { readonly CVRnumberIdentifier: string; readonly ProductionUnitIdentifier?: string };
  readonly AnonymArbejdsgiver: boolean;
  readonly OrganisationTypeId?: number;
  readonly AnsvarligMyndighedskode?: string;
  readonly Job: {
    readonly Annoncetype: number;
    readonly ConceptUriDa: string;
    readonly AliasIdentifier?: string;
    readonly AntalStillinger: number;
    readonly Arbejdssted?: {
      readonly Vejnavn?: string; readonly Husnummer?: string; readonly Etage?: string; readonly Doer?: string;
      readonly Postnummer?: string; readonly By?: string; readonly Kommunekode?: string; readonly Landekode: string;
    };
    readonly IntetFastArbejdssted: boolean;
    readonly Tidsbegraenset: boolean;
    readonly Ansaettelsesdato?: string;
    readonly Deltid?: { readonly TimerPrUgeFra: number; readonly TimerPrUgeTil: number };
    readonly ArbejdstidsforholdSamling?: readonly number[];
    readonly KoerekortSamling?: readonly number[];
    readonly Handicapvenlig: boolean;
  };
  readonly Ansoegning: {
    readonly Frist?: string; readonly HurtigstMuligt: boolean; readonly Url?: string; readonly UrlTekst?: string;
    readonly Email?: string; readonly PrBrev: boolean; readonly Telefonisk?: string;
    readonly KontaktpersonSamling?: readonly {
      readonly Fornavne: string; readonly Efternavn: string; readonly Stilling?: string;
      readonly Telefonnummer?: string; readonly Email?: string; readonly SkjulTelefonnummer: boolean;
    }[];
  };
  readonly Publicering: {
    readonly PubliceringTidspunkt?: string; readonly AfpubliceringTidspunkt: string;
    readonly Eures: boolean; readonly Workindenmark: boolean;
  };
  readonly Logo?: { readonly Indhold: string; readonly MimeType: string };
}
