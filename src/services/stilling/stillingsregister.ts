/** Another name of an occupation. */
export interface Stillingsalias {
  /** The id is a GUID in lower case. */
  readonly id: string;
  readonly navn: string;
  /** The list no longer had it then; ads that have it are still answered with it. */
  readonly gyldigTil?: Date;
}

/** An occupation of the Danish ESCO list (ESCO STAR). */
export interface Stilling {
  /** `http://data.star.dk/esco/occupation/{guid}`, the guid in lower case. */
  readonly uri: string;
  readonly navn: string;
  /** The list no longer had it then; its aliases end with it at the latest. */
  readonly gyldigTil?: Date;
  readonly aliasser: readonly Stillingsalias[];
}

export interface Stillingsregister {
  /**
   * The occupation with that ConceptUriDa, in whatever case of letters, also when it has ended;
   * undefined when there never was one.
   */
  findStilling(uri: string): Promise<Stilling | undefined>;
  /** All occupations there ever were: the same array until the next import. */
  findAll(): Promise<readonly Stilling[]>;
}
