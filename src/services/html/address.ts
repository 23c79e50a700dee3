const WEB = /^https?:\/\/[^\s\\]+$/i;
const MAIL = /^mailto:[^\s@]+@[^\s@]+$/i;

/** What the address of a link begins with. */
export const ALLOWED_ADDRESSES = 'https:// | http:// | mailto:';

/**
 * May a link lead there? Only whole https, http and mailto addresses: anything that does not begin
 * as one of them is refused, so that no trick with white space, case or references can make another
 * scheme of it.
 * @param address the value of href, its references decoded
 */
export function isAllowedAddress(address: string): boolean {
  return (WEB.test(address) || MAIL.test(address)) && !hasControl(address) && URL.canParse(address);
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}
