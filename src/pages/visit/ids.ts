/** Is it an id as the contract has them? Whatever else stands in an address is not there. */
export const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
