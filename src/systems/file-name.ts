/** The name of a system as a file's: `Jobcenter København` → `jobcenter-koebenhavn`. */
export const fileName = (navn: string): string =>
  navn
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
