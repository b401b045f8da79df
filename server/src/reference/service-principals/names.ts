/**
 * How the names of service principals are built: `lambda.amazonaws.com`, `logs.eu-west-1.amazonaws.com`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */

/**
 * What a name can end in beside the suffixes of the partitions: the Alexa services are named under `amazon.com`, and
 * logs show services of AWS's own under `aws.internal`.
 */
const otherEnds = ['amazonaws.com', 'amazonaws.com.cn', 'amazon.com', 'aws.internal'];

/** The ends of all names, from the suffixes of the partitions. */
export function endsOfNames(dnsSuffixes: readonly string[]): readonly string[] {
  return [...new Set([...otherEnds, ...dnsSuffixes])];
}

/** The labels before the end of a name that is built as AWS's are; undefined for any other text. */
export function labelsOf(name: string, ends: readonly string[]): readonly string[] | undefined {
  if (!/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(name)) return undefined;
  // The longest: "amazonaws.com.cn" is not "amazonaws.com" with something behind it.
  const end = ends
    .filter((each) => name.endsWith(`.${each}`))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  return end === '' ? undefined : name.slice(0, -end.length - 1).split('.');
}

/** `eu-west-1`, `us-gov-east-1`. It may be no Region that there is. */
export function looksLikeRegion(label: string): boolean {
  return /^[a-z]{2,4}-[a-z-]+-\d$/.test(label);
}

/** The name without what people add to it or leave away: capitals, `https://`, blanks, the end. */
export function shortNameIn(text: string): string {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[./]+$/, '');
  const end = plain.search(/\.(?:amazon|aws)/);
  return end < 0 ? plain : plain.slice(0, end);
}
