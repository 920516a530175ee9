import { object, text, textList } from '../../shape/index.js';
import { APPLICATION, type IAppRegistration } from '../app-registration/app-registration-reference.js';

export interface PreAuthorizedClientProps {
  /** The API. */
  readonly application: IAppRegistration;
  /** The client whose users are not asked. */
  readonly client: IAppRegistration;
  /** Ids of the API's scopes, at least one. */
  readonly scopeIds: readonly string[];
}

export const PRE_AUTHORIZED_CLIENT_PROPS = object<PreAuthorizedClientProps>({
  application: APPLICATION,
  client: APPLICATION,
  scopeIds: textList(text(), 'a list of UUIDs'),
});
