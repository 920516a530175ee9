import { timestamp } from '../aws/json-protocol.js';
import type { UserPool } from './state.js';

/** The client id that stands for all clients. */
export const ALL_CLIENTS = 'ALL';

/**
 * What a client has; else what all clients have; else nothing.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UICustomizationType.html
 */
export function describeUICustomization(pool: UserPool, clientId: string) {
  const shownId = pool.uiCustomizations.has(clientId) ? clientId : ALL_CLIENTS;
  const customization = pool.uiCustomizations.get(shownId);
  if (!customization) return {};
  const { css, hasImage, version, created, modified } = customization;
  return {
    UserPoolId: pool.id,
    ClientId: shownId,
    ImageUrl: hasImage
      ? `https://${ASSETS}/${pool.id}/${shownId}/${version}/assets/images/image.jpg`
      : undefined,
    CSS: css,
    CSSVersion: css && version,
    LastModifiedDate: timestamp(modified),
    CreationDate: timestamp(created),
  };
}

/** Where logos would be; nothing is there. */
const ASSETS = 'd0localcloud0.cloudfront.net';
