import { readCaller } from '../../access/evaluate/caller';
import { evaluate } from '../../access/evaluate/evaluate';
import type { Answer, Reason } from '../../access/evaluate/answer';
import { requestOf } from '../../access/evaluate/request';
import type { Policy } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import type { Snapshot } from '../../snapshot';
import { readContext } from './context';
import type { AskAnswer, AskedPolicy, AskedRequest, AskMark } from './messages';
import { policySetOf } from './policy-set';
import { problemOf } from './problem';
import { remarkOn } from './remark';
import { sentenceOf } from './sentence';

/** A policy that takes part, and where it stands. */
export interface TakingPart {
  readonly uri: string;
  /** As a person knows the document. */
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly policy: Policy;
}

/** The policies that somebody picked, as the documents hold them now; one that is gone takes no part. */
export function takingPart(
  asked: readonly AskedPolicy[],
  documents: ReadonlyMap<string, Snapshot>,
): readonly TakingPart[] {
  return asked.flatMap(({ uri, index, kind }) => {
    const snapshot = documents.get(uri);
    const policy = snapshot?.file.policies[index];
    if (!snapshot || !policy) return [];
    const name = snapshot.fileName.slice(snapshot.fileName.lastIndexOf('/') + 1);
    return [{ uri, name, snapshot, policy: { ...policy, kind } }];
  });
}

/** Whether the request is allowed by the policies, in words and with the places that decided. */
export function ask(
  asking: AskedRequest,
  parts: readonly TakingPart[],
  reference: ServiceReference,
): AskAnswer {
  const answer = answerTo(asking, parts, reference);
  if ('problem' in answer) return answer;
  const because = placed(answer.because, parts);
  const remark = remarkOn(answer.decision, asking, reference);
  return {
    decision: answer.decision,
    sentence: sentenceOf(
      answer,
      because.map(({ reason, part: { name } }) => ({ ...reason, name })),
      asking,
    ),
    ...(remark !== undefined && { remark }),
    marks: because.map(({ reason, part: { uri, snapshot } }) => markOf(reason, uri, snapshot, asking.action)),
  };
}

/** The answer itself, or what cannot be read of the question. */
export function answerTo(
  asking: AskedRequest,
  parts: readonly TakingPart[],
  reference: ServiceReference,
): Answer | { readonly problem: string } {
  const problem = problemOf(asking);
  if (problem !== undefined) return { problem };
  const { action, resource } = asking;
  const known = readContext(asking.context);
  if ('problem' in known) return known;
  const caller = asking.caller.trim() ? readCaller(asking.caller) : undefined;
  const request = requestOf({ action, resource, caller, known, open: true });
  return evaluate(policySetOf(parts.map(({ policy }) => policy)), request, reference);
}

/** Reasons with their documents; what we took for granted, `FullAWSAccess`, stands in none. */
export function placed(
  reasons: readonly Reason[],
  parts: readonly TakingPart[],
): readonly { readonly reason: Reason; readonly part: TakingPart }[] {
  return reasons.flatMap((reason) => {
    const part = parts.find(({ policy }) => policy === reason.policy);
    return part ? [{ reason, part }] : [];
  });
}

function markOf(
  { statement, effect, verdict }: Reason,
  uri: string,
  snapshot: Snapshot,
  action: string,
): AskMark {
  const [does, may] =
    effect === 'Allow' ? (['allows', 'may allow'] as const) : (['denies', 'may deny'] as const);
  const isOpen = verdict === 'maybe';
  return {
    uri,
    range: snapshot.positions().range(statement),
    does: isOpen ? 'depends' : does,
    label: `${isOpen ? may : does} ${action}`,
  };
}
