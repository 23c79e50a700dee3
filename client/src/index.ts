/** A typed client of the SOAP gateway of Jobnet for Arbejdsgivere. */
export { connect, type Client } from './connect.js';
export { JobnetFault, JobnetNoAnswer } from './failures.js';
export type { CallOptions, Methods } from './operation.js';
export type { RepeatSettings } from './repeat.js';
export type { ClientSettings, SigningSettings, TlsSettings } from './settings.js';
export type * from '../../src/contract/index.js';
