import type { PrincipalRows } from './rows';

/** Machine learning and what is built with it. */
export const intelligencePrincipals: PrincipalRows = [
  ['Amazon Bedrock', 'bedrock'],
  [
    'Amazon Bedrock AgentCore',
    'bedrock-agentcore',
    'network.bedrock-agentcore',
    'runtime-identity.bedrock-agentcore',
    'runtime-instances.bedrock-agentcore',
  ],
  ['AWS Agent Registry', 'agent-registry'],
  ['Amazon SageMaker', 'sagemaker', 'job.sagemaker'],
  ['Amazon SageMaker geospatial capabilities', 'sagemaker-geospatial'],
  ['Amazon Q', 'q'],
  // https://docs.aws.amazon.com/amazonq/latest/qbusiness-ug/create-application-iam.html
  ['Amazon Q Business', 'application.qbusiness', 'qbusiness'],
  ['Amazon AI Operations', 'aiops'],
  ['AWS DevOps Agent', 'aidevops'],
  ['AWS Transform custom', 'transform-custom'],
  ['Amazon Comprehend', 'comprehend'],
  ['Amazon Forecast', 'forecast'],
  ['Amazon Fraud Detector', 'frauddetector'],
  ['Amazon Kendra', 'kendra'],
  ['Amazon Lex', 'lex', 'channels.lex', 'lexv2', 'channels.lexv2', 'replication.lexv2'],
  ['Amazon Lookout for Equipment', 'lookoutequipment'],
  ['Amazon Lookout for Metrics', 'lookoutmetrics'],
  ['Amazon Monitron', 'monitron'],
  ['AWS Panorama', 'panorama'],
  ['Amazon Personalize', 'personalize'],
  ['Amazon Rekognition', 'rekognition'],
  ['Amazon Textract', 'textract'],
  ['Amazon Transcribe', 'transcribe'],
  ['Amazon Translate', 'translate'],
];
