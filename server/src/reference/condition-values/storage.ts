import type { ValuesByKey } from './known';

/** Amazon S3 and AWS KMS. */
export const storageValues: ValuesByKey = {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
  's3:x-amz-server-side-encryption': [
    ['AES256', 'SSE-S3'],
    ['aws:kms', 'SSE-KMS'],
    ['aws:kms:dsse', 'DSSE-KMS'],
  ],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl
  's3:x-amz-acl': [
    'bucket-owner-full-control',
    'private',
    'bucket-owner-read',
    'authenticated-read',
    'public-read',
    'public-read-write',
    'aws-exec-read',
    'log-delivery-write',
  ],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html
  's3:x-amz-storage-class': [
    'STANDARD',
    'INTELLIGENT_TIERING',
    'STANDARD_IA',
    'ONEZONE_IA',
    'GLACIER_IR',
    'GLACIER',
    'DEEP_ARCHIVE',
    'EXPRESS_ONEZONE',
    'REDUCED_REDUNDANCY',
  ],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
  's3:x-amz-object-ownership': ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'],
  's3:x-amz-metadata-directive': ['COPY', 'REPLACE'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
  's3:object-lock-mode': ['GOVERNANCE', 'COMPLIANCE'],
  's3:object-lock-legal-hold': ['ON', 'OFF'],
  // https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html
  's3:authType': [
    ['REST-HEADER', 'the Authorization header'],
    ['REST-QUERY-STRING', 'a presigned URL'],
    ['POST', 'a form in a browser'],
  ],
  's3:signatureversion': [
    ['AWS4-HMAC-SHA256', 'Signature Version 4'],
    ['AWS', 'Signature Version 2'],
  ],
  's3:signatureAge': [['600000', '10 minutes, in milliseconds']],
  's3:x-amz-content-sha256': ['UNSIGNED-PAYLOAD'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html
  's3:TlsVersion': ['1.2', '1.3'],
  's3:delimiter': ['/'],
  's3:max-keys': ['10', '100'],
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
  's3:AccessPointNetworkOrigin': ['VPC', 'Internet'],
  // https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html, also for the keys below
  'kms:GrantOperations': [
    'Decrypt',
    'Encrypt',
    'GenerateDataKey',
    'GenerateDataKeyWithoutPlaintext',
    'ReEncryptFrom',
    'ReEncryptTo',
    'DescribeKey',
    'CreateGrant',
    'RetireGrant',
    'GenerateDataKeyPair',
    'GenerateDataKeyPairWithoutPlaintext',
    'GetPublicKey',
    'Sign',
    'Verify',
    'GenerateMac',
    'VerifyMac',
    'DeriveSharedSecret',
  ],
  'kms:GrantConstraintType': ['EncryptionContextEquals', 'EncryptionContextSubset'],
  'kms:KeyUsage': ['ENCRYPT_DECRYPT', 'SIGN_VERIFY', 'GENERATE_VERIFY_MAC', 'KEY_AGREEMENT'],
  'kms:KeySpec': [
    'SYMMETRIC_DEFAULT',
    'RSA_2048',
    'RSA_3072',
    'RSA_4096',
    'ECC_NIST_P256',
    'ECC_NIST_P384',
    'ECC_NIST_P521',
    'HMAC_256',
    'HMAC_384',
    'HMAC_512',
  ],
  'kms:KeyOrigin': ['AWS_KMS', 'EXTERNAL', 'AWS_CLOUDHSM', 'EXTERNAL_KEY_STORE'],
  'kms:EncryptionAlgorithm': ['SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_256', 'RSAES_OAEP_SHA_1'],
  'kms:SigningAlgorithm': [
    'ECDSA_SHA_256',
    'ECDSA_SHA_384',
    'RSASSA_PSS_SHA_256',
    'RSASSA_PKCS1_V1_5_SHA_256',
  ],
  'kms:MacAlgorithm': ['HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'],
  'kms:MessageType': ['RAW', 'DIGEST'],
  'kms:ExpirationModel': ['KEY_MATERIAL_EXPIRES', 'KEY_MATERIAL_DOES_NOT_EXPIRE'],
  'kms:MultiRegionKeyType': ['PRIMARY', 'REPLICA'],
  'kms:ScheduleKeyDeletionPendingWindowInDays': ['7', '30'],
  'kms:RotationPeriodInDays': ['90', '365'],
};
