/**
 * Prefixes that AWS has withdrawn or never documented and that stand in AWS's own managed policies all the same:
 * the reference lacks them, a finding would be noise.
 */
export const retiredServices: ReadonlyMap<string, string> = new Map([
  ['builderid', 'AWS Builder ID'],
  ['datazonecontrol', 'Amazon DataZone Control'],
  ['deepcomposer', 'AWS DeepComposer'],
  ['deeplens', 'AWS DeepLens'],
  ['deepracer', 'AWS DeepRacer'],
  ['elastic-inference', 'Amazon Elastic Inference'],
  ['iot1click', 'AWS IoT 1-Click'],
  ['iotroborunner', 'AWS IoT RoboRunner'],
  ['macie', 'Amazon Macie Classic'],
  ['mobilehub', 'AWS Mobile Hub'],
  ['sagemaker-groundtruth-synthetic', 'Amazon SageMaker Ground Truth Synthetic'],
  ['sysops-sap', 'AWS Systems Manager for SAP'],
  ['zocalo', 'Amazon WorkDocs (as Zocalo)'],
]);
