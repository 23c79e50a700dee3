/** What the kit cannot know offline, and which fault codes wait for it. */
import type { FaultCode } from '../../../src/faults/catalogue.js';

export interface Need {
  readonly da: string;
  readonly en: string;
  /** Codes that may come besides, when that is known. */
  readonly codes: readonly FaultCode[];
}

export const NEEDS = {
  afsender: {
    da: 'om afsenderen er den, den siger, og må handle for organisationen (certifikatet, signaturen, fuldmagten)',
    en: 'whether the sender is who it says, and may act for the organisation (certificate, signature, mandate)',
    codes: [1012, 1100, 1101, 4575],
  },
  gateway: {
    da: 'om gatewayen kan svare lige nu: grænser, travlhed og nedbrud',
    en: 'whether the gateway can answer just now: limits, load and outages',
    codes: [1011, 139135, 139143, 139190, 139191],
  },
  repeat: {
    da: 'om beskedens id er brugt før med et andet indhold',
    en: "whether the message's id was used before with other content",
    codes: [139121],
  },
  virksomhed: {
    da: 'om virksomheden og dens produktionsenhed findes i CVR og er aktive',
    en: 'whether the company and its production unit are in the CVR register and active',
    codes: [120500, 130010, 130011, 130046, 130050, 4353, 140041, 150010, 150514, 150622, 139140, 139141],
  },
  laase: {
    da: 'om virksomheden er spærret eller konfliktramt',
    en: 'whether the company is locked or hit by a conflict',
    codes: [130030, 140040, 140041, 150010, 150622],
  },
  stilling: {
    da: 'om stillingsbetegnelsen og dens alias findes i listen',
    en: 'whether the occupation and its alias are in the list',
    codes: [130100, 130101, 130102, 130103, 140018, 140019],
  },
  domaener: {
    da: 'om adresserne i en anonym annonce er myndighedens egne',
    en: "whether the addresses of an anonymous ad are the authority's own",
    codes: [130045, 130046],
  },
  logo: {
    da: 'om logoet er et billede, der kan vises',
    en: 'whether the logo is a picture that can be shown',
    codes: [130120, 130121, 130122, 130123, 130124, 130125, 130126],
  },
  myndighed: {
    da: 'om myndigheden deltager i jobordrer',
    en: 'whether the authority takes part in job orders',
    codes: [140016],
  },
  annonce: {
    da: 'annoncen, som den er nu: om den findes, dens version, dens status og dens tider',
    en: 'the ad as it is now: whether it exists, its version, its status and its times',
    codes: [
      130000, 130081, 130082, 130200, 130201, 130202, 130203, 130210, 130300, 130301, 130302, 130303, 130308,
      130309, 130310, 130311, 130312, 139002,
    ],
  },
  jobordre: {
    da: 'jobordren, som den er nu: om den findes, dens version, dens status og dens frist',
    en: 'the job order as it is now: whether it exists, its version, its status and its deadline',
    codes: [140000, 140002, 140010, 140017, 140021, 140042, 140053, 140200, 140210],
  },
  formidlede: {
    da: 'ordrens kandidater, som teksterne ikke må røbe',
    en: 'the candidates of the order, whom the texts must not tell',
    codes: [140036, 140057],
  },
  formidling: {
    da: 'formidlingen, som den er nu: om kandidaten er formidlet, dens version og dens status',
    en: 'the mediation as it is now: whether the candidate is mediated, its version and its status',
    codes: [140001, 140050, 140052, 140057, 140201],
  },
  kontaktperson: {
    da: 'kontaktpersonen, som den er nu: om den findes, dens oplysninger og version, hvem den er knyttet til, hvad den er ansvarlig for, og hvad der er accepteret',
    en: 'the contact person as it is now: whether it exists, its details and version, whom it is coupled to, what it is responsible for, and what is accepted',
    codes: [
      130070, 140030, 150000, 150001, 150020, 150021, 150022, 150030, 150031, 150032, 150033, 150040, 150200,
    ],
  },
  driftsbesked: {
    da: 'driftsbeskederne, som de er nu: om den, der nævnes, findes, dens version, og hvor mange der er',
    en: 'the notices as they are now: whether the one named exists, its version, and how many there are',
    codes: [150500, 150501, 150503, 150515],
  },
  roller: {
    da: 'brugerne i Arbejdsmarkedsportalen og de roller, de har nu',
    en: 'the users of Arbejdsmarkedsportalen and the roles that they have now',
    codes: [150600, 150601, 150602, 150604, 150610],
  },
  adgang: {
    da: 'om medarbejderen har adgang for virksomheden, og de anmodninger, der er',
    en: 'whether the employee has access for the company, and the requests that there are',
    codes: [150611, 150620, 150621, 150630, 150631, 150632],
  },
  resten: {
    da: 'det, som kun databasen ved om det, der spørges om',
    en: 'what only the database knows of what is asked for',
    codes: [120500, 120700, 130210, 130221, 140210, 150210, 150640],
  },
} as const satisfies Readonly<Record<string, Need>>;

export type NeedName = keyof typeof NEEDS;
