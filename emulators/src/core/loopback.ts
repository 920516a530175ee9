/** Whether a host, as in {@link Incoming.host}, is this machine itself, whatever its name service says. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host);
