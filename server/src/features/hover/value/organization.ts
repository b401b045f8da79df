import { code } from '../../markdown';
import { endsIn } from './compared';
import type { ComparedValue } from './compared';

/** Organizations, and where in one an account stands. Ids: https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html */
export function organizationTexts({ text, key }: ComparedValue): readonly string[] {
  if (endsIn(key, 'orgpaths')) return text.includes('${') ? [] : [pathText(text)];
  if (!endsIn(key, 'orgid') || /[*?]|\$\{/.test(text)) return [];
  return /^o-[a-z0-9]{10,32}$/.test(text)
    ? [`${code(text)} is an organization, by its ID.`]
    : [
        `${code(text)} is no ID of an organization: those are \`o-\` and ten to thirty-two letters or digits.`,
      ];
}

/** `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*`. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed-view-data-orgs.html#access_policies_last-accessed-viewing-orgs-entity-path */
function pathText(text: string): string {
  if (!text.includes('/'))
    return `${code(text)} is no path: those are written \`o-…/r-…/ou-…/\`, from the organization down.`;
  const steps = text.split('/');
  const last = steps.pop() ?? '';
  const units = steps.filter((step) => step.startsWith('ou-'));
  const where = units.length
    ? `the unit ${code(units.at(-1) ?? '')}`
    : steps[1]?.startsWith('r-')
      ? `the root ${code(steps[1])}`
      : 'any place';
  const of =
    steps[0] && !/^[*?]+$/.test(steps[0]) ? `of the organization ${code(steps[0])}` : 'of any organization';
  if (last === '*') return `Accounts in ${where} ${of}, and in all units below.`;
  if (/^ou-/.test(last) && last.endsWith('*')) return `Accounts in the units below ${where} ${of}.`;
  return last
    ? 'This path lacks the `/` at its end: with it, it is that unit alone, with `/*` all units below too.'
    : `Accounts that stand right in ${where} ${of}. With \`*\` at the end it is those in all units below too.`;
}
