import { fieldsOf, isUnfilled } from '../policy/arn-fields';
import type { Policy, Statement } from '../policy/model';
import type { Text } from '../policy/value';
import type { ServiceReference } from '../reference/model';
import { fieldOfFault } from './arns/fault';
import type { ArnFault } from './arns/fault';
import { arnFaults } from './arns/faults';
import { isShortForm } from './arns/short-forms';

/** A text of `Resource` or `NotResource` that something is wrong with. */
export interface FaultyArn {
  readonly statement: Statement;
  readonly text: Text;
  readonly faults: readonly ArnFault[];
}

/** In the order of the text. For rules: `context.once(faultyArns)`. */
export function faultyArns({
  policy,
  reference,
}: {
  readonly policy: Policy;
  readonly reference: ServiceReference;
}): readonly FaultyArn[] {
  const known = new Map<string, readonly ArnFault[]>();
  const found: FaultyArn[] = [];
  for (const statement of policy.statements) {
    const backs = speaksOfBackup(statement);
    for (const text of statement.resource?.texts ?? []) {
      if (isShortForm(text.value, policy.kind)) continue;
      const written = text.certain ? text.value : text.value.replaceAll('*', unknown);
      const all = known.get(written) ?? faultsOf(written, text.certain, reference);
      known.set(written, all);
      const faults = backs ? all.filter(({ name }) => !aboutPlace.has(name)) : all;
      if (faults.length) found.push({ statement, text, faults });
    }
  }
  return found;
}

/** What deployment fills in may be anything, colons included: what stands behind it is not judged. */
const unknown = '${?}';

function faultsOf(text: string, certain: boolean, reference: ServiceReference): readonly ArnFault[] {
  const faults = arnFaults(text, reference);
  if (certain || !faults.length) return faults;
  const open = fieldsOf(text).findIndex(isUnfilled);
  return faults.filter(({ name }) => fieldOfFault[name] < open);
}

/**
 * A recovery point of AWS Backup is named by an ARN of the service that it is a copy from, in a form of its own:
 * `arn:aws:ec2:us-east-1::snapshot/snap-…`.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbackup.html
 */
function speaksOfBackup({ action }: Statement): boolean {
  return action?.texts.some(({ value }) => /^backup:/i.test(value)) ?? false;
}

const aboutPlace: ReadonlySet<ArnFault['name']> = new Set<ArnFault['name']>([
  'needless-region',
  'no-region',
  'needless-account',
  'no-account',
  'unknown-resource',
]);
