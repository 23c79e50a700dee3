/** A form with files, as browsers send one. */
import type { HttpRequest } from '../http/gateway.js';
import { formOf } from './form.js';

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
  const fields = new URLSearchParams();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the body is whole, bounded, and of somebody signed in
  for (const [name, value] of await new Response(body, { headers }).formData()) {
    if (typeof value === 'string') fields.append(name, value);
    else if (value.size > 0) {
      fields.set(`${name}/Indhold`, Buffer.from(await value.arrayBuffer()).toString('base64'));
      fields.set(`${name}/MimeType`, value.type);
    }
  }
  return fields;
}
