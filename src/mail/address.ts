/**
 * This is one address as it may stand in an envelope (RFC 5321: dot-string local part, domain), in
 * ASCII only. It is stricter than STAR's pattern of the header, which lets through what a mail
 * server would read as two addresses or none.
 */
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

export const isMailAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);

/** The first of these that a mail can go to. */
export const mailAddressOf = (addresses: readonly (string | null | undefined)[]): string | undefined =>
  addresses.find((address): address is string => typeof address === 'string' && isMailAddress(address));
