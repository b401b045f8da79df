import type { Link } from './explanation';

/**
 * AWS's pages by what they are about. The pages of single services are left out: AWS renamed them in 2026
 * (`list_awsidentityandaccessmanagementiam` is `list_iam` now, that of Elastic Load Balancing `list_elb`), and neither
 * prefix nor title tells the name.
 */
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

/** The page of an element of the policy language, by the end of its address. */
export function element(text: string, name: string): Link {
  return guide(text, `reference_policies_elements_${name}`);
}

function guide(text: string, page: string): Link {
  return { text, url: `https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html` };
}
