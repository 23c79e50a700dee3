import type { AfvisningType } from '../../../contract/index.js';
import type { Afvisning } from './store-port.js';

/** A refusal as the contract has it. */
export function writeAfvisning({ aarsagskoder, tekst, felter }: Afvisning): AfvisningType {
  return {
    AfvisningsaarsagSamling: aarsagskoder,
    ...(tekst !== undefined && { Tekst: tekst }),
    ...(felter && { FeltSamling: felter.map((felt) => ({ Sti: felt.sti, Tekst: felt.tekst })) }),
  };
}

/** A refusal as it is kept: each reason once, however often it was sent. */
export function readAfvisning({
  AfvisningsaarsagSamling,
  Tekst,
  FeltSamling = [],
}: AfvisningType): Afvisning {
  return {
    aarsagskoder: [...new Set(AfvisningsaarsagSamling)],
    ...(Tekst !== undefined && { tekst: Tekst }),
    ...(FeltSamling.length > 0 && {
      felter: FeltSamling.map((felt) => ({ sti: felt.Sti, tekst: felt.Tekst })),
    }),
  };
}
