/** THE table of differences: what each kind is for requests, and for whoever reads answers. */
export type Grade = 'breaking' | 'compatible' | 'cosmetic';

interface Judgement {
  readonly request: Grade;
  readonly answer: Grade;
  readonly en: string;
  /** What an answer's grade rests on. */
  readonly ifAnswer?: string;
}

const SKIPPED = 'where a client skips elements that it does not know, as wsdl/CHANGES.md asks';
const HEADERS = 'where a client skips headers that it does not know, as SOAP has it';
const CODES =
  'where a client shows a code that it does not know by its name in the code list, as wsdl/CHANGES.md asks';

const both = (grade: Grade, en: string): Judgement => ({ request: grade, answer: grade, en });
const only = (request: Grade, answer: Grade, en: string, ifAnswer?: string): Judgement => ({
  ...{ request, answer, en },
  ...(ifAnswer !== undefined && { ifAnswer }),
});

export const KINDS = {
  operationAdded: both('compatible', 'the operation is new'),
  operationRemoved: both('breaking', 'the operation is gone'),
  address: both('breaking', 'the address of the service is another'),
  soapAction: only('breaking', 'cosmetic', 'soapAction is another'),
  answerAction: only('cosmetic', 'compatible', 'wsa:Action of the answer is another'),
  faultAdded: only('cosmetic', 'breaking', 'a wsdl:fault is new: generated clients must handle it'),
  faultRemoved: only('cosmetic', 'breaking', 'a wsdl:fault is gone: generated clients refer to it'),
  headerAdded: only('breaking', 'compatible', 'a header is bound that was not', HEADERS),
  headerRemoved: both('breaking', 'a header is bound no more: generated clients refer to it'),
  optionalAdded: only('compatible', 'compatible', 'the element is new and may be left out', SKIPPED),
  requiredAdded: only('breaking', 'compatible', 'the element is new and always there', SKIPPED),
  optionalRemoved: only('breaking', 'compatible', 'the element, which could be left out, is gone'),
  requiredRemoved: both('breaking', 'the element, which was always there, is gone'),
  namespace: both('breaking', 'the namespace of the element is another'),
  order: both('breaking', 'its elements come in another order'),
  becameRequired: only('breaking', 'compatible', 'the element must be there now'),
  becameOptional: only('compatible', 'breaking', 'the element may be left out now'),
  moreOften: only('compatible', 'breaking', 'the element may come more often'),
  lessOften: only('breaking', 'compatible', 'the element may come less often'),
  primitive: both('breaking', 'its values are of another kind'),
  narrowed: only('breaking', 'compatible', 'fewer values are allowed'),
  widened: only('compatible', 'breaking', 'more values are allowed'),
  pattern: both('breaking', 'values have another form'),
  codeAdded: only('compatible', 'compatible', 'its code list has a new value', CODES),
  codeRemoved: only('breaking', 'compatible', 'a value of its code list is gone or has ended'),
  typeName: both('cosmetic', 'its type has another name, which generated code may show'),
  documentation: both('cosmetic', 'it is said in other words'),
} as const satisfies Readonly<Record<string, Judgement>>;

export type Kind = keyof typeof KINDS;

export const judgementOf = (kind: Kind): Judgement => KINDS[kind];
