import { claimForms } from '../../../../reference/token-claims';
import { isProviderKey, providerOf } from '../provider-keys';
import { withGaps } from './suggestion';
import type { Suggestion, ValuePlace } from './suggestion';

/** What the tokens of identity providers say. */
export function claimValues({ key, name }: ValuePlace): readonly Suggestion[] {
  if (!isProviderKey(key)) return [];
  const provider = providerOf(key);
  const forms = claimForms(provider);
  const claim = name.slice(provider.length + 1).toLowerCase();
  return Object.hasOwn(forms, claim)
    ? (forms[claim] ?? []).map(({ text, words }) => withGaps(text, words))
    : [];
}
