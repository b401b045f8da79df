import type { ServiceReference } from '../../reference/model';

/** `in the AWS data of 2026-09-26, which is old by now`: what the data lacks may exist since. */
export function asOf({ updatedAt }: ServiceReference): string {
  return `in the AWS data of ${updatedAt.slice(0, 'yyyy-mm-dd'.length)}, which is old by now`;
}
