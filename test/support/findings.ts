import assert from 'node:assert/strict';
import type { Severity } from '../../server/src/rules/rule';
import { applyEdits } from './apply';
import { marked, snapshotOf } from './document';
import type { DocumentOptions } from './document';

/** What a rule says of a document, in which the marks `«…»` stand around what it must mark; no mark: it is silent. */
export interface RuleCase extends DocumentOptions {
  readonly name: string;
  readonly text: string;
  readonly severity?: Severity;
  /** Parts of the messages, in the order of the marks. */
  readonly says?: readonly (string | RegExp)[];
  /** The titles of the first finding's fixes. */
  readonly fixes?: readonly (string | RegExp)[];
  /** The document after the first fix of the first finding, compared as JSON. */
  readonly fixed?: unknown;
}

export function checkRule(rule: string, each: RuleCase): void {
  const { text, marked: expected } = marked(each.text);
  const findings = snapshotOf(text, each)
    .findings()
    .filter((finding) => finding.rule.id === rule);
  assert.deepEqual(
    findings.map(({ offset, length }) => text.slice(offset, offset + length)),
    expected,
    findings.map(({ message }) => message).join('\n'),
  );
  for (const [index, part] of (each.says ?? []).entries()) {
    const message = findings[index]?.message ?? '';
    if (typeof part === 'string') assert.ok(message.includes(part), `${message}\ndoes not say: ${part}`);
    else assert.match(message, part);
  }
  if (each.severity) for (const { severity } of findings) assert.equal(severity, each.severity);
  const fixes = findings[0]?.fixes() ?? [];
  if (each.fixes) {
    const titles = fixes.map(({ title }) => title);
    assert.equal(titles.length, each.fixes.length, titles.join('\n'));
    for (const [index, title] of titles.entries()) {
      const wanted: string | RegExp = each.fixes[index] ?? '';
      if (typeof wanted === 'string') assert.equal(title, wanted);
      else assert.match(title, wanted);
    }
  }
  if (each.fixed !== undefined) {
    assert.ok(fixes[0], 'there is no fix');
    assert.deepEqual(JSON.parse(applyEdits(text, fixes[0].edits)), each.fixed);
  }
}

/** An identity policy of one statement; `rest` are further members, as JSON. */
export function allow(action: string, resource = '"*"', rest = ''): string {
  return `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ${action}, "Resource": ${resource}${rest && `, ${rest}`}}]}`;
}

/** What `allow` becomes, as JSON. */
export function allowed(action: unknown, resource: unknown = '*'): unknown {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] };
}
