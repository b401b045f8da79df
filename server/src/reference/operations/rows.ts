/**
 * By the prefix that people write, API operations and SDK or CLI calls that are no actions, each row with the actions
 * that authorise all of its operations, which stand between spaces. An action without a prefix is of the service that
 * the row stands under.
 *
 * Unless a source stands there, from the tables "API operations defined by …" of
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export type OperationRows = Readonly<
  Record<string, readonly (readonly [operations: string, ...actions: readonly string[]])[]>
>;
