/** The actions of each prefix, in AWS's spelling, between blanks; `*` for all of them. */
export type CloudTrailRows = Readonly<Record<string, string>>;

export function rowsOf(rows: CloudTrailRows): ReadonlyMap<string, ReadonlySet<string> | '*'> {
  return new Map(
    Object.entries(rows).map(([prefix, names]) => [
      prefix,
      names === '*' ? '*' : new Set(names.split(/\s+/).filter(Boolean)),
    ]),
  );
}
