/** The list of steps, and what is wrong in which of them. */
import { idOf } from '../../forms/fields.js';
import type { Problem, Problems } from '../../forms/problems.js';
import type { Say } from '../../words.js';
import type { Udfyldning } from './grupper.js';
import type { Maal } from './stand.js';
import { TRIN, trinMed } from './trin.js';

export const Trinliste = ({
  trin,
  maal,
  say,
}: {
  readonly trin: number;
  readonly maal: Maal;
  readonly say: Say;
}) => (
  <nav aria-label={say(['Trin', 'Steps'])}>
    <ol class="trin">
      {TRIN.map(({ title }, step) => (
        <li {...(step === trin && { 'aria-current': 'step' })}>
          {step !== trin && (maal.isFilled || step < trin) ? (
            <button type="submit" class="button button-unstyled" name="til" value={`trin:${step}`}>
              {say(title)}
            </button>
          ) : (
            say(title)
          )}
        </li>
      ))}
    </ol>
  </nav>
);

/** Errors of this step lead to their fields; those of another one lead there. */
export function Trinfejl({
  problems: { all },
  trin,
  udfyldning,
}: {
  readonly problems: Problems;
  readonly trin: number;
  readonly udfyldning: Udfyldning;
}) {
  const { say } = udfyldning.visit;
  if (all.length === 0) return null;
  return (
    <div class="alert alert-error" role="alert" aria-labelledby="fejl-overskrift" tabindex={-1}>
      <div class="alert-body">
        <h3 class="alert-heading" id="fejl-overskrift">
          {all.length === 1
            ? say(['Der er en fejl', 'There is an error'])
            : say([`Der er ${all.length} fejl`, `There are ${all.length} errors`])}
        </h3>
        <ul class="nobullet-list">
          {all.map((problem) => (
            <li>
              <Fejl problem={problem} trin={trin} udfyldning={udfyldning} />{' '}
              <span class="fejlkode">({problem.kode})</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function Fejl({
  problem: { text, path },
  trin,
  udfyldning,
}: {
  readonly problem: Problem;
  readonly trin: number;
  readonly udfyldning: Udfyldning;
}) {
  const { say } = udfyldning.visit;
  if (path === undefined) return <>{text}</>;
  const step = trinMed(path, udfyldning);
  const title = TRIN[step]?.title;
  if (step === trin || !title) return <a href={`#${idOf(path)}`}>{text}</a>;
  return (
    <>
      {text}{' '}
      <button type="submit" class="button button-unstyled" name="til" value={`trin:${step}`}>
        {say([`Ret i trin ${step + 1}: ${title[0]}`, `Correct in step ${step + 1}: ${title[1]}`])}
      </button>
    </>
  );
}
