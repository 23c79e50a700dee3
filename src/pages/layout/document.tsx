/** The page around every page: who is here, where one can go, and what is told everybody. */
import type { Child } from 'hono/jsx';
import { ASSETS } from '../assets/names.js';
import { CSRF_FIELD } from '../../signin/csrf.js';
import type { Visit } from '../visit/visit.js';
import { type MenuItem, menuOf } from './menu.js';

interface Props {
  readonly visit: Visit;
  readonly title: string;
  readonly children?: Child;
  /** Tables may need all of the width. */
  readonly isWide?: boolean;
}

export function Document({ visit, title, children, isWide = false }: Props) {
  const { say, language } = visit;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${say(NAME)}`}</title>
        <link rel="stylesheet" href={ASSETS.designsystem} />
        <link rel="stylesheet" href={ASSETS.style} />
        <link rel="icon" href={ASSETS.icon} type="image/svg+xml" />
      </head>
      <body>
        <a class="skipnav" href="#indhold">
          {say(['Gå til indhold', 'Skip to content'])}
        </a>
        <Header visit={visit} />
        <main id="indhold" class={isWide ? 'side side-bred' : 'side'} tabindex={-1}>
          {children}
        </main>
        <Footer visit={visit} />
      </body>
    </html>
  );
}

export const NAME = ['Jobnet for Arbejdsgivere', 'Jobnet for Employers'] as const;

/** Whoever works for a company is named by the contact person that the sign-in is coupled to. */
function nameOf({ signedIn }: Visit): string | undefined {
  if (!signedIn) return undefined;
  const own = signedIn.standing?.kontaktperson?.indhold;
  return own ? `${own.Fornavne} ${own.Efternavn}` : signedIn.session.name;
}

function Header({ visit }: { readonly visit: Visit }) {
  const { say, signedIn } = visit;
  const name = nameOf(visit);
  const company = signedIn?.standing?.virksomhed;
  return (
    <header class="top">
      <div class="top-linje">
        <div class="top-indhold">
          <p class="hvem">
            {name === undefined ? (
              say(['Du er ikke logget ind', 'You are not signed in'])
            ) : (
              <>
                <strong>{name}</strong>
                {company !== undefined && <span class="hvem-for"> · {company}</span>}
              </>
            )}
          </p>
          <div class="top-handlinger">
            <Languages visit={visit} />
            {signedIn ? (
              <form method="post" action="/logout">
                <input type="hidden" name={CSRF_FIELD} value={signedIn.csrf} />
                <button type="submit" class="button button-unstyled">
                  {say(['Log ud', 'Sign out'])}
                </button>
              </form>
            ) : (
              visit.hasSignIn && <a href="/login">{say(['Log ind', 'Sign in'])}</a>
            )}
          </div>
        </div>
      </div>
      <div class="top-indhold top-navn">
        <a class="navn" href={signedIn ? (menuOf(visit)[0]?.href ?? '/') : '/'}>
          {say(NAME)}
        </a>
        {visit.isSandbox && <span class="sandkasse">{say(['Sandkasse', 'Sandbox'])}</span>}
      </div>
      <Menu visit={visit} />
    </header>
  );
}

function Menu({ visit }: { readonly visit: Visit }) {
  const items = menuOf(visit);
  if (items.length === 0) return null;
  return (
    <nav class="menu" aria-label={visit.say(['Hovedmenu', 'Main menu'])}>
      <ul class="top-indhold no-max-width">
        {items.map((item) => (
          <li>
            <MenuLink item={item} visit={visit} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What cannot be used yet is shown, and is no link. */
function MenuLink({
  item: { href, words, isOff },
  visit,
}: {
  readonly item: MenuItem;
  readonly visit: Visit;
}) {
  if (isOff === true)
    return (
      <span class="menu-fra" aria-disabled="true">
        {visit.say(words)}
      </span>
    );
  const { path } = visit.request;
  const isHere = path === href || (path.startsWith(`${href}/`) && href.split('/').length > 2);
  return (
    <a href={href} {...(isHere && { 'aria-current': 'page' })}>
      {visit.say(words)}
    </a>
  );
}

/** The same page in the other language; what was asked for stays. */
function Languages({ visit: { language, request } }: { readonly visit: Visit }) {
  const query = new URLSearchParams(request.query);
  query.set('sprog', language === 'da' ? 'en' : 'da');
  const words = language === 'da' ? 'English' : 'Dansk';
  return (
    <a href={`${request.path}?${query.toString()}`} lang={language === 'da' ? 'en' : 'da'} rel="nofollow">
      {words}
    </a>
  );
}

const Footer = ({ visit: { say, hasDocs } }: { readonly visit: Visit }) => (
  <footer class="bund">
    <div class="top-indhold">
      <p>
        <strong>{say(NAME)}</strong>
        <br />
        {say([
          'Styrelsen for Arbejdsmarked og Rekruttering',
          'Danish Agency for Labour Market and Recruitment',
        ])}
      </p>
      <ul>
        {hasDocs && (
          <li>
            <a href="/docs/">{say(['Dokumentation', 'Documentation'])}</a>
          </li>
        )}
        <li>
          <a href="/driftsbeskeder">{say(['Driftsbeskeder som JSON', 'Notices as JSON'])}</a>
        </li>
      </ul>
    </div>
  </footer>
);
