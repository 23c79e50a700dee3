/** How a page is written as Markdown: nothing of a text can become markup by itself. */

/** A text as it may stand in a paragraph or a cell. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_[\]|]/g, (mark) => `\\${mark}`);

/** A text in the letters of code. Nothing that is written so has a backtick. */
export const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

export const link = (text: string, address: string): string => `[${text}](${address})`;

/** Where a link can lead to. */
export const anchor = (id: string): string => `<a id="${id}"></a>`;

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

export const fenced = (text: string, language: string): string =>
  `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
