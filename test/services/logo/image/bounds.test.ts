import { expect } from 'chai';
import { boundWork } from '../../../../src/services/logo/image/bounds.js';
import { countScans } from '../../../../src/services/logo/image/jpeg-scans.js';
import { frameEnds } from '../../../../src/services/logo/image/gif-frames.js';
import { convert } from '../../../../src/services/logo/image/conversion.js';
import { logoViolation } from '../../../../src/services/logo/logo-violation.js';
import { cpuMs } from '../../../support/cpu-time.js';
import { animation, chunk, noise, plain, withChunks, withScans } from '../../../support/images.js';

const animated = { violation: logoViolation.animated() };

describe('the work that a picture is', () => {
  it('is that of 100 scans of a JPEG at most', async () => {
    const jpeg = await plain(4000, 4000).greyscale().jpeg({ progressive: true }).toBuffer();
    const own = countScans(jpeg);
    expect(own).to.be.within(2, 20);
    const tooMany = { violation: logoViolation.parts('gennemløb / scans', 100) };
    expect(await convert(withScans(jpeg, 20_000))).to.deep.equal(tooMany);
    expect(boundWork('image/jpeg', withScans(jpeg, 101 - own))).to.deep.equal(tooMany);
    expect(await convert(withScans(jpeg, 100 - own))).to.have.nested.property('logo.bredde', 135);
  });

  it('is counted by the markers of a JPEG, not by what looks like one', async () => {
    const photo = await noise(300, 200).jpeg({ quality: 100 }).toBuffer();
    expect(photo.filter((byte) => byte === 0xff).length).to.be.above(50);
    expect(countScans(photo)).to.equal(1);
    const comment = Buffer.from([0xff, 0xfe, 0, 8, 0xff, 0xda, 0xff, 0xda, 0xff, 0xda]);
    expect(countScans(Buffer.concat([photo.subarray(0, 2), comment, photo.subarray(2)]))).to.equal(1);
    expect(countScans(Buffer.concat([photo, withScans(photo, 9)]))).to.equal(1);
  });

  it('is one frame of a GIF or WebP', async () => {
    const gif = await animation(3000).gif({ delay: 20 }).toBuffer();
    expect(boundWork('image/gif', gif)).to.deep.equal(animated);
    expect(boundWork('image/webp', await animation(9).webp({ delay: 20 }).toBuffer())).to.deep.equal(
      animated,
    );
    const still = await noise(50, 80).gif().toBuffer();
    expect(frameEnds(still)).to.have.length(1);
    expect(boundWork('image/gif', still)).to.deep.equal({ picture: still });
    expect(frameEnds(still.subarray(0, still.length - 20))).to.deep.equal([]);
    const webp = await noise(50, 80, 4).webp().toBuffer();
    expect(boundWork('image/webp', webp)).to.deep.equal({ picture: webp });
  });

  it('is that of 10,000 chunks of a PNG at most', async () => {
    const png = await plain(30, 20).png().toBuffer();
    const empty = Array<Buffer>(10_000).fill(chunk('IDAT', Buffer.alloc(0)));
    expect(boundWork('image/png', withChunks(png, ...empty))).to.deep.equal({
      violation: logoViolation.parts('stykker / chunks', 10_000),
    });
    expect(boundWork('image/png', withChunks(png, ...empty.slice(10)))).to.have.property('picture');
  });

  it('is judged as quickly of whatever bytes there are', () => {
    const bytes = 1_000_000;
    for (const [type, head, rest] of [
      ['image/jpeg', '\xff\xd8', '\xff\x00'],
      ['image/jpeg', '\xff\xd8', '\xff\xfe\x00\x00'],
      ['image/jpeg', '\xff\xd8', '\xff'],
      ['image/gif', `GIF89a${'\0'.repeat(7)}`, '!\xfe\x00'],
      ['image/gif', `GIF89a${'\0'.repeat(7)}`, '!\xfe\x01'],
      ['image/png', '\x89PNG\r\n\x1a\n', '\0\0\0\0tEXt\0\0\0\0'],
    ] as const) {
      const image = Buffer.from(head + rest.repeat(bytes / rest.length), 'latin1');
      expect(
        cpuMs(() => boundWork(type, image)),
        `${type} ${JSON.stringify(rest)}`,
      ).to.be.below(500);
    }
  });
});
