/** Debian's chromium, as tests drive it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { skipUnlessInstalled } from '../interop/tools.js';

/** The shell without windows needs half the processor time of the whole program. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;

/** Drawing by a processor in the place of a graphics card takes most of a busy machine. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer'];

/** Starts the browser, or skips the tests where there is none. */
export async function startBrowser(context: Mocha.Context): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place)) ?? PLACES[1];
  const [program = ''] = executablePath.split('/').slice(-1);
  await skipUnlessInstalled(context, 'chromium', `${program} --version`);
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
