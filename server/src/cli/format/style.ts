import type { Severity } from '../../rules/rule';

export type Style = (text: string) => string;

export interface Styles {
  readonly strong: Style;
  readonly faint: Style;
  readonly severity: Readonly<Record<Severity, Style>>;
}

/** The plain colours of a terminal, which its owner has chosen to be readable; none where it shows none. */
export function stylesFor(color: boolean): Styles {
  const style = (code: number): Style =>
    color ? (text) => `\u001b[${code}m${text}\u001b[0m` : (text) => text;
  return {
    strong: style(1),
    faint: style(2),
    severity: { error: style(31), warning: style(33), information: style(36), hint: style(36) },
  };
}
