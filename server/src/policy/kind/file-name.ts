import { matches } from '../../text/wildcard';
import type { PolicyKind } from '../model';

/** Patterns of a lower-cased path with `/` between folders; the first that matches names the kind. */
const patterns: readonly (readonly [pattern: string, kind: PolicyKind])[] = [
  ['*.scp.json*', 'scp'],
  ['*.rcp.json*', 'rcp'],
  ['*/scp.json*', 'scp'],
  ['*/rcp.json*', 'rcp'],
  ['*/scps/*', 'scp'],
  ['*/rcps/*', 'rcp'],
  ['*service?control?polic*', 'scp'],
  ['*resource?control?polic*', 'rcp'],
  ['*trust?policy*', 'trust'],
  ['*assume?role?policy*', 'trust'],
  ['*/trust.json*', 'trust'],
  ['*.trust.json*', 'trust'],
  ['*permission?boundary*', 'boundary'],
  ['*permissions?boundary*', 'boundary'],
  ['*.boundary.json*', 'boundary'],
  ['*session?policy*', 'session'],
  ['*endpoint?policy*', 'endpoint'],
  ['*bucket?policy*', 'resource'],
  ['*queue?policy*', 'resource'],
  ['*topic?policy*', 'resource'],
  ['*/key?policy*', 'resource'],
  ['*kms*key?policy*', 'resource'],
  ['*repository?policy*', 'resource'],
  ['*resource?policy*', 'resource'],
  ['*resource?based?policy*', 'resource'],
  ['*identity?policy*', 'identity'],
];

/**
 * The kind that a file is named after; undefined where the name says nothing. Folders count for control policies
 * alone: `bucket-policies/readme/x.json` says little, `scps/x.json` says it all.
 */
export function kindFromFileName(path: string): PolicyKind | undefined {
  const whole = `/${path.replaceAll('\\', '/').toLowerCase()}`;
  const name = whole.slice(whole.lastIndexOf('/'));
  const found = patterns.find(([pattern, kind]) =>
    matches(pattern, kind === 'scp' || kind === 'rcp' ? whole : name),
  );
  return found?.[1];
}
