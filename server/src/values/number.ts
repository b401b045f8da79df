/**
 * Whether a `Numeric…` operator can read the text: an integer or a decimal number. An exponent and blanks around it pass,
 * since AWS does not say that it refuses them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric
 */
export function isNumber(text: string): boolean {
  return form.test(text.trim());
}

/** The number, to compare it with others; undefined where it has more digits than JavaScript keeps apart. */
export function readNumber(text: string): number | undefined {
  if (!isNumber(text)) return undefined;
  const number = Number(text);
  const digits = text.replace(/e.*$/i, '').replace(/\D/g, '').length;
  return digits <= exactDigits && Number.isFinite(number) ? number : undefined;
}

/** Any two decimals of so many digits are two numbers in JavaScript too. */
const exactDigits = 15;

const form = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
