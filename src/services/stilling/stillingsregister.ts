/** Occupations of the Danish ESCO list (ESCO STAR) with their other names. */
export interface Stillingsalias {
  /** Guid, lower case. */
  readonly id: string;
  readonly navn: string;
  /** When the list no longer had it: it is still answered for ads that have it. */
  readonly gyldigTil?: Date;
}

export interface Stilling {
  /** `http://data.star.dk/esco/occupation/{guid}`, the guid in lower case. */
  readonly uri: string;
  readonly navn: string;
  /** As in an alias; the aliases of an occupation end with it at the latest. */
  readonly gyldigTil?: Date;
  readonly aliasser: readonly Stillingsalias[];
}

export interface Stillingsregister {
  /** The occupation with that ConceptUriDa, the case of letters aside, ended or not; undefined when there never was one. */
  findStilling(uri: string): Promise<Stilling | undefined>;
}
