import { canName } from '../access/resources';
import { fillGaps, partsOfArn } from '../access/arn-template';
import type { Action, ResourceType } from '../reference/model';
import type { CloudTrailEvent } from './event';
import type { Parameter } from './parameters';

/** What a call acted on, as far as its record tells. */
export interface Touched {
  /** Each can be a resource of the action. */
  readonly arns: readonly string[];
  /** Whether they are all that a policy must name for the call to be allowed. */
  readonly complete: boolean;
}

const nothing: Touched = { arns: [], complete: false };

/**
 * The ARNs of a record that the action can act on: those that CloudTrail names, those among the parameters of the
 * request, and those that the names among the parameters make with the ARN of a resource type.
 */
export function touchedBy(action: Action, event: CloudTrailEvent, parameters: readonly Parameter[]): Touched {
  if (!action.resourceCount) return nothing;
  const named = [...event.resources, ...parameters.flatMap(({ value }) => (isArn(value) ? [value] : []))];
  const found = new Set<string>();
  const ofTypes = action.resources.map(({ type, required }) => {
    const arns = named.filter((arn) => canName(type, arn));
    const all = arns.length ? arns : madeOf(type, event, parameters);
    for (const arn of all) found.add(arn);
    return { required, known: all.length > 0 };
  });
  const required = ofTypes.filter((each) => each.required);
  const complete = required.length ? required.every(({ known }) => known) : found.size > 0;
  return { arns: [...found], complete };
}

function isArn(text: string): boolean {
  return text.startsWith('arn:');
}

/** In a policy these would stand for other letters. */
export function isPlain(arn: string): boolean {
  return !/[*?$]/.test(arn);
}

/**
 * `arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}` with the `tableName` of the request. None where
 * a gap is left: a role's `roleName` is not its `RoleNameWithPath`.
 */
function madeOf(
  type: ResourceType,
  event: CloudTrailEvent,
  parameters: readonly Parameter[],
): readonly string[] {
  const parts = fillGaps(partsOfArn(type.arn), (gap) => {
    if (gap === 'Partition') return partitionOf(event.region);
    if (gap === 'Region') return event.region;
    if (gap === 'Account') return event.account;
    const values = parameters.filter(({ name }) => name.toLowerCase() === gap.toLowerCase());
    const [only] = values;
    return values.length === 1 && only && /^[\w.+=,@-]{1,256}$/.test(only.value) ? only.value : undefined;
  });
  const [arn] = parts;
  return parts.length === 1 && typeof arn === 'string' ? [arn] : [];
}

function partitionOf(region: string | undefined): string | undefined {
  if (region === undefined) return undefined;
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : /^us-iso|^eusc-/.test(region) ? undefined : 'aws';
}
