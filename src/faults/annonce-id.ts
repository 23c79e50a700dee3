import type { Violation } from './fault.js';

/** What is said of a number in the place of a GUID, beside the schema's »not of this pattern«. */
export const annonceIdSentences = (annonceId: string): NonNullable<Violation['sentences']> => ({
  da: `Ulovligt jobannonceid: ${annonceId} er et AnnonceId fra version 1. I version 2 er id'et en GUID, den JobannonceIdentifier som CreateJobannonce svarede med; GetJobannonceByAnnonceId siger, hvad der blev af annoncen.`,
  en: `Illegal job ad id: ${annonceId} is an AnnonceId of version 1. In version 2 the id is a GUID, the JobannonceIdentifier that CreateJobannonce answered; GetJobannonceByAnnonceId says what became of the ad.`,
});
