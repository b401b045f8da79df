/**
 * Whether an error code says that the caller lacked permission; every other failure comes after permission was given.
 * Services write it in many ways: `AccessDenied`, `AccessDeniedException`, `Client.UnauthorizedOperation`.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */
export function isDenial(errorCode: string | undefined): boolean {
  return (
    errorCode !== undefined &&
    /access_?denied|unauthorized|not_?authorized|authorization_?error|forbidden|auth_?failure/i.test(
      errorCode,
    )
  );
}
