/** What a case handler may do with an ad that waits: each is an operation of the approval desk. */
import { kode } from '../../../codelists/code-lists.js';
import {
  frigivJobannonceRequest,
  godkendJobannonceRequest,
  paabegyndBehandlingRequest,
  parkerJobannonceRequest,
} from '../../../contract/index.js';
import type { AfventendeJobannonceType, OperationName } from '../../../contract/index.js';
import type { Problems } from '../../forms/problems.js';
import type { Values } from '../../forms/body-xml.js';
import { FormFields } from '../../forms/field.js';
import type { Field } from '../../forms/fields.js';
import { Form, Submit } from '../../forms/form.js';
import { momentText } from '../../layout/times.js';
import { Alert } from '../../layout/parts.js';
import type { StarVisit } from '../../visit/visit.js';
import type { ElementDescriptor } from '../../../xml/schema/schema.js';
import type { Case } from './case.js';
import { hindringTexts, State } from './marks.js';
import type { ReceiptName } from './receipts.js';

interface Action {
  readonly operation: OperationName;
  readonly request: ElementDescriptor;
  readonly receipt: ReceiptName;
}

/** By the value of the field `udfoer`. */
export const ACTIONS: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    tag: {
      operation: 'PaabegyndBehandling',
      request: paabegyndBehandlingRequest,
      receipt: 'taget',
    },
    parker: {
      operation: 'ParkerJobannonce',
      request: parkerJobannonceRequest,
      receipt: 'parkeret',
    },
    frigiv: {
      operation: 'FrigivJobannonce',
      request: frigivJobannonceRequest,
      receipt: 'frigivet',
    },
    godkend: {
      operation: 'GodkendJobannonce',
      request: godkendJobannonceRequest,
      receipt: 'godkendt',
    },
  } satisfies Record<string, Action>),
);

export const PARKED_UNTIL: Field = {
  path: 'ParkeretTilTidspunkt',
  kind: 'moment',
  label: ['Parkér til', 'Park until'],
  hint: [
    'Dansk tid. Højst 8 uger frem, og før annoncen skal af Jobnet.',
    'Danish time. At most 8 weeks ahead, and before the ad is to leave Jobnet.',
  ],
};

interface Props {
  readonly sag: Case;
  readonly visit: StarVisit;
  readonly values: Values;
  readonly problems: Problems;
}

export function Actions(props: Props) {
  const { waiting } = props.sag;
  const { say } = props.visit;
  return (
    <section class="handlinger" aria-labelledby="behandling">
      <h2 id="behandling">{say(['Behandling', 'Treatment'])}</h2>
      {waiting && <Known waiting={waiting} visit={props.visit} />}
      {formsFor(props)}
    </section>
  );
}

function Known({
  waiting,
  visit,
}: {
  readonly waiting: AfventendeJobannonceType;
  readonly visit: StarVisit;
}) {
  const { say } = visit;
  const hindringer = hindringTexts(waiting, visit);
  return (
    <>
      <p>
        <State ad={waiting} visit={visit} />
        {waiting.BehandlingPaabegyndtTidspunkt !== undefined && (
          <span class="under-maerke">
            {say(['taget', 'taken'])} {momentText(waiting.BehandlingPaabegyndtTidspunkt, say)}
          </span>
        )}
      </p>
      {hindringer.length > 0 && (
        <Alert
          kind="error"
          title={say(['Annoncen kan ikke godkendes, som det er nu', 'The ad cannot be approved now'])}
        >
          <ul>
            {hindringer.map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </Alert>
      )}
      {waiting.Konfliktramt && (
        <Alert
          kind="warning"
          title={say(['Virksomheden er konfliktramt', 'The company is hit by a conflict'])}
        >
          {say([
            'Se efter, om annoncen søger arbejdskraft inden for det konfliktramte område.',
            'Look whether the ad seeks people for the area of the conflict.',
          ])}
        </Alert>
      )}
    </>
  );
}

/** Free: take. One's own: all. A colleague's: only hand it back. */
function formsFor(props: Props) {
  const { sag, visit } = props;
  const { waiting } = sag;
  const holder = waiting?.Behandler;
  if (!holder) return <Take {...props} isParked={false} />;
  if (holder.BehandlerIdentifier !== visit.signedIn.session.userId)
    return <HandBack {...props} name={holder.BehandlerNavn} />;
  const isParked = waiting.Behandlingstilstand === kode('Behandlingstilstand', 'Parkeret');
  return (
    <>
      {isParked && <Take {...props} isParked />}
      <Decide {...props} />
      <Park {...props} />
      <HandBack {...props} />
    </>
  );
}

/** The address of an ad on the desk. */
export const hrefOf = ({ ad }: Case): string => `/star/annoncer/${ad.JobannonceIdentifier}`;

/** What every form has: the ad, and what is to be done. */
export const Hidden = ({ fields }: { readonly fields: Readonly<Record<string, string | number>> }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={String(value)} />
    ))}
  </>
);

const Take = ({ sag, visit, isParked }: Props & { readonly isParked: boolean }) => (
  <Form visit={visit} action={hrefOf(sag)}>
    <Hidden fields={{ udfoer: 'tag' }} />
    <Submit>
      {isParked
        ? visit.say(['Genoptag behandlingen', 'Take up the treatment again'])
        : visit.say(['Tag annoncen', 'Take the ad'])}
    </Submit>
  </Form>
);

const Decide = ({ sag, visit }: Props) => (
  <div class="afgoerelse">
    <Form visit={visit} action={hrefOf(sag)}>
      <Hidden fields={{ udfoer: 'godkend', Version: sag.ad.Version }} />
      <Submit>{visit.say([`Godkend version ${sag.ad.Version}`, `Approve version ${sag.ad.Version}`])}</Submit>
    </Form>
    <a class="button button-secondary" href={`${hrefOf(sag)}/afvis`}>
      {visit.say(['Afvis med begrundelse …', 'Refuse with reasons …'])}
    </a>
  </div>
);

const Park = ({ sag, visit, values, problems }: Props) => (
  <details class="mere" open={problems.at(PARKED_UNTIL.path).length > 0}>
    <summary>{visit.say(['Parkér annoncen', 'Park the ad'])}</summary>
    <Form visit={visit} action={hrefOf(sag)}>
      <Hidden fields={{ udfoer: 'parker' }} />
      <FormFields fields={[PARKED_UNTIL]} values={values} problems={problems} say={visit.say} />
      <Submit isSecondary>{visit.say(['Parkér', 'Park'])}</Submit>
    </Form>
  </details>
);

/** @param name of the colleague who has it; absent: oneself */
const HandBack = ({ sag, visit, name }: Props & { readonly name?: string }) => {
  const { say } = visit;
  const identifier = sag.waiting?.Behandler?.BehandlerIdentifier ?? '';
  return (
    <details class="mere">
      <summary>{say(['Frigiv annoncen', 'Release the ad'])}</summary>
      <p>
        {name === undefined
          ? say([
              'Annoncen lægges tilbage i køen på sin gamle plads.',
              'The ad goes back to its old place in the queue.',
            ])
          : say([
              `Annoncen er hos ${name}. Frigiv den kun, hvis ${name} ikke selv kan, f.eks. ved sygdom.`,
              `The ad is with ${name}. Release it only if ${name} cannot, for instance when ill.`,
            ])}
      </p>
      <Form visit={visit} action={hrefOf(sag)}>
        <Hidden fields={{ udfoer: 'frigiv', BehandlerIdentifier: identifier }} />
        <Submit isSecondary>{say(['Frigiv', 'Release'])}</Submit>
      </Form>
    </details>
  );
};
