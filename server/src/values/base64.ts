/**
 * Whether `BinaryEquals` can read the text as base64. The `=` at the end may lack, since many decoders do without.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_BinaryEquals
 */
export function isBase64(text: string): boolean {
  const padding = /={0,2}$/.exec(text)?.[0].length ?? 0;
  const letters = text.length - padding;
  if (!/^[A-Za-z0-9+/]*$/.test(text.slice(0, letters))) return false;
  return padding > 0 ? text.length % 4 === 0 : letters % 4 !== 1;
}

/** Whether two texts are the same bytes in base64; false where either is not base64. */
export function sameBytes(left: string, right: string): boolean {
  return isBase64(left) && isBase64(right) && left.replace(/=+$/, '') === right.replace(/=+$/, '');
}
