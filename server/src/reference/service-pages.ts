import type { FoundKey } from './condition-keys';
import type { Action } from './model';
import { otherPages, samePages } from './service-page-names';
import { keysOnSeveralPages, sharedPrefixes } from './shared-prefixes';

/** AWS's page of a service, by its prefix in lower case; undefined where no one page is known to be it. */
export function servicePage(prefix: string): string | undefined {
  return urlOf(pageName(prefix));
}

/** AWS's page of an action, at its row. */
export function actionPage({ service, name }: Action): string | undefined {
  const shared = sharedPrefixes.get(service);
  const page = shared?.actions.has(name) ? shared.other : pageName(service);
  return urlOf(page, page && `list_${page}-action-${name}`);
}

/** AWS's page of a condition key, at its row. */
export function conditionKeyPage({ key: { key }, service }: FoundKey): string | undefined {
  if (service === undefined) return globalKeyPage(key);
  const page = keysOnSeveralPages.has(service) ? undefined : pageName(service);
  return urlOf(page, page && `list_${page}-${key.replace(/[^\w-]/g, '_')}`);
}

/** `aws:PrincipalTag/${TagKey}` stands at `#condition-keys-principaltag`. */
function globalKeyPage(key: string): string {
  const name = key.replace(/^aws:|\/.*/g, '').toLowerCase();
  return `https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-${oddAnchors.get(name) ?? name}`;
}

/** As AWS writes them, seen in the autumn of 2026. */
const oddAnchors: ReadonlyMap<string, string> = new Map([
  ['calledviaawsmcp', 'calledviaawasmcp'],
  ['ec2instancesourceprivateipv4', 'ec2instancesourceprivateip4'],
]);

function pageName(prefix: string): string | undefined {
  return samePages.has(prefix) ? prefix : (otherPages.get(prefix) ?? sharedPrefixes.get(prefix)?.page);
}

/** Where a page has no such anchor, browsers open its top. */
function urlOf(page: string | undefined, anchor?: string): string | undefined {
  if (page === undefined) return undefined;
  const url = `https://docs.aws.amazon.com/service-authorization/latest/reference/list_${page}.html`;
  return anchor === undefined ? url : `${url}#${anchor}`;
}
