import { required, text, textMap, texts } from '../schema/arguments.js';
import { ifAny } from './omit.js';
import { awsType } from './resource-type.js';

const schema = {
  attribute_mapping: textMap(),
  idp_identifiers: texts(),
  provider_details: required(textMap()),
  provider_name: required(text()),
  provider_type: required(text()),
  user_pool_id: required(text()),
};

interface IdentityProvider {
  readonly AttributeMapping?: Readonly<Record<string, string>>;
  readonly IdpIdentifiers?: readonly string[];
  readonly ProviderDetails?: Readonly<Record<string, string>>;
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/cognito_identity_provider */
export const awsCognitoIdentityProvider = awsType(
  'aws_cognito_identity_provider',
  schema,
  async (args, { cognito }) => {
    const provider = { ProviderName: args.provider_name, UserPoolId: args.user_pool_id };
    await cognito('CreateIdentityProvider', {
      ...provider,
      AttributeMapping: ifFilled(args.attribute_mapping),
      IdpIdentifiers: ifAny(args.idp_identifiers),
      ProviderDetails: ifFilled(args.provider_details),
      ProviderType: args.provider_type,
    });
    const { IdentityProvider: found } = await cognito('DescribeIdentityProvider', provider);
    const { AttributeMapping, IdpIdentifiers, ProviderDetails } = found as IdentityProvider;
    return {
      id: `${args.user_pool_id}:${args.provider_name}`,
      attribute_mapping: AttributeMapping ?? {},
      idp_identifiers: IdpIdentifiers ?? [],
      provider_details: ProviderDetails ?? {},
    };
  },
);

/** A map that the provider sends only when it has members. */
const ifFilled = <T extends object>(map: T | undefined): T | undefined =>
  map === undefined || Object.keys(map).length === 0 ? undefined : map;
