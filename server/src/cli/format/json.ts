import type { Finding } from '../../rules/rule';
import type { ServiceReference } from '../../reference/model';
import { pathOf } from '../../policy/value';
import { endOf } from '../../text/span';
import type { Span } from '../../text/span';
import type { Snapshot } from '../../snapshot';
import { typeOf } from '../report';
import { jsonDocument } from './json-document';
import type { Format, LintedFile } from '../report';

/**
 * One JSON document, a line a file. Lines and columns start at 1, offsets at 0, all in UTF-16 code units of the text
 * without its byte order mark.
 */
export function jsonFormat(version: string, reference: ServiceReference): Format {
  return jsonDocument(version, reference, fileOf);
}

function fileOf({ name, snapshot }: LintedFile) {
  return {
    file: name,
    policies: snapshot.file.policies.map(({ source, kind }) => ({ path: pathOf(source), kind })),
    findings: snapshot.findings().map((finding) => findingOf(finding, snapshot)),
  };
}

function findingOf(finding: Finding, snapshot: Snapshot) {
  return {
    rule: finding.rule.id,
    ...(finding.code !== undefined && { accessAnalyzerCode: finding.code }),
    type: typeOf(finding),
    message: finding.message,
    path: finding.path,
    range: rangeOf(finding, snapshot),
    related: finding.related.map((each) => ({ message: each.message, range: rangeOf(each, snapshot) })),
    fixes: finding.fixes().map(({ title, effect }) => ({ title, effect })),
  };
}

function rangeOf(span: Span, snapshot: Snapshot) {
  return { start: placeOf(span.offset, snapshot), end: placeOf(endOf(span), snapshot) };
}

function placeOf(offset: number, snapshot: Snapshot) {
  const { line, character } = snapshot.positions().at(offset);
  return { line: line + 1, column: character + 1, offset };
}
