const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Is this a possible CVR number: eight digits, the first not 0, whose weighted sum (2 7 6 5 4 3 2
 * 1) is divisible by 11? P-numbers have no such check.
 */
export function isCvrNumber(text: string): boolean {
  if (!/^[1-9]\d{7}$/.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return sum % 11 === 0;
}
