import { isObject, type ObjectValue } from '../expressions/values.js';
import { jsonEncode, parseJson } from '../functions/encodings.js';
import { incorrect } from '../problem.js';
import { blockSet, flag, required, text } from '../schema/arguments.js';
import type { Read } from '../schema/schema.js';
import { ifAny, ifOn } from './omit.js';
import { awsType } from './resource-type.js';

const schema = {
  asset: blockSet({
    bytes: text(),
    category: required(text()),
    color_mode: required(text()),
    extension: required(text()),
    resource_id: text(),
  }),
  client_id: required(text()),
  settings: text(),
  use_cognito_provided_values: flag(),
  user_pool_id: required(text()),
};

type Args = Read<typeof schema>;

interface Branding {
  readonly ManagedLoginBrandingId: string;
  readonly Settings?: ObjectValue;
  readonly UseCognitoProvidedValues?: boolean;
}

/**
 * Since version 6.12.0 of the provider.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/6.25.0/docs/resources/cognito_managed_login_branding
 */
export const awsCognitoManagedLoginBranding = awsType(
  'aws_cognito_managed_login_branding',
  schema,
  async (args, { cognito }) => {
    checkStyle(args);
    const { ManagedLoginBranding: created } = await cognito('CreateManagedLoginBranding', {
      Assets: ifAny(args.asset.map(assetInput)),
      ClientId: args.client_id,
      Settings: args.settings === undefined ? undefined : settingsInput(args.settings),
      UseCognitoProvidedValues: ifOn(args.use_cognito_provided_values),
      UserPoolId: args.user_pool_id,
    });
    const { ManagedLoginBrandingId: id, UseCognitoProvidedValues } = created as Branding;
    const { ManagedLoginBranding: merged } = await cognito('DescribeManagedLoginBranding', {
      ManagedLoginBrandingId: id,
      ReturnMergedResources: true,
      UserPoolId: args.user_pool_id,
    });
    const { Settings: all } = merged as Branding;
    return {
      managed_login_branding_id: id,
      settings_all: all && jsonEncode(all),
      use_cognito_provided_values: UseCognitoProvidedValues ?? false,
    };
  },
);

function checkStyle({ settings, use_cognito_provided_values: standard }: Args): void {
  if ((settings === undefined) === (standard === undefined))
    throw incorrect('exactly one of settings and use_cognito_provided_values is required');
}

function settingsInput(settings: string): ObjectValue {
  try {
    const parsed = parseJson(settings);
    if (isObject(parsed)) return parsed;
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw incorrect('settings: a JSON object is required');
}

const assetInput = (asset: Args['asset'][number]) => ({
  Bytes: asset.bytes,
  Category: asset.category,
  ColorMode: asset.color_mode,
  Extension: asset.extension,
  ResourceId: asset.resource_id,
});
