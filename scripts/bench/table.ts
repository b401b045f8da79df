/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly theirs?: string;
  /** What is compared with the target: a ratio, a rate, a size. */
  readonly value?: string;
  readonly target?: string;
  readonly met?: boolean;
}

export function printTable(rows: readonly Row[]): string {
  const head = ['', 'Leastwise', 'JSON server', 'figure', 'target', ''];
  const cells = rows.map(({ what, ours, theirs = '', value = '', target = '', met }) => [
    what,
    ours,
    theirs,
    value,
    target,
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ]);
  const all = [head, ...cells];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function milliseconds(number: number): string {
  return `${number < 10 ? number.toFixed(2) : number.toFixed(0)} ms`;
}

export function bytes(number: number): string {
  return number < 10_000
    ? `${number} B`
    : number < 1e6
      ? `${(number / 1e3).toFixed(0)} kB`
      : `${(number / 1e6).toFixed(2)} MB`;
}

/** A figure that must not be above its target, or not below it. */
export function against(
  number: number,
  target: number,
  {
    unit = '',
    digits = 2,
    least = false,
  }: { readonly unit?: string; readonly digits?: number; readonly least?: boolean } = {},
): Required<Pick<Row, 'value' | 'target' | 'met'>> {
  return {
    value: `${number.toFixed(digits)}${unit}`,
    target: `${least ? '≥' : '≤'} ${target}${unit}`,
    met: least ? number >= target : number <= target,
  };
}
