import { quote } from '../support/shell.js';
import type { Rotation } from './rotation.js';

/** The command line that names the same client with the same options, for a person to paste. */
export const rotateCommand = (
  { client, options = [] }: Pick<Rotation, 'client' | 'options'>,
  ...more: readonly '--retire'[]
): string => ['npm run rotate --', client, ...more, ...options.map(quote)].join(' ');
