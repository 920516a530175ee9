export { type IIssuer, type IssuerSecret } from './issuer.js';
