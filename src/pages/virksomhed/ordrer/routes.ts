/** The job orders of a company. */
import { company, type Route } from '../../route.js';
import { afgoer, kandidatSide } from './kandidat.js';
import { kandidaterSide } from './kandidater.js';
import { kvittering } from './kvittering.js';
import { liste } from './liste.js';
import { logSide } from './log.js';
import { opret, opretSide } from './opret.js';
import { rediger, redigerSide } from './rediger.js';
import { skiftStatus } from './status.js';
import { vis } from './vis.js';

const LIST = '/virksomhed/ordrer';
const ONE = `${LIST}/:id`;

export const ordrerRoutes: readonly Route[] = [
  company(LIST, 'jobordrer', { get: liste }),
  company(`${LIST}/opret`, 'jobordrer', { get: opretSide, post: opret }),
  company(ONE, 'jobordrer', { get: vis }),
  company(`${ONE}/kvittering`, 'jobordrer', { get: kvittering }),
  company(`${ONE}/rediger`, 'jobordrer', { get: redigerSide, post: rediger }),
  company(`${ONE}/status`, 'jobordrer', { get: vis, post: skiftStatus }),
  company(`${ONE}/log`, 'jobordrer', { get: logSide }),
  company(`${ONE}/kandidater`, 'jobordrer', { get: kandidaterSide }),
  company(`${ONE}/kandidater/:formidling`, 'jobordrer', { get: kandidatSide, post: afgoer }),
];
