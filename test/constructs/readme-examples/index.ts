export * from './issuers.js';
export * from './parts.js';
