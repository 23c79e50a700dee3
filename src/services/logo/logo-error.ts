import type { LogoError } from './logo-port.js';

/** Why a picture cannot be a logo, for an operator; callers are told by rule 12. */
export function sentenceOf(fejl: LogoError): string {
  switch (fejl.aarsag) {
    case 'type':
      return `it is ${fejl.hvad.split(' / ').at(-1) ?? ''}, not PNG, JPEG, GIF or WebP`;
    case 'mimeType':
      return `it is called ${fejl.mimeType} and is ${fejl.faktisk}`;
    case 'pixels':
      return `it has ${fejl.bredde}×${fejl.hoejde} pixels, more than ${fejl.limit} in all`;
    case 'animeret':
      return 'it is animated';
    case 'oedelagt':
      return 'it is broken or incomplete';
  }
}
