/** The page at `/`: what this is, in Danish and beside it in English, and where to go on. */
import { escapeHtml } from './render.js';

interface Column {
  readonly language: 'da' | 'en';
  readonly title: string;
  readonly text: readonly string[];
  readonly links: readonly (readonly [text: string, address: string])[];
}

const COLUMNS: readonly Column[] = [
  {
    language: 'da',
    title: 'Jobnet for Arbejdsgivere – SOAP-gateway',
    text: [
      'Her opretter, retter, finder og afslutter systemer jobannoncer og jobordrer på Jobnet: jobcentre, a-kasser, STAR og de systemer, som virksomheder og rekrutteringsbureauer har.',
      'Alt foregår over SOAP 1.1 og 1.2. Hver operation, hvert element, hver regel og hver fejlkode står i dokumentationen, som kræver hverken konto eller JavaScript.',
    ],
    links: [
      ['Kom i gang', 'docs/da/start.html'],
      ['Færdige anmodninger til Bruno og SoapUI', 'docs/da/collections.html'],
      ['Reference', 'docs/da/reference/index.html'],
      ['Alle elementer', 'docs/da/reference/elements.html'],
      ['Fejlkoder', 'docs/da/reference/error-codes.html'],
      ['Hele dokumentationen', 'docs/da/index.html'],
    ],
  },
  {
    language: 'en',
    title: 'Jobnet for employers – SOAP gateway',
    text: [
      'Systems create, change, find and end job ads and job orders on Jobnet here: job centres, unemployment funds, STAR, and the systems that companies and recruiters use.',
      'Everything goes over SOAP 1.1 and 1.2. Every operation, element, rule and fault code stands in the documentation, which needs neither an account nor JavaScript.',
    ],
    links: [
      ['Get started', 'docs/en/start.html'],
      ['Ready-made requests for Bruno and SoapUI', 'docs/en/collections.html'],
      ['Reference', 'docs/en/reference/index.html'],
      ['All elements', 'docs/en/reference/elements.html'],
      ['Fault codes', 'docs/en/reference/error-codes.html'],
      ['All of the documentation', 'docs/en/index.html'],
    ],
  },
];

/** @param root the way to `/`, as the page lives there and at `/docs/` */
export function landing(root: string, version: string): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Jobnet SOAP-gateway</title>
<link rel="icon" href="${root}docs/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}docs/assets/site.css">
</head>
<body class="landing">
<main id="content">
${COLUMNS.map((column) => columnOf(column, root)).join('')}</main>
<footer><p>Gateway ${escapeHtml(version)}</p></footer>
</body>
</html>
`;
}

function columnOf({ language, title, text, links }: Column, root: string): string {
  const heading = language === 'da' ? 'h1' : 'h2';
  return `<section lang="${language}">
<${heading}>${escapeHtml(title)}</${heading}>
${text.map((one) => `<p>${escapeHtml(one)}</p>\n`).join('')}<ul class="ways">
${links.map(([name, address]) => `<li><a href="${root}${address}">${escapeHtml(name)}</a></li>\n`).join('')}</ul>
</section>
`;
}
