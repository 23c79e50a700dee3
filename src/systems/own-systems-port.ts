/** The registry of systems, as the people who look after them see it. */
export interface OwnSystems {
  /** @returns the ids of the systems that the company's people look after; no closed ones */
  ofCompany(cvr: string): Promise<readonly string[]>;
}
