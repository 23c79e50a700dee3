/** A field with its label, its hint and its errors, as Det Fælles Designsystem draws them. */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Say } from '../words.js';
import { type Values, lastOf } from './body-xml.js';
import { type Field, idOf } from './fields.js';
import type { Problem, Problems } from './problems.js';

export interface Filled {
  readonly values: Values;
  readonly problems: Problems;
  readonly say: Say;
}

interface Props extends Filled {
  readonly field: Field;
}

export const FormField = ({ field, ...filled }: Props) =>
  field.kind === 'radios' || field.kind === 'boxes' ? (
    <Group field={field} {...filled} />
  ) : (
    <Single field={field} {...filled} />
  );

export const FormFields = ({ fields, ...filled }: Filled & { readonly fields: readonly Field[] }) => (
  <>
    {fields.map((field) => (
      <FormField field={field} {...filled} />
    ))}
  </>
);

function Single({ field, values, problems, say }: Props) {
  const { path, label, hint, isRequired, kind } = field;
  const [id, wrong] = [idOf(path), problems.at(path)];
  const about = describedBy(id, hint !== undefined, wrong);
  if (kind === 'check') {
    const { checkedValue: on = 'true' } = field;
    const isOn = lastOf(values, path) === on;
    return (
      <div class={groupClass(wrong)}>
        <input type="hidden" name={path} value={on === 'true' ? 'false' : ''} />
        <div class="form-group-checkbox">
          <input
            type="checkbox"
            class="form-checkbox"
            id={id}
            name={path}
            value={on}
            checked={isOn}
            {...about}
          />
          <label class="form-label" for={id}>
            {say(label)}
            {isRequired === true && <Star say={say} />}
          </label>
        </div>
        <Hint id={id} words={hint && say(hint)} />
        <Errors id={id} wrong={wrong} say={say} />
      </div>
    );
  }
  return (
    <div class={groupClass(wrong)}>
      <label class="form-label" for={id}>
        {say(label)}
        {isRequired === true && <Star say={say} />}
      </label>
      <Hint id={id} words={hint && say(hint)} />
      <Errors id={id} wrong={wrong} say={say} />
      <Control id={id} field={field} values={values} say={say} about={about} />
    </div>
  );
}

type About = Readonly<Record<string, string>>;

const INPUTS = {
  text: 'text',
  email: 'email',
  tel: 'tel',
  number: 'text',
  date: 'date',
  moment: 'datetime-local',
};

function Control({
  id,
  field,
  values,
  say,
  about,
}: {
  readonly id: string;
  readonly field: Field;
  readonly values: Values;
  readonly say: Say;
  readonly about: About;
}): JSX.Element {
  const { path, kind, options = [], maxLength, rows = 6, isRequired, autocomplete } = field;
  const value = lastOf(values, path);
  const common = {
    id,
    name: path,
    ...about,
    ...(isRequired === true && { 'aria-required': 'true' }),
    ...(maxLength !== undefined && { maxlength: maxLength }),
    ...(autocomplete !== undefined && { autocomplete }),
  };
  if (kind === 'picture')
    return (
      <input class="form-input" type="file" accept="image/png,image/jpeg,image/gif,image/webp" {...common} />
    );
  if (kind === 'lines')
    return (
      <textarea class="form-input" rows={rows} {...common}>
        {value}
      </textarea>
    );
  if (kind === 'choice')
    return (
      <select class="form-select" {...common}>
        <option value="">{say(field.none ?? ['Vælg', 'Choose'])}</option>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {say(option.words)}
          </option>
        ))}
      </select>
    );
  const type = INPUTS[kind as keyof typeof INPUTS];
  return (
    <input
      class="form-input"
      type={type}
      value={kind === 'moment' ? value.slice(0, 16) : value}
      {...(kind === 'number' && { inputmode: 'numeric' })}
      {...common}
    />
  );
}

/** Radio buttons or check boxes under one legend. */
function Group({ field, values, problems, say }: Props) {
  const { path, kind, options = [] } = field;
  const id = idOf(path);
  const type = kind === 'radios' ? 'radio' : 'checkbox';
  const given = values.get(path) ?? [];
  return (
    <FieldGroup field={field} problems={problems} say={say}>
      {options.map(({ value, words }) => (
        <div class={`form-group-${type}`}>
          <input
            type={type}
            class={`form-${type}`}
            id={idWithin(id, value)}
            name={path}
            value={value}
            checked={given.includes(value)}
          />
          <label class="form-label" for={idWithin(id, value)}>
            {say(words)}
          </label>
        </div>
      ))}
    </FieldGroup>
  );
}

interface GroupProps {
  readonly field: Pick<Field, 'path' | 'label' | 'hint' | 'isRequired'>;
  readonly problems: Problems;
  readonly say: Say;
  readonly children?: Child;
}

/** What belongs to one field and has several controls: its legend, its hint and its errors. */
export function FieldGroup({
  field: { path, label, hint, isRequired },
  problems,
  say,
  children,
}: GroupProps) {
  const [id, wrong] = [idOf(path), problems.at(path)];
  return (
    <div class={groupClass(wrong)}>
      <fieldset id={id} tabindex={-1} {...describedBy(id, hint !== undefined, wrong)}>
        <legend class="form-label">
          {say(label)}
          {isRequired === true && <Star say={say} />}
        </legend>
        <Hint id={id} words={hint && say(hint)} />
        <Errors id={id} wrong={wrong} say={say} />
        {children}
      </fieldset>
    </div>
  );
}

/** An id has no spaces, whatever a value has. */
const idWithin = (id: string, value: string): string => `${id}-${value.replace(/[^\w]+/g, '-')}`;

const Star = ({ say }: { readonly say: Say }) => (
  <span class="stjerne" title={say(['skal udfyldes', 'required'])}>
    {' *'}
  </span>
);

const Hint = ({ id, words }: { readonly id: string; readonly words: string | undefined }) =>
  words === undefined ? null : (
    <span class="form-hint" id={`${id}-hint`}>
      {words}
    </span>
  );

const Errors = ({
  id,
  wrong,
  say,
}: {
  readonly id: string;
  readonly wrong: readonly Problem[];
  readonly say: Say;
}) =>
  wrong.length === 0 ? null : (
    <div id={`${id}-fejl`}>
      {wrong.map(({ text, kode }) => (
        <span class="form-error-message">
          <span class="sr-only">{say(['Fejl: ', 'Error: '])}</span>
          {text} <Kode kode={kode} />
        </span>
      ))}
    </div>
  );

/** The code of the catalogue, for whoever asks about it. */
export const Kode = ({ kode }: { readonly kode: number | undefined }) =>
  kode === undefined ? null : <span class="fejlkode">({kode})</span>;

const groupClass = (wrong: readonly Problem[]): string =>
  wrong.length > 0 ? 'form-group form-error' : 'form-group';

function describedBy(id: string, hasHint: boolean, wrong: readonly Problem[]): About {
  const ids = [...(hasHint ? [`${id}-hint`] : []), ...(wrong.length > 0 ? [`${id}-fejl`] : [])];
  return {
    ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
    ...(wrong.length > 0 && { 'aria-invalid': 'true' }),
  };
}
