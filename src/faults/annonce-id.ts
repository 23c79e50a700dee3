import type { Violation } from './fault.js';

/**
 * Explains a number in place of a GUID, where the schema only says that it does not match the
 * pattern.
 */
export const annonceIdSentences = (annonceId: string): NonNullable<Violation['sentences']> => ({
  da: `Ulovligt jobannonceid: ${annonceId} er et AnnonceId fra version 1. I version 2 er id'et en GUID, den JobannonceIdentifier som CreateJobannonce svarede med; GetJobannonceByAnnonceId siger, hvad der blev af annoncen.`,
  en: `Illegal job ad id: ${annonceId} is an AnnonceId of version 1. In version 2 the id is a GUID, the JobannonceIdentifier that CreateJobannonce answered; GetJobannonceByAnnonceId says what became of the ad.`,
});
