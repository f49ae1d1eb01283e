/** Protocol, host and port, and nothing beside them? */
export function isBareOrigin(address: URL): boolean {
  return address.pathname === '/' && address.search === '' && address.hash === '' && address.username === '';
}

/** May secrets travel there? */
export function isHttpsOrLocal(address: URL): boolean {
  return address.protocol === 'https:' || isLocal(address);
}

/** Does the address name this machine itself? */
export function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
