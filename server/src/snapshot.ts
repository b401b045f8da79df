import picomatch from 'picomatch';
import { positionsOf } from './text/positions';
import type { Positions } from './text/positions';
import { draftJson } from './hosts/json/draft';
import { parseJsonFile } from './hosts/json/parse';
import type { Draft } from './policy/draft';
import type { KindName } from './policy/kind/name';
import type { PolicyFile } from './policy/model';
import { seenIn } from './policy/seen';
import type { Seen } from './policy/seen';
import { isOld } from './reference/age';
import type { ServiceReference } from './reference/model';
import { rules } from './rules/registry';
import type { Finding } from './rules/rule';
import { runRules } from './rules/run';
import type { Settings } from './settings';
import { undisturbed } from './undisturbed';

/** One version of a document, parsed once and shared by every feature. */
export interface Snapshot {
  readonly text: string;
  /** Relative to the workspace folder where there is one, `/` between folders. */
  readonly fileName: string;
  readonly file: PolicyFile;
  readonly reference: ServiceReference;
  readonly settings: Settings;
  /** The document as it would stand were the word at the offset finished; undefined where nothing can be written. */
  draftAt(offset: number): Draft | undefined;
  /** The same document with another text. */
  revised(text: string): Snapshot;
  positions(): Positions;
  /** What its policies name; computed once. */
  seen(): Seen;
  /** Every finding of every policy that no syntax problem disturbs, in the order of the text; computed once. */
  findings(): readonly Finding[];
}

export interface SnapshotOptions {
  readonly fileName: string;
  readonly settings: Settings;
  readonly reference: ServiceReference;
  /** The day on which it is taken, by which the reference is old or not. */
  readonly today: Date;
  /** A rule threw: its findings on one policy are missing. */
  crashed?(rule: string, error: unknown): void;
}

export function takeSnapshot(text: string, options: SnapshotOptions): Snapshot {
  const { fileName, reference, settings, today, crashed } = options;
  const finding = { fileName, kindFromSetting: kindFromSetting(settings, fileName) };
  const file = parseJsonFile(text, finding);
  let positions: Positions | undefined;
  let seen: Seen | undefined;
  let findings: readonly Finding[] | undefined;
  return {
    text,
    fileName,
    file,
    reference,
    settings,
    revised: (other) => takeSnapshot(other, options),
    draftAt: (offset) => draftJson(text, offset, { ...finding, file }),
    positions: () => (positions ??= positionsOf(text)),
    seen: () => (seen ??= seenIn(file)),
    findings: () =>
      (findings ??= file.policies.flatMap((policy) =>
        undisturbed(
          runRules(policy, {
            rules,
            reference,
            referenceIsOld: isOld(reference, today),
            severityOf: (name) => (Object.hasOwn(settings.rules, name) ? settings.rules[name] : undefined),
            ...(crashed && { crashed }),
          }),
          policy,
          file,
          text,
        ),
      )),
  };
}

function kindFromSetting({ kinds }: Settings, fileName: string): KindName | undefined {
  return Object.entries(kinds).findLast(([glob]) => glob === fileName || isMatch(fileName, glob))?.[1];
}

/** A glob that picomatch refuses, an empty one say, matches nothing. */
function isMatch(fileName: string, glob: string): boolean {
  try {
    return picomatch.isMatch(fileName, glob, { dot: true });
  } catch {
    return false;
  }
}
