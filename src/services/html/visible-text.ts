import { Parser } from 'htmlparser2';
import { hasVisible } from '../text/visible.js';

/**
 * HTML whose first characters behind tags and white space are seen: no tag, comment or reference
 * has to be understood.
 */
const BEGINS_VISIBLE =
  /^(?:<[a-z][a-z0-9]*>|\s)*(?![<&\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Does a reader see anything of this HTML? References count as what they stand for. Reads no
 * further than needed.
 */
export function hasVisibleText(html: string): boolean {
  if (BEGINS_VISIBLE.test(html)) return true;
  let found = false;
  const parser = new Parser(
    {
      ontext(text) {
        if (!hasVisible(text)) return;
        found = true;
        parser.pause();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return found;
}
