/** What a company is told that may not do everything. */
import { Alert } from '../layout/parts.js';
import type { CompanyVisit } from '../visit/visit.js';

export function Besked({ visit: { say, signedIn } }: { readonly visit: CompanyVisit }) {
  const { besked, tilstand, may } = signedIn.standing;
  if (besked)
    return (
      <Alert kind="warning" title={say(['Besked til virksomheden', 'Message to the company'])}>
        {say([besked.da, besked.en])}
      </Alert>
    );
  if (tilstand !== 'Klar' || may.jobannoncer) return null;
  return (
    <Alert kind="warning" title={say(['Virksomheden har ikke adgang', 'The company has no access'])}>
      {say([
        'Virksomheden kan ikke oprette jobannoncer og jobordrer nu. Adgang kræver, at den er aktiv i CVR-registret og ikke er spærret.',
        'The company cannot create job ads and job orders now. Access asks for a company that is active in the CVR register and not locked.',
      ])}
    </Alert>
  );
}
