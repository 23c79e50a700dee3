import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'chai';
import sharp from 'sharp';
import { boundOldWork } from '../../../../src/services/logo/image/bounds.js';
import { bmpPixels, readBmpHead } from '../../../../src/services/logo/image/bmp.js';
import { logoConverter, oldLogoConverter } from '../../../../src/services/logo/image/converter.js';
import type { LogoConverter } from '../../../../src/services/logo/logo-port.js';
import { sentenceOf } from '../../../../src/services/logo/logo-violation.js';
import { folders } from '../../../support/folders.js';
import { animation, bmpOf, type BmpParts, noise } from '../../../support/images.js';

const svg = (inside: string, attributes = 'viewBox="0 0 400 200"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);
const RECT = '<rect width="400" height="200" fill="#005293"/>';

const said = async (convert: LogoConverter, image: Uint8Array) => {
  const answer = await convert(image);
  if ('violation' in answer) return sentenceOf(answer.violation);
  return `${answer.logo.mimeType} ${answer.logo.bredde}×${answer.logo.hoejde}`;
};
const pixelsOf = async (image: Uint8Array) => {
  const answer = await oldLogoConverter()(image);
  if ('violation' in answer) throw new Error(JSON.stringify(answer.violation));
  return sharp(answer.logo.indhold).ensureAlpha().raw().toBuffer();
};

describe('the conversion of logos of version 1', () => {
  const folder = folders();
  const convert = oldLogoConverter();

  it('reads what may no longer be sent', async () => {
    const tiff = await noise(400, 300).tiff({ compression: 'lzw' }).toBuffer();
    const gif = await animation(9).gif({ delay: 20 }).toBuffer();
    const webp = await animation(9).webp({ delay: 20 }).toBuffer();
    for (const [image, logo, today] of [
      [tiff, 'image/png 180×135', 'it is TIFF, not PNG, JPEG, GIF or WebP'],
      [svg(RECT), 'image/png 200×100', 'it is SVG, not PNG, JPEG, GIF or WebP'],
      [bmpOf(24, [[1, 2, 3]]), 'image/png 3×1', 'it is BMP, not PNG, JPEG, GIF or WebP'],
      [gif, 'image/png 4×4', 'it is animated'],
      [webp, 'image/png 4×4', 'it is animated'],
    ] as const) {
      expect(await said(convert, image)).to.equal(logo);
      expect(await said(logoConverter(), image)).to.equal(today);
    }
  });

  it('takes the first picture of an animation, and reads no other', async () => {
    const gif = await animation(3000).gif({ delay: 20 }).toBuffer();
    const bounded = boundOldWork('image/gif', gif);
    expect('picture' in bounded && bounded.picture.length).to.be.below(gif.length / 100);
    expect((await pixelsOf(gif)).subarray(0, 4)).to.deep.equal(Buffer.of(0, 0, 0, 255));
  });

  it('draws an SVG as large as a logo may be, whatever its size', async () => {
    for (const [attributes, logo] of [
      ['width="16" height="16"', 'image/png 135×135'],
      ['width="100000" height="50000"', 'image/png 200×100'],
      ['width="30000000" height="30000000"', 'it is broken or incomplete'],
      ['', 'it is broken or incomplete'],
    ] as const)
      expect(await said(convert, svg('', attributes)), attributes).to.equal(logo);
    const comment = `<?xml version="1.0"?><!-- ${'x'.repeat(300)} -->`;
    expect(await said(convert, Buffer.concat([Buffer.from(comment), svg(RECT)]))).to.equal(
      'image/png 200×100',
    );
    expect(await said(convert, Buffer.from('<?xml version="1.0"?><html/>'))).to.equal(
      'it is broken or incomplete',
    );
  });

  it('opens no file that an SVG names, and no entity', async () => {
    const secret = join(folder(), 'secret.png');
    const red = { create: { width: 9, height: 9, channels: 3, background: 'red' } } as const;
    const picture = await sharp(red).png().toBuffer();
    writeFileSync(secret, picture);
    const inline = `data:image/png;base64,${picture.toString('base64')}`;
    const drawn = (href: string) => pixelsOf(svg(`<image href="${href}" width="400" height="200"/>`));
    expect((await drawn(inline)).includes(255), 'this picture can be drawn').to.equal(true);
    for (const href of [secret, pathToFileURL(secret).href, 'http://127.0.0.1:9/x.png'])
      expect(
        (await drawn(href)).every((byte) => byte === 0),
        href,
      ).to.equal(true);
    const entity = `<!DOCTYPE svg [<!ENTITY e SYSTEM "${pathToFileURL(secret).href}">]>`;
    const using = Buffer.concat([Buffer.from(entity), svg('<text>&e;</text>')]);
    expect(await said(convert, using)).to.equal('it is broken or incomplete');
  });
});

describe('a BMP', () => {
  const RED = [255, 0, 0, 255];
  const GREEN = [0, 255, 0, 255];
  const BLUE = [0, 0, 255, 255];
  const palette: BmpParts['palette'] = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ];
  const read = (bmp: Uint8Array) => {
    const head = readBmpHead(bmp);
    return typeof head === 'object' ? [...bmpPixels(bmp, head)] : head;
  };

  it('is read in each number of bits, from the bottom or the top', () => {
    const numbers = [
      [0, 1, 1],
      [2, 0, 1],
    ];
    const drawn = [RED, GREEN, GREEN, BLUE, RED, GREEN].flat();
    for (const bits of [4, 8])
      for (const parts of [{}, { isTopDown: true }, { isCore: true }] as const)
        expect(read(bmpOf(bits, numbers, { palette, ...parts })), `${bits}`).to.deep.equal(drawn);
    expect(read(bmpOf(1, [[1, 0, 1]], { palette }))).to.deep.equal([GREEN, RED, GREEN].flat());
    const colours = (red: number, green: number, blue: number) => [
      [red, green, green],
      [blue, red, green],
    ];
    expect(read(bmpOf(16, colours(0x7c00, 0x3e0, 0x1f)))).to.deep.equal(drawn);
    for (const bits of [24, 32])
      expect(read(bmpOf(bits, colours(0xff0000, 0xff00, 0xff)))).to.deep.equal(drawn);
    expect(read(bmpOf(16, colours(0xf800, 0x7e0, 0x1f), { masks: [0xf800, 0x7e0, 0x1f, 0] }))).to.deep.equal(
      drawn,
    );
  });

  it('is as opaque as its mask says', () => {
    const masks = [0xff0000, 0xff00, 0xff, 0xff000000] as const;
    expect(read(bmpOf(32, [[0x80ff0000, 0]], { masks }))).to.deep.equal([255, 0, 0, 128, 0, 0, 0, 0]);
  });

  it('has black where its palette has no colour', () => {
    expect(read(bmpOf(8, [[9]], { palette }))).to.deep.equal([0, 0, 0, 255]);
  });

  it('is broken when it is cut off anywhere, or says what cannot be', () => {
    const bmp = bmpOf(24, [
      [1, 2],
      [3, 4],
    ]);
    for (let length = 2; length < bmp.length; length += 1)
      expect(read(bmp.subarray(0, length)), `${length} bytes`).to.equal(undefined);
    for (const [at, value] of [
      [18, 0],
      [18, -5],
      [18, 0x7fffffff],
      [22, -0x80000000],
      [10, 0x7fffffff],
      [28, 24 + 7],
    ] as const) {
      const wrong = Buffer.from(bmp);
      if (at === 28) wrong.writeUInt16LE(value, at);
      else wrong.writeInt32LE(value, at);
      expect(read(wrong), `${at}: ${value}`).to.equal(undefined);
    }
  });

  it('that is compressed is none that is converted', async () => {
    const bmp = bmpOf(8, [[1, 2, 0]], { palette, compression: 1 });
    expect(read(bmp)).to.equal('compressed');
    expect(await said(oldLogoConverter(), bmp)).to.equal(
      'it is a compressed BMP, not PNG, JPEG, GIF or WebP',
    );
  });
});
