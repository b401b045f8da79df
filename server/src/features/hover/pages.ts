import type { FoundKey } from '../../reference/condition-keys';
import type { ServiceReference } from '../../reference/model';
import { actionPage, conditionKeyPage, servicePage } from '../../reference/service-pages';
import { hasWildcard } from '../../text/wildcard';
import type { Link } from './explanation';

/** AWS's pages by what they are about. */
export const pages = {
  actions: {
    text: 'Actions, resources and condition keys',
    url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  },
  resource: element('Resource', 'resource'),
  principal: element('Principal', 'principal'),
  condition: element('Condition', 'condition'),
  operators: element('Condition operators', 'condition_operators'),
  globalKeys: guide('Global condition keys', 'reference_policies_condition-keys'),
  elements: guide('Policy elements', 'reference_policies_elements'),
} as const satisfies Readonly<Record<string, Link>>;

/** The page of an action as a policy writes it: at its row, or that of its service, or AWS's list of services. */
export function pageOfAction(written: string, reference: ServiceReference): Link {
  const prefix = written.slice(0, Math.max(0, written.indexOf(':'))).toLowerCase();
  const action = hasWildcard(written) ? undefined : reference.action(written);
  const url = action ? actionPage(action) : servicePage(prefix);
  return url === undefined ? pages.actions : { text: `Actions of ${prefix}`, url };
}

export function pageOfConditionKey(found: FoundKey): Link {
  const url = conditionKeyPage(found);
  if (url === undefined) return pages.actions;
  return found.service === undefined
    ? { ...pages.globalKeys, url }
    : { text: `Condition keys of ${found.service}`, url };
}

/** The page of an element of the policy language, by the end of its address. */
export function element(text: string, name: string): Link {
  return guide(text, `reference_policies_elements_${name}`);
}

/** A page of the IAM user guide, by the end of its address. */
export function guide(text: string, page: string): Link {
  return { text, url: `https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html` };
}
