/** What the schema says of values, as it is said to people: without types, bounds and formats. */
type Rows = readonly (readonly [RegExp, string])[];

/** The sentences of the schema (src/xml/schema), with what was expected behind them. */
const PLAIN: Rows = [
  [/^Et påkrævet element mangler\..*$/, 'Feltet skal udfyldes.'],
  [/^A required element is missing\..*$/, 'The field is required.'],
  [/^Værdien er for kort eller mangler\. Forventet: 1\.\.(\d+) tegn$/, 'Skriv 1 til $1 tegn.'],
  [/^The value is too short or missing\. Expected: 1\.\.(\d+) characters$/, 'Write 1 to $1 characters.'],
  [/^Værdien er for lang\. Forventet: \d+\.\.(\d+) tegn$/, 'Skriv højst $1 tegn.'],
  [/^The value is too long\. Expected: \d+\.\.(\d+) characters$/, 'Write at most $1 characters.'],
  // Only the codes of the contract's lists go so far: a person chooses them, and types none.
  [/^.*\. Forventet: int 0\.\.100000000$/, 'Vælg en af mulighederne.'],
  [/^.*\. Expected: int 0\.\.100000000$/, 'Choose one of the options.'],
  [/^.*\. Forventet: (?:int|long|integer) (\d+)\.\.(\d+)$/, 'Skriv et helt tal fra $1 til $2.'],
  [/^.*\. Expected: (?:int|long|integer) (\d+)\.\.(\d+)$/, 'Write a whole number from $1 to $2.'],
  [/^.*\. Forventet: dag og klokkeslæt, .*$/, 'Angiv dag og klokkeslæt.'],
  [/^.*\. Expected: day and time of day, .*$/, 'Give the day and the time.'],
  [/^.*\. Forventet: en dag, der findes, .*$/, 'Angiv en dag, der findes.'],
  [/^.*\. Expected: a day that exists, .*$/, 'Give a day that exists.'],
  [/ (?:Forventet|Expected): [a-z]+:\w+$/, ''],
];

/**
 * @param sentence of the fault catalogue; that of the schema begins with the name of an element
 * @param label what people call the field
 */
export function plainWords(sentence: string, label: string): string {
  const told = sentence.replace(/^\w+: (?=\p{Lu})/u, '');
  const row = PLAIN.find(([pattern]) => pattern.test(told));
  const words = row ? told.replace(...row) : told;
  if (told === sentence) return words;
  return `${label}${label.endsWith('?') ? ' ' : ': '}${words}`;
}
