/**
 * Condition keys of the policies that AWS IoT Core attaches to certificates and groups of things: of the connection and the
 * certificate that a device comes with, which the list of IAM's condition keys leaves out. In lower case.
 * https://docs.aws.amazon.com/iot/latest/developerguide/iot-policy-variables.html
 * https://docs.aws.amazon.com/iot/latest/developerguide/pub-sub-policy.html
 */
const keys: ReadonlySet<string> = new Set(['iot:clientid', 'iot:connectattributes', 'iot:domainname']);

/** `iot:Connection.Thing.IsAttached`, `iot:Certificate.Subject.CommonName`; the name stands here in lower case. */
export function isIotPolicyKey(name: string): boolean {
  return keys.has(name) || /^iot:(?:connection\.thing|certificate)\.\w/.test(name);
}
