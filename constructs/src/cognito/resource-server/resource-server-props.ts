import { flag, list, object, optional, record, text } from '../../shape/index.js';
import { OVERRIDES, type Overrides } from '../../terraform/overrides.js';
import { type IUserPool, USER_POOL } from '../user-pool/user-pool-reference.js';

/** What is known of a resource server that exists already. */
export interface ResourceServerAttributes<N extends string = string> {
  readonly identifier: string;
  /**
   * The names of its scopes: another one does not compile, and is refused at synth.
   * @default - it may have any
   */
  readonly scopeNames?: readonly N[];
  /**
   * The pool that it is in: clients of another one are then refused.
   * @default - not known
   */
  readonly userPool?: IUserPool;
}

export interface ResourceServerProps<N extends string = string> {
  readonly userPool: IUserPool;
  /** 1 to 256 printable ASCII characters, without space, `"` and `\`. A new identifier replaces the server. */
  readonly identifier: string;
  /**
   * At most 100: name and description, of 1 to 256 bytes in UTF-8 each; identifier and name together, with the `/`
   * between them, at most 256. A change is an update in place.
   */
  readonly scopes: Readonly<{ [K in N]?: string }>;
  /**
   * 1 to 256 ASCII letters, digits, white space and `_+=,.@-`. A new name replaces the server. To be given where the
   * identifier has other characters, as a URL does.
   * @default - the identifier
   */
  readonly serverName?: string;
  /**
   * Whether Terraform refuses to delete the server (`prevent_destroy`).
   * @default true
   */
  readonly protect?: boolean;
  /** Arguments of the Terraform resource that this construct has no property for, or decides otherwise. @default - none */
  readonly overrides?: Overrides;
}

const SCOPES = "an object that says what each scope permits, such as { read: 'Read orders' }";

export const RESOURCE_SERVER_ATTRIBUTES = object<ResourceServerAttributes>({
  identifier: text(),
  scopeNames: optional(list(text(), "a list of names of scopes, such as ['read']")),
  userPool: optional(USER_POOL),
});

export const RESOURCE_SERVER_PROPS = object<ResourceServerProps>({
  userPool: USER_POOL,
  identifier: text(),
  scopes: record(text('what the scope permits, in a text'), SCOPES),
  serverName: optional(text()),
  protect: optional(flag()),
  overrides: optional(OVERRIDES),
});
