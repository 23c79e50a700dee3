/** Names of the code list V1Tilstand: what a v1 ad was at the cut-over. */
export type V1Tilstand =
  | 'Kladde'
  | 'AfventerGodkendelse'
  | 'IndsendtPaaSkiftedagen'
  | 'PaaJobnet'
  | 'IkkePaaJobnetEndnu'
  | 'IkkeLaengerePaaJobnet'
  | 'AfsluttetManuelt'
  | 'IkkeGodkendt'
  | 'Slettet';

/**
 * The states whose ads are deleted: »publiceret på Jobnet«, »indsendt til publicering, men først
 * skal publiceres efter den 6. december 2024«, »indsendt og endnu ikke behandlet … bliver slettet«
 * (Releasenote JobAG 6. december 2024, pkt. 2.1). No other state is named there.
 */
export const purgedStates: readonly V1Tilstand[] = [
  'PaaJobnet',
  'IkkePaaJobnetEndnu',
  'AfventerGodkendelse',
  'IndsendtPaaSkiftedagen',
];

/**
 * Holds what is left of a v1 ad: the tombstone of a purged one, or an ad that is there. Only a
 * tombstone says that an ad was deleted; one that was loaded after the purge is there until the
 * operator purges again.
 */
export type V1Remains =
  | { readonly kind: 'gravsten'; readonly cutOver: Date }
  | {
      readonly kind: 'kept';
      readonly cvr: string;
      readonly tilstand: V1Tilstand;
      readonly oprettet: Date;
    };

export interface V1Annoncer {
  /**
   * Finds what is left of an ad; undefined where there never was one, and where its company had
   * deleted it.
   * @throws Fault 139135
   */
  find(annonceId: number): Promise<V1Remains | undefined>;
}
