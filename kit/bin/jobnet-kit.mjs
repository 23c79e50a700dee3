#!/usr/bin/env node
// `npx jobnet-kit …` in a checkout: the sources, through tsx. What is packed has the bundle.
import { register } from 'tsx/esm/api';

process.setSourceMapsEnabled(true);
register();
await import('../src/main.ts');
