import { invalidParameter } from '../errors.js';
import type { BrandingStyleInput } from '../model/branding-shapes.js';

/**
 * The default style and one's own exclude each other. Not measured: as the reference has it.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateManagedLoginBranding.html
 */
export function assertStyle({ UseCognitoProvidedValues, Settings, Assets }: BrandingStyleInput): void {
  if (UseCognitoProvidedValues && (Settings !== undefined || Assets?.length))
    throw invalidParameter('Settings and Assets must be omitted when UseCognitoProvidedValues is true.');
}
