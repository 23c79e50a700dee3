import type { InventedPerson } from './people.js';

/** The page on which one chooses whom to be. Every text in it is ours. */
export function choicePage(action: string, people: readonly InventedPerson[]): string {
  const choices = people.map(
    ({ id, name, about }) => `<p><button name="person" value="${id}">${name}</button> ${about}</p>`,
  );
  return [
    '<!doctype html>',
    '<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<title>Sandkassens login</title></head><body><main><h1>Sandkassens login</h1>',
    '<p>Alle her er opfundet. Vælg, hvem du vil være. / All are invented here. Choose whom to be.</p>',
    `<form method="post" action="${action}">`,
    ...choices,
    '</form></main></body></html>\n',
  ].join('\n');
}
