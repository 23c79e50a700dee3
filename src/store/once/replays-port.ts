/** The memory of signed messages, shared by all processes and kept over restarts. */
export interface Replays {
  /**
   * Remembers a signed message until it is over. Of the same message at many processes at once
   * exactly one is first.
   * @param key the public key it was signed with, SHA-256 in hex
   * @param digest what is the same for the same signed octets, SHA-256 in hex
   * @param expires when the message will be refused for its Timestamp
   * @returns false when it was there before
   * @throws Fault 139135 when nobody can tell
   */
  isFirst(key: string, digest: string, expires: Date): Promise<boolean>;
  /** Is it remembered? Nothing is written. @throws Fault 139135 */
  isKnown(key: string, digest: string): Promise<boolean>;
}
