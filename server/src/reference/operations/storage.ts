import type { OperationRows } from './rows';

/**
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html and the permissions that
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html gives for each
 */
export const storageOperations: OperationRows = {
  s3: [
    ['HeadObject SelectObjectContent', 'GetObject'],
    ['HeadBucket ListObjects ListObjectsV2', 'ListBucket'],
    ['ListObjectVersions', 'ListBucketVersions'],
    ['ListBuckets', 'ListAllMyBuckets'],
    ['ListMultipartUploads', 'ListBucketMultipartUploads'],
    ['ListParts', 'ListMultipartUploadParts'],
    ['CopyObject UploadPartCopy', 'GetObject', 'PutObject'],
    ['CreateMultipartUpload UploadPart CompleteMultipartUpload PostObject', 'PutObject'],
    ['DeleteObjects', 'DeleteObject'],
    ['GetBucketAccelerateConfiguration', 'GetAccelerateConfiguration'],
    ['PutBucketAccelerateConfiguration', 'PutAccelerateConfiguration'],
    ['GetBucketAnalyticsConfiguration ListBucketAnalyticsConfigurations', 'GetAnalyticsConfiguration'],
    ['PutBucketAnalyticsConfiguration DeleteBucketAnalyticsConfiguration', 'PutAnalyticsConfiguration'],
    ['DeleteBucketCors', 'PutBucketCORS'],
    ['GetBucketEncryption', 'GetEncryptionConfiguration'],
    ['PutBucketEncryption DeleteBucketEncryption', 'PutEncryptionConfiguration'],
    [
      'GetBucketIntelligentTieringConfiguration ListBucketIntelligentTieringConfigurations',
      'GetIntelligentTieringConfiguration',
    ],
    [
      'PutBucketIntelligentTieringConfiguration DeleteBucketIntelligentTieringConfiguration',
      'PutIntelligentTieringConfiguration',
    ],
    ['GetBucketInventoryConfiguration ListBucketInventoryConfigurations', 'GetInventoryConfiguration'],
    ['PutBucketInventoryConfiguration DeleteBucketInventoryConfiguration', 'PutInventoryConfiguration'],
    ['GetBucketLifecycle GetBucketLifecycleConfiguration', 'GetLifecycleConfiguration'],
    ['PutBucketLifecycle PutBucketLifecycleConfiguration DeleteBucketLifecycle', 'PutLifecycleConfiguration'],
    ['CreateBucketMetadataConfiguration', 'CreateBucketMetadataTableConfiguration'],
    ['GetBucketMetadataConfiguration', 'GetBucketMetadataTableConfiguration'],
    ['DeleteBucketMetadataConfiguration', 'DeleteBucketMetadataTableConfiguration'],
    ['GetBucketMetricsConfiguration ListBucketMetricsConfigurations', 'GetMetricsConfiguration'],
    ['PutBucketMetricsConfiguration DeleteBucketMetricsConfiguration', 'PutMetricsConfiguration'],
    ['GetBucketNotificationConfiguration', 'GetBucketNotification'],
    ['PutBucketNotificationConfiguration', 'PutBucketNotification'],
    ['DeleteBucketOwnershipControls', 'PutBucketOwnershipControls'],
    ['GetBucketReplication', 'GetReplicationConfiguration'],
    ['PutBucketReplication DeleteBucketReplication', 'PutReplicationConfiguration'],
    ['DeleteBucketTagging', 'PutBucketTagging'],
    ['GetObjectLockConfiguration', 'GetBucketObjectLockConfiguration'],
    ['PutObjectLockConfiguration', 'PutBucketObjectLockConfiguration'],
    ['GetPublicAccessBlock', 'GetBucketPublicAccessBlock'],
    ['PutPublicAccessBlock DeletePublicAccessBlock', 'PutBucketPublicAccessBlock'],
    ['CreateSession RenameObject', 's3express:CreateSession'],
    ['ListDirectoryBuckets', 's3express:ListAllMyDirectoryBuckets'],
    ['ListRegionalBuckets', 's3-outposts:ListRegionalBuckets'],
    ['WriteGetObjectResponse', 's3-object-lambda:WriteGetObjectResponse'],
  ],
};
