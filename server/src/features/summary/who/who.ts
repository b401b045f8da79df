import type { Condition, PolicyKind, Principal } from '../../../policy/model';
import type { Context } from '../context';
import { distinctNouns, listNouns } from '../words/nouns';
import type { Noun } from '../words/nouns';
import { gapIn } from '../words/gaps';
import type { Gap } from '../words/gaps';
import { workflows } from './github';
import { isEverybody, principalNoun } from './principals';

/** Whom a statement speaks of. */
export interface Who {
  readonly text: string;
  /** Whether that goes without saying: all whom a policy of this kind can speak of. */
  readonly everybody: boolean;
  /** Conditions that these words have told already. */
  readonly told: ReadonlySet<Condition>;
  /** What deployment does to it that the words leave out. */
  readonly gap: Gap | undefined;
}

/** Kinds that name no principals: whom they bind is decided by what they are attached to. */
const holders: Readonly<Partial<Record<PolicyKind, string>>> = {
  identity: 'anyone who has this policy',
  boundary: 'anyone who has this boundary',
  session: 'this session',
  scp: 'anyone in the accounts under this policy',
};

export function whoOf(context: Context): Who {
  const { statement, policy } = context;
  const holder = holders[policy.kind];
  if (holder !== undefined) return who(holder, { everybody: true });
  const { principal } = statement;
  if (!principal) return who('someone whom it does not name yet');
  const { principals, negated, complete } = principal;
  if (!principals.length)
    return who(complete ? 'someone whom it does not name yet' : 'someone whom deployment fills in');
  if (principals.some(isEverybody)) return negated ? who('nobody') : everybody(context);

  const own = negated ? undefined : workflows(context);
  const nouns =
    own?.nouns ??
    principals.map((each) =>
      negated && statement.effect === 'Deny' ? sparedNoun(each, context) : principalNoun(each, context),
    );
  const gap = gapIn(principal.entry.value);
  const text = listNouns(distinctNouns(nouns), gap === 'picks' ? 'or' : 'and', context.names);
  return who(negated ? `everyone but ${text}` : text, { gap, ...(own && { told: new Set([own.told]) }) });
}

function everybody({ statement }: Context): Who {
  const free = statement.effect === 'Allow' && statement.conditionsKnown && !statement.conditions.length;
  return who(free ? 'anyone at all' : 'anyone', { everybody: statement.effect !== 'Allow' });
}

function who(text: string, more: Partial<Omit<Who, 'text'>> = {}): Who {
  return { text, everybody: false, told: new Set(), gap: undefined, ...more };
}

/**
 * Of an account that `NotPrincipal` lists, users and roles are not spared unless they are listed too.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
function sparedNoun(principal: Principal, context: Context): Noun {
  const noun = principalNoun(principal, context);
  if ('text' in noun || noun.one !== 'account') return noun;
  return { ...noun, one: 'the root of account', many: 'the roots of accounts' };
}
