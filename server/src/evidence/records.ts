import { eventOf, isObject } from './event';
import type { CloudTrailEvent } from './event';

/** What one file holds. */
export interface Reading {
  readonly events: readonly CloudTrailEvent[];
  /** How many records could not be read, a text that is no JSON counting as one. */
  readonly unread: number;
}

/**
 * UTF-16 code units. CloudTrail's own files have 50 MB at most, and engines hold no text of much more than 500 million.
 */
export const textLimit = 256 * 1024 * 1024;

/**
 * Reads the text of a file: a log file of a trail, what `aws cloudtrail lookup-events` prints, events of EventBridge, an
 * export of CloudTrail Lake, lists of these, and one of them a line. The digest files that lie beside logs hold none.
 * Never throws.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-examples.html
 */
export function readRecords(text: string): Reading {
  if (!text.trim()) return { events: [], unread: 0 };
  const gathered: Gathered = { events: [], unread: 0 };
  const whole = text.length > textLimit ? undefined : parse(text);
  if (whole) gather(whole.value, gathered, 0);
  else readLines(text, gathered);
  return gathered;
}

interface Gathered {
  readonly events: CloudTrailEvent[];
  unread: number;
}

/** Wrappers within wrappers: no export has more than the four of a lookup's list. */
const depthLimit = 8;

function gather(value: unknown, gathered: Gathered, depth: number): void {
  if (depth > depthLimit) gathered.unread++;
  else if (Array.isArray(value)) for (const each of value) gather(each, gathered, depth + 1);
  else if (typeof value === 'string') gatherText(value, gathered, depth);
  else if (!isObject(value)) gathered.unread++;
  else if (isDigest(value)) return;
  else {
    const inner = wrappers.find((name) => Object.hasOwn(value, name) && isWrapped(value[name]));
    if (inner !== undefined && !Object.hasOwn(value, 'eventSource'))
      gather(value[inner], gathered, depth + 1);
    else gatherRecord(value, gathered);
  }
}

/** Log files, `lookup-events` and its items, EventBridge, Lake. */
const wrappers = ['Records', 'Events', 'CloudTrailEvent', 'detail', 'eventData', 'QueryResultRows'];

function isWrapped(value: unknown): boolean {
  return typeof value === 'object' ? value !== null : typeof value === 'string';
}

/** A record within a text: a lookup has each of its events so. */
function gatherText(text: string, gathered: Gathered, depth: number): void {
  const parsed = parse(text);
  if (parsed) gather(parsed.value, gathered, depth + 1);
  else gathered.unread++;
}

function gatherRecord(value: object, gathered: Gathered): void {
  const event = eventOf(value);
  if (event) gathered.events.push(event);
  else gathered.unread++;
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html */
function isDigest(value: object): boolean {
  return Object.hasOwn(value, 'digestStartTime') && Object.hasOwn(value, 'logFiles');
}

/** One document a line; a text in which the first lines are none is no such file, and not read to its end. */
function readLines(text: string, gathered: Gathered): void {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end).trim();
    start = end + 1;
    if (!line) continue;
    const parsed = parse(line);
    if (parsed) gather(parsed.value, gathered, 0);
    else if (++gathered.unread >= badLineLimit && !gathered.events.length) {
      gathered.unread = 1;
      return;
    }
  }
}

const badLineLimit = 20;

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
