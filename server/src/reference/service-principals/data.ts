import type { PrincipalRows } from './rows';

/** Storage, databases and analytics. */
export const dataPrincipals: PrincipalRows = [
  ['Amazon S3', 's3', 'access-grants.s3', 'storage-lens.s3'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops-iam-role-policies.html
  ['Amazon S3 Batch Operations', 'batchoperations.s3'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
  ['Amazon S3, server access logs', 'logging.s3'],
  ['Amazon S3 Tables', 'replication.s3tables'],
  ['Amazon EFS', 'elasticfilesystem'],
  ['Amazon FSx', 'fsx', 's3.data-source.lustre.fsx'],
  ['AWS Backup', 'backup', 'restore-testing.backup'],
  ['Amazon Data Lifecycle Manager', 'dlm'],
  ['AWS DataSync', 'datasync'],
  ['AWS Storage Gateway', 'storagegateway'],
  ['AWS Transfer Family', 'transfer'],
  ['AWS Snowball', 'importexport'],
  ['Amazon DynamoDB', 'contributorinsights.dynamodb', 'kinesisreplication.dynamodb', 'replication.dynamodb'],
  ['Amazon DynamoDB Accelerator (DAX)', 'dax'],
  ['Amazon RDS', 'rds'],
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ExportSnapshot.html
  ['Amazon RDS, exports of snapshots', 'export.rds'],
  // https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html
  ['Amazon RDS, Enhanced Monitoring', 'monitoring.rds'],
  ['Amazon Aurora DSQL', 'dsql'],
  ['Oracle Database@AWS', 'odb'],
  ['Amazon DocumentDB Elastic Clusters', 'docdb-elastic'],
  ['Amazon Neptune Analytics', 'neptune-graph'],
  ['Amazon ElastiCache', 'elasticache'],
  ['Amazon MemoryDB', 'memorydb'],
  ['Amazon Keyspaces', 'cassandra-streams', 'replication.cassandra'],
  ['Amazon QLDB', 'qldb'],
  ['Amazon Timestream', 'timestream'],
  ['Amazon Timestream for InfluxDB', 'timestream-influxdb'],
  // https://docs.aws.amazon.com/dms/latest/userguide/dm-iam-resources.html
  ['AWS Database Migration Service', 'dms', 'dms-data-migrations', 'schema-conversion.dms'],
  ['Amazon Redshift', 'redshift', 'redshift-data', 'redshift-serverless'],
  ['Amazon Athena', 'athena'],
  ['AWS Glue', 'glue'],
  ['AWS Glue DataBrew', 'databrew'],
  ['AWS Lake Formation', 'lakeformation'],
  ['Amazon EMR', 'elasticmapreduce'],
  ['Amazon EMR Serverless', 'emr-serverless', 'ops.emr-serverless'],
  ['Amazon EMR on EKS', 'emr-containers'],
  ['Amazon OpenSearch Service', 'es', 'opensearchservice', 'directquery.opensearchservice'],
  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/pipeline-security-overview.html
  ['Amazon OpenSearch Ingestion', 'osis', 'osis-pipelines'],
  ['Amazon OpenSearch Serverless', 'observability.aoss'],
  ['Amazon Quick Suite', 'quicksight'],
  ['Amazon Data Firehose', 'firehose'],
  ['Amazon Managed Service for Apache Flink', 'kinesisanalytics'],
  ['Amazon MSK', 'kafka'],
  ['Amazon MSK Connect', 'kafkaconnect'],
  // https://docs.aws.amazon.com/mwaa/latest/userguide/mwaa-create-role.html
  ['Amazon Managed Workflows for Apache Airflow', 'airflow', 'airflow-env', 'airflow-serverless'],
  ['AWS Data Pipeline', 'datapipeline'],
  ['Amazon DataZone', 'datazone', 'datazonecontrol'],
  ['AWS Clean Rooms', 'cleanrooms', 'cleanrooms-ml'],
  ['AWS Entity Resolution', 'entityresolution'],
  ['AWS HealthLake', 'healthlake'],
  ['AWS HealthOmics', 'omics'],
  ['AWS HealthImaging', 'medical-imaging'],
];
