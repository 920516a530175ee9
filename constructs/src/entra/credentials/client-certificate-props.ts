import { literalText, object, optional, text } from '../../shape/index.js';
import { APPLICATION, type IAppRegistration } from '../app-registration/app-registration-reference.js';

export interface ClientCertificateProps {
  readonly application: IAppRegistration;
  /**
   * The certificate as PEM, which synth has to know; never its private key. RSA of at least 2048 bits: Entra takes
   * assertions that are signed with RS256 or PS256. Another one replaces it, the new one being there first.
   */
  readonly certificate: string;
  /**
   * Until when Entra takes it, RFC 3339, not after the certificate's own end.
   * @default - the certificate's own end
   */
  readonly endDate?: string;
}

export const CERTIFICATE_TEXT = literalText('a certificate as PEM: readFileSync("client.crt", "utf8")');

export const CLIENT_CERTIFICATE_PROPS = object<ClientCertificateProps>({
  application: APPLICATION,
  certificate: CERTIFICATE_TEXT,
  endDate: optional(text()),
});
