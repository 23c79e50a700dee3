/** What a row of the table of settings holds. */
interface Row {
  /** The environment variable. */
  readonly name: string;
  /** The property of Config (or of its `limits`). */
  readonly key: string;
  readonly about: string;
  readonly unit?: string;
  /** The value is never shown, neither in a sentence nor in a log line. */
  readonly secret?: true;
}

/**
 * Says what a text or each item of a list must look like; config.ts has the check and the words of
 * each.
 */
export type Format =
  | 'host'
  | 'origin'
  | 'instant'
  | 'postgres'
  | 'network'
  | 'folder'
  | 'register'
  | 'user'
  | 'password'
  | 'smtp'
  | 'mail'
  | 'authMethod'
  | 'file';

/** Callers may prove in these ways who they are; `headers` is taking them at their word. */
export const AUTH_METHODS = ['headers', 'tls', 'proxy', 'wss'] as const;

export type Setting = Row &
  (
    | {
        readonly kind: 'integer';
        readonly minimum: number;
        readonly maximum: number;
        readonly default?: number;
        /** The default with PROFILE production, where it is another. */
        readonly production?: number;
      }
    | { readonly kind: 'boolean'; readonly default: boolean }
    | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly default: string }
    | { readonly kind: 'text'; readonly format: Format; readonly default?: string }
    | { readonly kind: 'list'; readonly format: Format; readonly default: readonly string[] }
  );
