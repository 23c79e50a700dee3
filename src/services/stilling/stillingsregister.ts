/** Occupations of the Danish ESCO list (ESCO STAR) with their other names. */
export interface Stillingsalias {
  /** Guid, lower case. */
  readonly id: string;
  readonly navn: string;
}

export interface Stilling {
  /** `http://data.star.dk/esco/occupation/{guid}`, the guid in lower case. */
  readonly uri: string;
  readonly navn: string;
  readonly aliasser: readonly Stillingsalias[];
}

export interface Stillingsregister {
  /** The occupation with that ConceptUriDa, the case of letters aside; undefined when there is none. */
  findStilling(uri: string): Promise<Stilling | undefined>;
}
