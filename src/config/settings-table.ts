import type { Setting } from './setting.js';
import { settings } from './settings.js';

/** The README's table, in markdown. */
export function settingsTable(): string {
  const rows = (settings as readonly Setting[]).map((setting) => {
    const standard = setting.default === undefined || setting.kind === 'list' ? '' : `\`${setting.default}\``;
    const other =
      setting.kind === 'integer' && setting.production !== undefined
        ? `; production: \`${setting.production}\``
        : '';
    return `| \`${setting.name}\` | ${standard}${other} | ${setting.unit ?? ''} | ${setting.about} |`;
  });
  return ['| Variable | Default | Unit | Meaning |', '|---|---|---|---|', ...rows].join('\n') + '\n';
}
