import type { Target } from '../../policy/locate';
import { actionOffers } from './actions';
import { keyMappingOffers, keyOffers } from './condition-keys';
import { valueOffers } from './condition-values';
import { documentOffers } from './documents';
import { policyElementOffers, statementElementOffers } from './elements';
import type { Offer, OfferContext } from './offer';
import { conditionOffers, operatorOffers } from './operators';
import { principalOffers, principalTypeOffers } from './principals';
import { resourceOffers } from './resources';
import { variableOffers } from './variables';

/** What can stand where the word does; undefined as target: the document is empty. */
export function offersAt(target: Target | undefined, context: OfferContext): readonly Offer[] {
  if (!target) return context.word.role === 'document' ? documentOffers(context.kind) : [];
  const variables = variableOffers(target, context);
  if (variables) return variables;
  switch (target.at) {
    case 'policy-element':
      return policyElementOffers(target, context);
    case 'statement-element':
      return (
        keyMappingOffers(target, context) ??
        conditionOffers(target) ??
        statementElementOffers(target, context)
      );
    case 'action':
      return actionOffers(target, context);
    case 'resource':
      return resourceOffers(target, context);
    case 'principal-type':
      return principalTypeOffers(target, context);
    case 'principal':
      return principalOffers(target, context);
    case 'operator':
      return operatorOffers(target, context);
    case 'condition-key':
      return keyOffers(target, context);
    case 'condition-value':
      return valueOffers(target, context);
    case 'statement':
      return [];
  }
}
