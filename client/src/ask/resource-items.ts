/** A resource as a list shows it. */
export interface ResourceItem {
  readonly label: string;
  readonly description?: string;
  /** Whether it stays whatever is typed. */
  readonly alwaysShow?: boolean;
  /** What it stands for; absent: what is typed when it is taken. */
  readonly resource?: string;
}

/** The resources that are offered, and last what somebody typed, or the way to type it. */
export function resourceItems(offered: readonly string[], typed: string): readonly ResourceItem[] {
  const items = offered.map((resource) => ({ label: resource, resource }));
  if (!typed) return [...items, { label: 'Another resource…' }];
  return offered.includes(typed)
    ? items
    : [...items, { label: typed, description: 'as typed', alwaysShow: true }];
}

/** Whether something in it is to be filled in: `<BucketName>`. */
export function hasGap(resource: string): boolean {
  return /<[^>]*>/.test(resource);
}
