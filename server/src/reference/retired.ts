/**
 * Prefixes of services that AWS has withdrawn or never documented, with what they were. The reference lacks them, and AWS
 * still takes policies that name them: a finding would be noise.
 */
export const retiredServices: ReadonlyMap<string, string> = new Map([
  // In managed policies of today: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
  ['builderid', 'AWS Builder ID'], // AWSSupplyChainFederationAdminAccess
  ['datazonecontrol', 'Amazon DataZone Control'], // AmazonDataZonePortalFullAccessPolicy
  ['deepcomposer', 'AWS DeepComposer'], // ReadOnlyAccess
  ['deeplens', 'AWS DeepLens'], // AWSDeepLensServiceRolePolicy
  ['deepracer', 'AWS DeepRacer'], // AWSDeepRacerServiceRolePolicy
  ['elastic-inference', 'Amazon Elastic Inference'], // AmazonSageMakerFullAccess
  ['iot1click', 'AWS IoT 1-Click'], // AWSIoT1ClickFullAccess
  ['iotroborunner', 'AWS IoT RoboRunner'], // AWSIotRoboRunnerFullAccess
  ['mobilehub', 'AWS Mobile Hub'], // AWSMobileHub_FullAccess
  ['sagemaker-groundtruth-synthetic', 'Amazon SageMaker Ground Truth Synthetic'], // GroundTruthSyntheticConsoleFullAccess
  ['zocalo', 'Amazon WorkDocs (as Zocalo)'], // AmazonZocaloFullAccess
  // In earlier versions of managed policies: AmazonMacieFullAccess, SecurityAudit
  ['macie', 'Amazon Macie Classic'],
  ['sysops-sap', 'AWS Systems Manager for SAP'],
  // Once in the Service Authorization Reference, as list_<service>.html below
  // https://docs.aws.amazon.com/service-authorization/latest/reference/
  ['application-cost-profiler', 'AWS Application Cost Profiler'], // awsapplicationcostprofilerservice
  ['iotthingsgraph', 'AWS IoT Things Graph'], // awsiotthingsgraph
  ['sumerian', 'Amazon Sumerian'], // amazonsumerian
]);

/** Those of them that AWS's own policies of the last year name: they are not gone, only nowhere listed. */
export const unlistedServices: ReadonlySet<string> = new Set(['builderid', 'datazonecontrol']);

/**
 * Those whose prefixes IAM Access Analyzer calls invalid as well; the others it still knows, as of March 2026.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
export const unknownRetiredServices: ReadonlySet<string> = new Set(['elastic-inference', 'sysops-sap']);
