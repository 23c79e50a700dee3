/** Forms with files, as browsers send them. */
import { expect } from 'chai';
import { anyFormOf } from '../../src/signin/multipart.js';

const MOST = 10_000;

/** A form as a browser encodes it. */
async function encoded(form: FormData | URLSearchParams) {
  const response = new Response(form);
  const [essence = '', parameter = ''] = (response.headers.get('content-type') ?? '').split(/; ?/);
  const [name = '', value = ''] = parameter.split('=');
  const mediaType = { essence, parameters: new Map([[name, value]]) };
  return { mediaType, body: new Uint8Array(await response.arrayBuffer()) };
}

const withFile = (size: number): FormData => {
  const form = new FormData();
  form.append('navn', 'Åse\nØst');
  form.append('valg', '1');
  form.append('valg', '2');
  form.append('logo', new Blob([new Uint8Array(size)], { type: 'image/png' }), '../"<x>.png');
  return form;
};

describe('a form with a file', () => {
  it('has its fields, and the picture as the contract has one', async () => {
    const fields = await anyFormOf(await encoded(withFile(3)), MOST);
    expect([...(fields ?? [])]).to.deep.equal([
      ['navn', 'Åse\r\nØst'],
      ['valg', '1'],
      ['valg', '2'],
      ['logo/Indhold', 'AAAA'],
      ['logo/MimeType', 'image/png'],
    ]);
  });

  it('leaves a file out that nobody chose', async () => {
    const fields = await anyFormOf(await encoded(withFile(0)), MOST);
    expect([...(fields?.keys() ?? [])]).to.deep.equal(['navn', 'valg', 'valg']);
  });

  it('is none where it is too large, cut, without its boundary, or where none is expected', async () => {
    const form = await encoded(withFile(3));
    expect(await anyFormOf(await encoded(withFile(MOST)), MOST)).to.equal(undefined);
    expect(await anyFormOf(form)).to.equal(undefined);
    for (const at of [0, 1, 40, form.body.length - 10])
      expect(await anyFormOf({ ...form, body: form.body.subarray(0, at) }, MOST), `${at}`).to.equal(
        undefined,
      );
    for (const boundary of [undefined, '', 'x"\r\ny: z', 'another'])
      expect(
        await anyFormOf(
          {
            ...form,
            mediaType: {
              essence: 'multipart/form-data',
              parameters: new Map(boundary === undefined ? [] : [['boundary', boundary]]),
            },
          },
          MOST,
        ),
        boundary,
      ).to.equal(undefined);
  });

  it('may still be one without files', async () => {
    const fields = await anyFormOf(await encoded(new URLSearchParams({ a: '1' })), MOST);
    expect([...(fields ?? [])]).to.deep.equal([['a', '1']]);
  });
});
