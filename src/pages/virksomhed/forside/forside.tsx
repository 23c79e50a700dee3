/** The front page of a company, by what its employee lacks. */
import { seeOther } from '../../answers.js';
import { Alert } from '../../layout/parts.js';
import type { CompanyVisit } from '../../visit/visit.js';
import { Acceptance } from '../vilkaar/side.js';
import { vilkaarOf } from '../vilkaar/vilkaar.js';
import { Adgang } from './anmodning.js';
import { Genveje } from './genveje.js';
import { countLogin } from './login.js';
import { frontPage } from './side.js';

export async function forside(visit: CompanyVisit) {
  await countLogin(visit);
  const { tilstand } = visit.signedIn.standing;
  if (tilstand === 'IkkeTilknyttet') return seeOther('/virksomhed/kontaktpersoner');
  if (tilstand === 'AdgangMangler') return frontPage(visit, 200, <Adgang visit={visit} />);
  if (tilstand === 'VilkaarMangler') return frontPage(visit, 200, await terms(visit));
  return frontPage(visit, 200, <Genveje visit={visit} />);
}

async function terms(visit: CompanyVisit) {
  const vilkaar = await vilkaarOf(visit);
  const { say } = visit;
  return (
    <>
      <Alert
        kind="info"
        title={say(['Du mangler at acceptere vilkårene', 'You have yet to accept the terms'])}
      >
        {say([
          'Læs og accepter de gældende vilkår, før du arbejder videre.',
          'Read and accept the terms in force before you go on.',
        ])}
      </Alert>
      <h2>{say([vilkaar.Titel, 'Terms of use of Jobnet for Employers'])}</h2>
      <Acceptance visit={visit} vilkaar={vilkaar} />
    </>
  );
}
