import type { ShownPart, ShownReference } from '../../../soap/wss/shown.js';
import { Badge, Facts } from '../../layout/parts.js';
import type { DeveloperVisit } from '../../visit/visit.js';
import type { Say } from '../../words.js';
import { shortened } from './shortened.js';

/** A message that is meant has the Body, a Timestamp and a few headers. */
const MOST_PARTS = 40;

/** A logo makes a body of hundreds of thousands: what differs mostly stands in front. */
const MOST_CHARACTERS = 50_000;

/** The parts that must be signed or are, each with its digests and what is digested. */
export const Parts = ({
  visit: { say },
  parts,
}: {
  readonly visit: DeveloperVisit;
  readonly parts: readonly ShownPart[];
}) => (
  <>
    <h2>{say(['Dele', 'Parts'])}</h2>
    <ul class="certifikater no-max-width">
      {parts.slice(0, MOST_PARTS).map((part) => (
        <li>
          <section class="kort">
            <h3>{part.name}</h3>
            <p>
              <State part={part} say={say} />
            </p>
            {part.reference && <Digests reference={part.reference} name={part.name} say={say} />}
          </section>
        </li>
      ))}
    </ul>
  </>
);

function State({ part: { isRequired, reference }, say }: { readonly part: ShownPart; readonly say: Say }) {
  if (!reference)
    return (
      <Badge colour="roed">{say(['Skal signeres, og er det ikke', 'Must be signed, and is not'])}</Badge>
    );
  if (reference.stated !== reference.computed)
    return <Badge colour="roed">{say(['Ændret efter underskriften', 'Changed after signing'])}</Badge>;
  return (
    <Badge colour="groen">
      {isRequired ? say(['Skal signeres, og er det', 'Must be signed, and is']) : say(['Signeret', 'Signed'])}
    </Badge>
  );
}

const Digests = ({
  reference: { uri, stated, computed, canonical },
  name,
  say,
}: {
  readonly reference: ShownReference;
  readonly name: string;
  readonly say: Say;
}) => (
  <>
    <Facts
      facts={[
        [say(['Reference', 'Reference']), <code class="sti">{shortened(uri)}</code>],
        [
          say(['Hashværdi i beskeden', 'Digest in the message']),
          <code class="sti">{shortened(stated)}</code>,
        ],
        [say(['Hashværdi beregnet her', 'Digest computed here']), <code class="sti">{computed}</code>],
      ]}
    />
    <details class="udsnit">
      <summary>{say([`${name} i kanonisk form`, `${name} in canonical form`])}</summary>
      <Canonical text={canonical} name={name} say={say} />
    </details>
  </>
);

/** Canonical octets in a box of their own, not changed by a single blank. */
export const Canonical = ({
  text,
  name,
  say,
}: {
  readonly text: string;
  readonly name: string;
  readonly say: Say;
}) => (
  <>
    {text.length > MOST_CHARACTERS && (
      <p>
        {say([
          `De første ${MOST_CHARACTERS} af ${text.length} tegn.`,
          `The first ${MOST_CHARACTERS} of ${text.length} characters.`,
        ])}
      </p>
    )}
    <pre
      class="kode"
      tabindex={0}
      role="region"
      aria-label={say([`${name} i kanonisk form`, `${name} in canonical form`])}
    >
      {text.slice(0, MOST_CHARACTERS)}
    </pre>
  </>
);
