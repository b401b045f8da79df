/** Where we and IAM Access Analyzer judge the corpora differently, a check each, with the reason. Written by hand. */
export const differences = 'None.';
