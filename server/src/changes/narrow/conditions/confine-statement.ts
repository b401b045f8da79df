import { isEveryResource } from '../../../access/resources';
import type { Fix } from '../../../policy/fix';
import type { Target } from '../../../policy/locate';
import type { PolicyKind } from '../../../policy/model';
import type { Refactoring } from '../../refactoring';
import { managesKey } from '../principals/account';
import { confineCallers } from '../principals/narrow-principal';
import { byCaller, byCallerTag } from './callers';
import { byOwner } from './owners';
import { byFactor, byNetwork, byRegion, byTls } from './requests';
import { sceneOf } from './scene';
import type { Scene } from './scene';
import { byServiceKeys } from './service-keys';
import { byRequestTag, byResourceTag, byTagsOfSome } from './tags';

type Way = (scene: Scene) => readonly Fix[];

/** What fits a menu. */
const most = 8;

/** A condition more: with the caret on a brace of the statement, on its effect, its `Condition`, or a `*` as resource. */
export const confineStatement: Refactoring = {
  id: 'confine-statement',
  group: 'narrow',
  kinds: ['identity', 'boundary', 'session', 'resource', 'trust', 'endpoint'],
  offer({ policy, reference, target, statement, seen }) {
    if (statement?.effect !== 'Allow' || !statement.conditionsKnown || !statement.action) return [];
    if (managesKey(statement)) return [];
    const ways = waysAt(target, policy.kind);
    if (!ways.length) return [];
    const scene = sceneOf({ policy, statement, reference, seen });
    return ways.flatMap((way) => way(scene)).slice(0, most);
  },
};

function waysAt(target: Target, kind: PolicyKind): readonly Way[] {
  switch (target.at) {
    case 'statement':
      return waysOf(kind);
    case 'statement-element':
      return target.entry.name === 'Condition' || target.entry.name === 'Effect' ? waysOf(kind) : [];
    case 'resource':
      return target.entry.name === 'Resource' && isEveryResource(target.text.value) ? ofResources : [];
    default:
      return [];
  }
}

/** The ways that say which of all resources. */
const ofResources: readonly Way[] = [byResourceTag, byRequestTag, byOwner, byTagsOfSome];

/** The likeliest first. */
function waysOf(kind: PolicyKind): readonly Way[] {
  switch (kind) {
    case 'resource':
      return [ofPrincipals, byServiceKeys, byCaller, byTls, byNetwork];
    case 'trust':
      return [ofPrincipals, byCaller, byNetwork];
    case 'endpoint':
      return [byCaller, byOwner, byServiceKeys];
    default:
      return [
        byServiceKeys,
        byResourceTag,
        byRequestTag,
        byOwner,
        byFactor,
        byRegion,
        byTagsOfSome,
        byNetwork,
        byCallerTag,
      ];
  }
}

function ofPrincipals({ policy, reference, statement, seen }: Scene): readonly Fix[] {
  return confineCallers({ policy, reference, statement, seen }, () => true);
}
