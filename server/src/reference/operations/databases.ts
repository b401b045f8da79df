import type { OperationRows } from './rows';

const partiQl = ['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete'] as const;
const neptuneQuery = ['ReadDataViaQuery', 'WriteDataViaQuery', 'DeleteDataViaQuery'] as const;

export const databaseOperations: OperationRows = {
  dynamodb: [
    ['TransactGetItems', 'GetItem'],
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
    ['TransactWriteItems', 'ConditionCheckItem', 'DeleteItem', 'PutItem', 'UpdateItem'],
    // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html
    ['ExecuteStatement BatchExecuteStatement ExecuteTransaction', ...partiQl],
  ],
  cassandra: [
    ['CreateKeyspace CreateTable CreateType', 'Create'],
    ['DeleteKeyspace DeleteTable DeleteType', 'Drop'],
    // https://docs.aws.amazon.com/keyspaces/latest/APIReference/API_ListTables.html
    ['GetKeyspace GetTable GetType ListKeyspaces ListTables ListTypes', 'Select'],
    ['UpdateKeyspace UpdateTable', 'Alter'],
    ['RestoreTable', 'Restore', 'Select'],
  ],
  // https://docs.aws.amazon.com/neptune/latest/userguide/data-api.html
  'neptune-db': [
    ['ExecuteGremlinQuery ExecuteGremlinExplainQuery', ...neptuneQuery],
    ['ExecuteOpenCypherQuery ExecuteOpenCypherExplainQuery', ...neptuneQuery],
    ['ExecuteGremlinProfileQuery', 'ReadDataViaQuery'],
    [
      'GetGremlinQueryStatus GetOpenCypherQueryStatus ListGremlinQueries ListOpenCypherQueries',
      'GetQueryStatus',
    ],
    ['CancelGremlinQuery CancelOpenCypherQuery', 'CancelQuery'],
    ['ExecuteFastReset', 'ResetDatabase'],
    ['GetPropertygraphStatistics GetSparqlStatistics', 'GetStatisticsStatus'],
    ['ManagePropertygraphStatistics ManageSparqlStatistics', 'ManageStatistics'],
    ['DeletePropertygraphStatistics DeleteSparqlStatistics', 'DeleteStatistics'],
    ['GetPropertygraphSummary GetRDFGraphSummary', 'GetGraphSummary'],
    ['GetPropertygraphStream GetSparqlStream', 'GetStreamRecords'],
    ['GetMLDataProcessingJob', 'GetMLDataProcessingJobStatus'],
    ['GetMLModelTrainingJob', 'GetMLModelTrainingJobStatus'],
    ['GetMLModelTransformJob', 'GetMLModelTransformJobStatus'],
    ['GetMLEndpoint', 'GetMLEndpointStatus'],
  ],
  // https://docs.aws.amazon.com/timestream/latest/developerguide/security_iam_service-with-iam.html
  timestream: [['Query', 'Select']],
  rds: [
    // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html
    ['Connect GenerateDbAuthToken', 'rds-db:connect'],
    // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.access.html
    ['ExecuteStatement', 'rds-data:ExecuteStatement'],
    ['BatchExecuteStatement', 'rds-data:BatchExecuteStatement'],
    ['BeginTransaction', 'rds-data:BeginTransaction'],
    ['CommitTransaction', 'rds-data:CommitTransaction'],
    ['RollbackTransaction', 'rds-data:RollbackTransaction'],
  ],
  // https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-iam.html
  redshift: [
    ['ExecuteStatement', 'redshift-data:ExecuteStatement'],
    ['BatchExecuteStatement', 'redshift-data:BatchExecuteStatement'],
    ['DescribeStatement', 'redshift-data:DescribeStatement'],
    ['GetStatementResult', 'redshift-data:GetStatementResult'],
    ['CancelStatement', 'redshift-data:CancelStatement'],
  ],
  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html
  opensearch: [
    ['ESHttpDelete', 'es:ESHttpDelete'],
    ['ESHttpGet', 'es:ESHttpGet'],
    ['ESHttpHead', 'es:ESHttpHead'],
    ['ESHttpPatch', 'es:ESHttpPatch'],
    ['ESHttpPost', 'es:ESHttpPost'],
    ['ESHttpPut', 'es:ESHttpPut'],
    ['CreateDomain', 'es:CreateDomain'],
    ['DeleteDomain', 'es:DeleteDomain'],
    ['DescribeDomain', 'es:DescribeDomain'],
    ['DescribeDomains', 'es:DescribeDomains'],
    ['ListDomainNames', 'es:ListDomainNames'],
    ['UpdateDomainConfig', 'es:UpdateDomainConfig'],
  ],
  // https://docs.aws.amazon.com/cloudsearch/latest/developerguide/configuring-access.html
  cloudsearch: [['UploadDocuments', 'document']],
  // Each page of https://docs.aws.amazon.com/dms/latest/APIReference/API_Operations.html names what it requires.
  dms: [
    ['DescribeDataProviders', 'ListDataProviders'],
    ['DescribeExtensionPackAssociations', 'ListExtensionPacks'],
    ['DescribeInstanceProfiles', 'ListInstanceProfiles'],
    ['DescribeMetadataModelAssessments', 'ListMetadataModelAssessments'],
    ['DescribeMetadataModelConversions', 'ListMetadataModelConversions'],
    ['DescribeMetadataModelExportsAsScript DescribeMetadataModelExportsToTarget', 'ListMetadataModelExports'],
    ['DescribeMigrationProjects', 'ListMigrationProjects'],
    ['ModifyConversionConfiguration', 'UpdateConversionConfiguration'],
    ['ModifyDataProvider', 'UpdateDataProvider'],
    ['ModifyInstanceProfile', 'UpdateInstanceProfile'],
    ['ModifyMigrationProject', 'UpdateMigrationProject'],
    ['StartExtensionPackAssociation', 'AssociateExtensionPack'],
    ['StartMetadataModelExportAsScript', 'StartMetadataModelExportAsScripts'],
  ],
};
