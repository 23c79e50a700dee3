/** A form with files, as browsers send one. */
import type { HttpRequest } from '../http/gateway.js';
import { formOf, hasFewFields } from './form.js';

/** Any form of ours. @returns undefined where it is none, or larger than ours are */
export async function anyFormOf(
  request: Pick<HttpRequest, 'mediaType' | 'body'>,
  mostBytes?: number,
): Promise<URLSearchParams | undefined> {
  const { mediaType, body } = request;
  if (mediaType?.essence !== 'multipart/form-data') return formOf(request, mostBytes);
  if (mostBytes === undefined || body.length > mostBytes) return undefined;
  const boundary = mediaType.parameters.get('boundary');
  if (boundary === undefined || !/^[\w'()+,./:=?-]{1,70}$/.test(boundary)) return undefined;
  if (!hasFewFields(body, `--${boundary}`)) return undefined;
  try {
    return await fieldsIn(Buffer.from(body), boundary);
  } catch {
    return undefined;
  }
}

/**
 * The fields of a form; of a file in `X` the two of the contract's pictures, `X/Indhold` in base64
 * and `X/MimeType`. A field for a file that was left empty is left out.
 */
async function fieldsIn(body: Buffer<ArrayBuffer>, boundary: string): Promise<URLSearchParams> {
  const headers = { 'content-type': `multipart/form-data; boundary="${boundary}"` };
  const typed: [name: string, value: string][] = [];
  const files = new Map<string, string>();
  // It is deprecated for bodies that stream in from strangers; this one is whole and bounded.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  for (const [name, value] of await new Response(body, { headers }).formData()) {
    if (typeof value === 'string') typed.push([name, value]);
    else if (value.size > 0) {
      files.set(`${name}/Indhold`, Buffer.from(await value.arrayBuffer()).toString('base64'));
      files.set(`${name}/MimeType`, value.type);
    }
  }
  return new URLSearchParams([...typed.filter(([name]) => !files.has(name)), ...files]);
}
