/** Where a company can go from its front page. What it may not use is shown, and leads nowhere. */
import type { CompanyVisit } from '../../visit/visit.js';
import type { Words } from '../../words.js';
import { Begynd } from '../ordrer/begynd.js';

export const Genveje = ({ visit }: { readonly visit: CompanyVisit }) => {
  const { may } = visit.signedIn.standing;
  const { say } = visit;
  return (
    <section aria-labelledby="genveje">
      <h2 id="genveje">{say(['Genveje', 'Shortcuts'])}</h2>
      <ul class="kort-net no-max-width">
        <Kort
          visit={visit}
          title={['Jobannoncer', 'Job ads']}
          words={[
            'Opret en jobannonce, og få den vist på Jobnet, når den er godkendt.',
            'Create a job ad, and have it shown on Jobnet when it is approved.',
          ]}
          isOff={!may.jobannoncer}
          links={[
            { href: '/virksomhed/annoncer/opret', words: ['Opret jobannonce', 'Create a job ad'] },
            { href: '/virksomhed/annoncer', words: ['Se jobannoncer', 'See job ads'] },
          ]}
        />
        <Rekrutteringsservice visit={visit} isOff={!may.jobordrer} />
        <Kort
          visit={visit}
          title={['Kontaktpersoner', 'Contact persons']}
          words={[
            'Hold oplysningerne om virksomhedens kontaktpersoner ajour.',
            'Keep the details of the company’s contact persons up to date.',
          ]}
          isOff={false}
          links={[
            {
              href: '/virksomhed/kontaktpersoner',
              words: ['Se kontaktpersoner', 'See contact persons'],
            },
          ]}
        />
      </ul>
    </section>
  );
};

interface Link {
  readonly href: string;
  readonly words: Words;
}

const Kort = ({
  visit: { say },
  title,
  words,
  isOff,
  links,
}: {
  readonly visit: CompanyVisit;
  readonly title: Words;
  readonly words: Words;
  readonly isOff: boolean;
  readonly links: readonly Link[];
}) => (
  <li>
    <section class={isOff ? 'kort kort-fra' : 'kort'}>
      <h3>{say(title)}</h3>
      <p>{say(words)}</p>
      <p class="kort-fod kort-links">
        {links.map((link) =>
          isOff ? (
            <span class="genvej-fra" aria-disabled="true">
              {say(link.words)}
            </span>
          ) : (
            <a href={link.href}>{say(link.words)}</a>
          ),
        )}
      </p>
    </section>
  </li>
);

/** What is typed here goes with to the new job order, as the guide of job orders has it (3.1). */
const Rekrutteringsservice = ({
  visit,
  visit: { say },
  isOff,
}: {
  readonly visit: CompanyVisit;
  readonly isOff: boolean;
}) => (
  <li>
    <section class={isOff ? 'kort kort-fra' : 'kort'}>
      <h3>{say(['Rekrutteringsservice', 'Recruitment service'])}</h3>
      <p>
        {say([
          'Opret en jobordre, så finder jobcentret egnede kandidater.',
          'Create a job order, and the job centre finds suitable candidates.',
        ])}
      </p>
      {isOff ? (
        <p class="kort-fod kort-links">
          <span class="genvej-fra" aria-disabled="true">
            {say(['Opret jobordre', 'Create a job order'])}
          </span>
        </p>
      ) : (
        <div class="kort-fod">
          <Begynd visit={visit}>
            <a href="/virksomhed/ordrer">{say(['Se jobordrer', 'See job orders'])}</a>
          </Begynd>
        </div>
      )}
    </section>
  </li>
);
