/** Requests for access, and their granting by an LBA: of the own company, and in STAR. */
import { company, type Route, star } from '../route.js';
import type { CompanyVisit } from '../visit/visit.js';
import { afgoer, anmodning } from './anmodning.js';
import { liste } from './liste.js';
import type { Skranke } from './skranke.js';

const OF_COMPANY = '/virksomhed/adgange';
const ofCompany = ({ cvr }: CompanyVisit): Skranke => ({ path: OF_COMPANY, cvr });
const OF_STAR: Skranke = { path: '/star/adgange' };

export const adgangeRoutes: readonly Route[] = [
  company(OF_COMPANY, 'login', { get: (visit) => liste(visit, ofCompany(visit)) }, 'lba'),
  company(
    `${OF_COMPANY}/:id`,
    'login',
    {
      get: (visit) => anmodning(visit, ofCompany(visit)),
      post: (visit, fields) => afgoer(visit, fields, ofCompany(visit)),
    },
    'lba',
  ),
  star(OF_STAR.path, 'lba', { get: (visit) => liste(visit, OF_STAR) }),
  star(`${OF_STAR.path}/:cvr/:id`, 'lba', {
    get: (visit) => anmodning(visit, OF_STAR),
    post: (visit, fields) => afgoer(visit, fields, OF_STAR),
  }),
];
