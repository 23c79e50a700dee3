import { deflateSync } from 'node:zlib';
import { expect } from 'chai';
import sharp from 'sharp';
import { logoConverter } from '../../../../src/services/logo/image/converter.js';
import type { Logo } from '../../../../src/services/logo/logo-port.js';
import { logoViolation } from '../../../../src/services/logo/logo-violation.js';
import { stripChunks } from '../../../../src/services/logo/image/png-chunks.js';
import { animation, blankPng, chunk, noise, plain, pngOf, withChunks } from '../../../support/images.js';

const convert = logoConverter();

const REASONS: Partial<Record<number, string>> = { 130122: 'pixels', 130123: 'animated', 130124: 'broken' };

async function logoOf(image: Uint8Array): Promise<Logo> {
  const answer = await convert(image);
  if ('violation' in answer) throw new Error(JSON.stringify(answer.violation));
  return answer.logo;
}

async function reasonOf(image: Uint8Array): Promise<unknown> {
  const answer = await convert(image);
  if ('logo' in answer) return `${answer.logo.bredde}×${answer.logo.hoejde}`;
  const { kode, data } = answer.violation;
  return kode === 130120 ? String(data?.hvad).split(' / ')[1] : REASONS[kode];
}

describe('the conversion of logos', () => {
  it('makes PNG or JPEG of at most 200×135 pixels and 100 000 bytes of all that it takes', async () => {
    for (const [picture, mimeType, size] of [
      [await noise(400, 270).png().toBuffer(), 'image/png', [200, 135]],
      [await noise(400, 270, 4).png().toBuffer(), 'image/png', [200, 135]],
      [await noise(1000, 100).jpeg({ quality: 100 }).toBuffer(), 'image/jpeg', [200, 20]],
      [await noise(200, 135).jpeg({ quality: 100 }).toBuffer(), 'image/jpeg', [200, 135]],
      [await noise(50, 800).gif().toBuffer(), 'image/png', [8, 135]],
      [await noise(30, 20).webp().toBuffer(), 'image/png', [30, 20]],
      [await plain(1, 1).png().toBuffer(), 'image/png', [1, 1]],
      [await plain(20_000, 1).png().toBuffer(), 'image/png', [200, 1]],
      [await noise(300, 200).toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg', [200, 133]],
      [await plain(300, 300).greyscale().jpeg({ progressive: true }).toBuffer(), 'image/jpeg', [135, 135]],
      [
        await noise(300, 200, 4).toColourspace('rgb16').png({ progressive: true }).toBuffer(),
        'image/png',
        [200, 133],
      ],
    ] as const) {
      const logo = await logoOf(picture);
      const read = await sharp(logo.indhold).metadata();
      expect([read.width, read.height]).to.deep.equal(size);
      expect([logo.bredde, logo.hoejde]).to.deep.equal(size);
      expect([logo.mimeType, `image/${read.format}`]).to.deep.equal([mimeType, mimeType]);
      expect(read.space).to.equal('srgb');
      expect(logo.indhold.length).to.be.at.most(100_000);
      expect((await logoOf(picture)).sha256, 'the same each time').to.equal(logo.sha256);
    }
  });

  it('keeps what is transparent and how the picture was held, and nothing that is no pixel', async () => {
    const glass = { create: { width: 20, height: 10, channels: 4, background: '#00529380' } } as const;
    const clear = await sharp((await logoOf(await sharp(glass).png().toBuffer())).indhold).metadata();
    expect(clear.hasAlpha).to.equal(true);
    const secret = 'Mette Holm, Nørrebrogade 44';
    const exif = { IFD0: { Copyright: secret }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '55/1 41/1 0/1' } };
    const photo = plain(100, 50).withExif(exif).withIccProfile('p3').withMetadata({ orientation: 6 });
    for (const picture of [
      await photo.jpeg().toBuffer(),
      await photo.png().toBuffer(),
      await photo.webp().toBuffer(),
    ]) {
      expect(await sharp(picture).metadata()).to.include.any.keys('exif', 'icc');
      const logo = await logoOf(picture);
      const read = await sharp(logo.indhold).metadata();
      expect(read).to.not.have.any.keys('exif', 'icc', 'xmp', 'iptc', 'orientation', 'comments');
      expect(Buffer.from(logo.indhold).includes('Mette')).to.equal(false);
    }
    expect(await logoOf(await photo.jpeg().toBuffer())).to.include({ bredde: 50, hoejde: 100 });
  });

  it('draws the pixels of a polyglot and drops the rest of it', async () => {
    const page = Buffer.from('<html><script>alert(1)</script>PK\x03\x04');
    for (const picture of [await noise(30, 20).png().toBuffer(), await noise(30, 20).jpeg().toBuffer()]) {
      const logo = await logoOf(Buffer.concat([picture, page]));
      expect(Buffer.from(logo.indhold).includes('script')).to.equal(false);
    }
    const inside = withChunks(await noise(30, 20).png().toBuffer(), chunk('tEXt', page));
    expect(Buffer.from((await logoOf(inside)).indhold).includes('script')).to.equal(false);
  });

  it('names what it does not take, and never draws it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">';
    for (const [text, expected] of [
      ['', 'empty'],
      [`${svg}<image href="http://127.0.0.1:1/x.png"/></svg>`, 'SVG'],
      [`<?xml version="1.0"?>\n<!-- x -->${svg}</svg>`, 'SVG'],
      ['<!DOCTYPE html><html><body>logo</body></html>', 'HTML'],
      ['%PDF-1.7\n%\xe2\xe3', 'PDF'],
      ['BM\x36\0\0\0', 'BMP'],
      ['\0\0\x01\0\x01\0', 'an icon (ICO)'],
      ['\0\0\0\x1cftypavif', 'HEIF or AVIF'],
      ['PK\x03\x04', 'an archive (ZIP)'],
      ['logo.png', 'an unknown format'],
    ] as const)
      expect(await reasonOf(Buffer.from(text, 'latin1')), text).to.equal(expected);
    expect(await reasonOf(await noise(30, 20).tiff().toBuffer())).to.equal('TIFF');
  });

  it('refuses what is cut off or damaged', async () => {
    const pictures = [
      noise(300, 200).png(),
      noise(300, 200).jpeg(),
      noise(300, 200).gif(),
      noise(300, 200).webp(),
    ];
    for (const picture of pictures) {
      const whole = await picture.toBuffer();
      for (const end of [12, 40, whole.length >> 1, whole.length - 20])
        expect(await reasonOf(whole.subarray(0, end)), `${end} of ${whole.length}`).to.equal('broken');
    }
    const jpeg = await noise(300, 200).jpeg().toBuffer();
    const damaged = Buffer.from(jpeg).fill(0x5a, 9000, 9400);
    damaged.set([0xff, 0xd9], 9100);
    expect(await reasonOf(damaged)).to.equal('broken');
  });

  it('refuses what is animated, however many pictures it has', async () => {
    expect(await reasonOf(await animation(3000).gif({ delay: 20 }).toBuffer())).to.equal('animated');
    expect(await reasonOf(await animation(300).webp({ delay: 20 }).toBuffer())).to.equal('animated');
    const apng = withChunks(
      await plain(9, 9).png().toBuffer(),
      chunk('acTL', Buffer.from([0, 0, 3, 0xe8, 0, 0, 0, 0])),
    );
    expect(await reasonOf(apng)).to.equal('animated');
  });
});

describe('a bomb', () => {
  it('of pixels is refused by its head: no byte behind that is looked at', async () => {
    const packed = blankPng(30_000, 30_000);
    expect(packed.length).to.be.below(200_000);
    const violation = logoViolation.pixels(30_000, 30_000, 16_000_000);
    expect(await convert(packed)).to.deep.equal({ violation });
    // Nothing there to unpack: were the pixels asked for, these would be broken.
    expect(await convert(pngOf(30_000, 30_000))).to.deep.equal({ violation });
    expect(await reasonOf(pngOf(4000, 4001))).to.equal('pixels');
    expect(await reasonOf(pngOf(4000, 4000))).to.equal('broken');
    expect(await reasonOf(pngOf(0x7fffffff, 0x7fffffff))).to.be.oneOf(['pixels', 'broken']);
    const jpeg = await plain(16, 16).jpeg().toBuffer();
    jpeg.writeUInt32BE(0xff00ff00, jpeg.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(await reasonOf(jpeg)).to.equal('pixels');
    const gif = await plain(16, 16).gif().toBuffer();
    // The size stands in the head of the file and in that of its picture.
    gif.fill(0xff, 6, 10);
    const frame = gif.indexOf(Buffer.from([0x2c, 0, 0, 0, 0, 16, 0, 16, 0]));
    gif.fill(0xff, frame + 5, frame + 9);
    expect(await reasonOf(gif)).to.equal('pixels');
  });

  it('of text or colour profile is left out before it is unpacked', async () => {
    const png = await plain(30, 20).png().toBuffer();
    const packed = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const bombs = (['zTXt', 'iCCP', 'iTXt', 'eXIf'] as const).map((type) =>
      chunk(type, Buffer.concat([Buffer.from('x\0\0', 'latin1'), packed, packed])),
    );
    const bomb = withChunks(png, ...bombs);
    const kept = stripChunks(bomb);
    expect(kept).to.have.length.below(png.length + 1);
    expect(Buffer.from(kept as Uint8Array).includes(packed.subarray(0, 1000))).to.equal(false);
    expect(await reasonOf(bomb)).to.equal('30×20');
  });

  it('of chunks, or one that claims more than there is, is walked no further than its bytes', async () => {
    const png = await plain(30, 20).png().toBuffer();
    const many = withChunks(png, ...Array<Buffer>(100_000).fill(chunk('tEXt', Buffer.from('a\0b'))));
    expect(await reasonOf(many)).to.equal('30×20');
    const claims = Buffer.from(png);
    claims.writeUInt32BE(0xffffffff, 33);
    expect(await reasonOf(claims)).to.equal('broken');
  });
});
