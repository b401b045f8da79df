import { lettersOf } from '../../hosts/json/letters';
import type { Target } from '../../policy/locate';
import type { Span } from '../../text/span';
import type { Point } from './explanation';

/** Where in the text at the caret somebody points; undefined where no text stands there, or a function gives it. */
export function pointAt(document: string, target: Target, offset: number): Point | undefined {
  const token = tokenOf(target);
  const letters = token && lettersOf(document, token.span, token.text);
  return letters && { index: letters.indexAt(offset), span: letters.span };
}

interface Token {
  readonly span: Span;
  readonly text: string;
}

function tokenOf(target: Target): Token | undefined {
  switch (target.at) {
    case 'action':
    case 'resource':
    case 'principal':
      return { span: target.text, text: target.text.value };
    case 'condition-key':
      return { span: target.entry.key, text: target.entry.name };
    case 'condition-value': {
      const { value } = target;
      return value.type === 'text' ? { span: value, text: value.value } : undefined;
    }
    default:
      return undefined;
  }
}
