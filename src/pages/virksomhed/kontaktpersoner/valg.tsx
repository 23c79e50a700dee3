/** Couples a MitID Erhverv to a contact person: the steps of the release note (1.2) on one page. */
import type { Child } from 'hono/jsx';
import { lastOf, type Values } from '../../forms/body-xml.js';
import { FieldGroup, FormField } from '../../forms/field.js';
import { idOf } from '../../forms/fields.js';
import { Form, Submit } from '../../forms/form.js';
import type { Problems } from '../../forms/problems.js';
import { Alert, hrefWith, type Sorting } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { accept, TermsLink, type Vilkaar } from '../vilkaar/vilkaar.js';
import { KONTAKTPERSONER, OPRET_MIG } from './steder.js';
import { type Linje, Linjer, navnOf } from './tabel.js';

const PATH = 'KontaktpersonIdentifier';

interface Props {
  readonly visit: CompanyVisit;
  readonly linjer: readonly Linje[];
  readonly sorting: Sorting;
  readonly pager: Child;
  readonly vilkaar: Vilkaar;
  readonly values: Values;
  readonly problems: Problems;
}

export function Valg({ visit, linjer, sorting, pager, vilkaar, values, problems }: Props) {
  const { say, request } = visit;
  return (
    <>
      <Alert
        kind="info"
        title={say([
          'Dit MitID Erhverv er ikke tilknyttet en kontaktperson endnu',
          'Your MitID Erhverv is not coupled to a contact person yet',
        ])}
      >
        {say([
          'Find linjen med dit navn, accepter vilkårene, og tilknyt kontaktpersonen. Derefter bliver menuen tilgængelig.',
          'Find the line with your name, accept the terms, and couple the contact person. Then the menu opens.',
        ])}
      </Alert>
      {linjer.length === 0 ? (
        <p>{say(['Der er ingen kontaktpersoner endnu.', 'There are no contact persons yet.'])}</p>
      ) : (
        <Form
          visit={visit}
          action={hrefWith({ ...request, path: KONTAKTPERSONER }, { kvittering: undefined })}
          problems={problems}
        >
          <FieldGroup
            field={{
              path: PATH,
              label: ['Vælg linjen med dit navn', 'Choose the line with your name'],
              isRequired: true,
            }}
            problems={problems}
            say={say}
          >
            <Linjer
              visit={visit}
              linjer={linjer}
              sorting={sorting}
              first={(linje) => <Linjevalg linje={linje} chosen={lastOf(values, PATH)} />}
            />
          </FieldGroup>
          {pager}
          <TermsLink visit={visit} />
          <FormField field={accept(vilkaar)} values={values} problems={problems} say={say} />
          <div class="knapper">
            <Submit>{say(['Tilknyt kontaktperson', 'Couple the contact person'])}</Submit>
          </div>
        </Form>
      )}
      <section aria-labelledby="ikke-paa-listen">
        <h2 id="ikke-paa-listen">{say(['Står du ikke på listen?', 'Are you not in the list?'])}</h2>
        <p>
          {say([
            'Opret dig selv som kontaktperson, så bliver dit MitID Erhverv tilknyttet med det samme.',
            'Create yourself as a contact person, and your MitID Erhverv is coupled at once.',
          ])}
        </p>
        <p>
          <a class="button button-secondary" href={OPRET_MIG}>
            {say(['Gå til opret kontaktperson', 'Go to create a contact person'])}
          </a>
        </p>
      </section>
    </>
  );
}

/** Whoever can work here has another MitID Erhverv already, and cannot be chosen. */
function Linjevalg({ linje, chosen }: { readonly linje: Linje; readonly chosen: string }) {
  const { KontaktpersonIdentifier: id, KanArbejde } = linje;
  if (KanArbejde) return <span class="uden-valg">{navnOf(linje)}</span>;
  const at = `${idOf(PATH)}-${id}`;
  return (
    <div class="form-group-radio">
      <input type="radio" class="form-radio" id={at} name={PATH} value={id} checked={id === chosen} />
      <label class="form-label" for={at}>
        {navnOf(linje)}
      </label>
    </div>
  );
}
