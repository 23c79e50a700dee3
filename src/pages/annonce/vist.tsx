/** An ad as everybody sees it on Jobnet, or will see it. */
import type { PubliceretJobannonceType } from '../../contract/index.js';
import { htmlOf } from '../layout/notices.js';
import { Facts } from '../layout/parts.js';
import type { Say } from '../words.js';
import { applyFacts, jobFacts, joined, publicationFacts, type Told } from './facts.js';

/** What is shown of an ad: the public content, or the same of an ad as it was sent. */
export type Shown = Told & Pick<PubliceretJobannonceType, 'Titel' | 'Annoncetekst' | 'VirksomhedFraRegister'>;

interface Props {
  /** As the gateway ANSWERED it: its text was judged. */
  readonly annonce: Shown;
  readonly say: Say;
  /** Where its logo is, when it has one. */
  readonly logo?: string;
}

export const VistAnnonce = ({ annonce, say, logo }: Props) => (
  <article class="annonce">
    {logo !== undefined && <img class="annonce-logo" src={logo} alt="" />}
    <h3 class="annonce-titel">{annonce.Titel}</h3>
    {annonce.VirksomhedFraRegister && (
      <p class="annonce-virksomhed">{companyText(annonce.VirksomhedFraRegister)}</p>
    )}
    {annonce.Annoncetekst !== undefined && <div class="annonce-tekst">{htmlOf(annonce.Annoncetekst)}</div>}
    <h4>{say(['Om jobbet', 'The job'])}</h4>
    <Facts facts={jobFacts(annonce, say)} />
    {annonce.Ansoegning && (
      <>
        <h4>{say(['Sådan søger du', 'How to apply'])}</h4>
        <Facts facts={applyFacts(annonce, say)} />
      </>
    )}
    <h4>{say(['Publicering', 'Publication'])}</h4>
    <Facts facts={publicationFacts(annonce, say)} />
  </article>
);

function companyText({
  Navn,
  Vejnavn,
  Husnummer,
  Postnummer,
  By,
}: NonNullable<PubliceretJobannonceType['VirksomhedFraRegister']>): string {
  return [Navn, joined(Vejnavn, Husnummer), joined(Postnummer, By)].filter((part) => part !== '').join(', ');
}
