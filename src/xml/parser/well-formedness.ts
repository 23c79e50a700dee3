/** Says what may be wrong with a message, as `dansk / English`, for `{hvad}` of fault 139100. */
export const WRONG = {
  character: 'tegnet er ikke tilladt her / character not allowed here',
  outside: 'tekst uden for rodelementet / text outside the root element',
  noRoot: 'intet rodelement / no root element',
  secondRoot: 'mere end ét rodelement / more than one root element',
  otherEndTag: 'sluttag passer ikke / end tag does not match',
  endTag: 'ugyldigt sluttag / malformed end tag',
  ended: 'beskeden slutter for tidligt / message ends too early',
  characterReference: 'ugyldig tegnreference / malformed character reference',
  entity: 'ukendt entitet / unknown entity',
  attribute: 'ugyldig attribut / malformed attribute',
  declaration: 'ugyldig XML-erklæring / malformed XML declaration',
  namespaceDeclaration: 'ugyldig navnerumserklæring / malformed namespace declaration',
  namespaceName: 'ugyldigt navnerum / malformed namespace name',
  cdataEnd: ']]> i tekst / ]]> in text',
  comment: 'ugyldig kommentar / malformed comment',
  instruction: 'ugyldig procesinstruktion / malformed processing instruction',
  tag: 'ugyldigt tag / malformed tag',
  syntax: 'syntaksfejl / syntax error',
} as const;

export function neverClosed(name: string): string {
  return `<${short(name)}> bliver ikke lukket / <${short(name)}> is never closed`;
}

export function undeclared(prefix: string): string {
  return `præfikset ${short(prefix)} er ikke erklæret / prefix ${short(prefix)} is not declared`;
}

export function standsTwice(attribute: string): string {
  return `attributten ${short(attribute)} står to gange / attribute ${short(attribute)} stands twice`;
}

function short(name: string): string {
  return name.slice(0, 60);
}
