import { code, escape } from '../../markdown';
import { findServicePrincipal } from '../../../reference/service-principals';
import { regionTitle } from '../taken-apart';
import { principalTitle } from '../principal/service';
import { endsIn, isNamedByAws } from './compared';
import type { ComparedValue } from './compared';

/** Accounts, Regions, services and networks, by their names and ids. */
export function idTexts(value: ComparedValue): readonly string[] {
  const { text, reference } = value;
  if (/[*?]|\$\{/.test(text)) return [];
  if (endsIn(value.key, 'account')) return [accountText(text)];
  if (/^\d{12}$/.test(text)) return [`${code(text)} has the form of an account ID.`];
  const region = regionTitle(text, reference);
  if (region !== undefined) return [`The Region ${escape(region)}.`];
  if (endsIn(value.key, 'region') && /^[a-z]+-[\w-]+$/.test(text))
    return [`The reference knows no Region ${code(text)}.`];
  if (findServicePrincipal(text)) return [`The AWS service ${principalTitle(text, reference)}.`];
  return isNamedByAws(value.key) ? networkTexts(text) : [];
}

function accountText(text: string): string {
  if (text === 'anonymous') return 'Callers without any account.';
  return /^\d{12}$/.test(text)
    ? `The account ${code(text)}.`
    : `${code(text)} is no account ID: those have twelve digits.`;
}

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html */
function networkTexts(text: string): readonly string[] {
  const what = networks.find(([start]) => text.startsWith(start))?.[1];
  if (what === undefined) return [];
  const id = text.slice(text.indexOf('-') + 1);
  return /^(?:[\da-f]{8}|[\da-f]{17})$/.test(id)
    ? [`The ${what} ${code(text)}.`]
    : [`${code(text)} is no ID of a ${what}: those end in 8 or 17 hexadecimal digits.`];
}

const networks = [
  ['vpce-', 'VPC endpoint'],
  ['vpc-', 'VPC'],
  ['subnet-', 'subnet'],
] as const;
