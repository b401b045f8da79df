import { canName } from '../access/resources';
import { fillGaps, partsOfArn } from '../access/arn-template';
import type { TemplatePart } from '../policy/edit';
import type { Action, ActionResource, ResourceType } from '../reference/model';
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

/** What an event says that an action touched. */
export type TouchedBy = (action: Action, event: CloudTrailEvent, parameters: readonly Parameter[]) => Touched;

/**
 * Finds the ARNs of a record that an action can act on: those that CloudTrail names, those among the parameters of the
 * request, and those that the names among the parameters make with the ARN of a resource type. What there is to know of
 * an action is read once: a log has thousands of calls of each.
 */
export function createTouchedBy(): TouchedBy {
  const known = new Map<Action, readonly Candidate[]>();
  const candidatesOf = (action: Action) => {
    const candidates = known.get(action) ?? action.resources.map(candidateOf);
    known.set(action, candidates);
    return candidates;
  };
  return (action, event, parameters) => {
    if (!action.resourceCount) return nothing;
    const named = [...event.resources, ...parameters.flatMap(({ value }) => (isArn(value) ? [value] : []))];
    const found = new Set<string>();
    let [required, isKnown] = [false, true];
    for (const candidate of candidatesOf(action)) {
      const arns = named.filter((arn) => canName(candidate.type, arn));
      const all = arns.length ? arns : madeOf(candidate, event, parameters);
      for (const arn of all) found.add(arn);
      if (!candidate.required) continue;
      required = true;
      isKnown &&= all.length > 0;
    }
    return { arns: [...found], complete: required ? isKnown : found.size > 0 };
  };
}

interface Candidate {
  readonly type: ResourceType;
  readonly required: boolean;
  readonly parts: readonly TemplatePart[];
  /** The gaps that only the parameters of a request can fill, lower-case. */
  readonly names: readonly string[];
}

function candidateOf({ type, required }: ActionResource): Candidate {
  const parts = partsOfArn(type.arn);
  const names = parts.flatMap((part) =>
    typeof part === 'string' || places.has(part.gap) ? [] : [part.gap.toLowerCase()],
  );
  return { type, required, parts, names };
}

/** Gaps that every record fills. */
const places: ReadonlySet<string> = new Set(['Partition', 'Region', 'Account']);

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
  { parts, names }: Candidate,
  event: CloudTrailEvent,
  parameters: readonly Parameter[],
): readonly string[] {
  const values = new Map<string, string>();
  for (const name of names) {
    const value = only(name, parameters);
    if (value === undefined) return [];
    values.set(name, value);
  }
  const filled = fillGaps(parts, (gap) => {
    if (gap === 'Partition') return partitionOf(event.region);
    if (gap === 'Region') return event.region;
    return gap === 'Account' ? event.account : values.get(gap.toLowerCase());
  });
  const [arn] = filled;
  return filled.length === 1 && typeof arn === 'string' ? [arn] : [];
}

/** The one value that a request has under a name, where it is a plain name itself. */
function only(name: string, parameters: readonly Parameter[]): string | undefined {
  const [first, ...others] = parameters.filter((each) => each.name.toLowerCase() === name);
  return first && !others.length && /^[\w.+=,@-]{1,256}$/.test(first.value) ? first.value : undefined;
}

function partitionOf(region: string | undefined): string | undefined {
  if (region === undefined) return undefined;
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : /^us-iso|^eusc-/.test(region) ? undefined : 'aws';
}
