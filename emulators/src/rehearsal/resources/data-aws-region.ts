import { awsType } from './resource-type.js';

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/data-sources/region */
export const dataAwsRegion = awsType('data.aws_region', {}, async (_, { region }) => ({
  id: region,
  name: region,
}));
