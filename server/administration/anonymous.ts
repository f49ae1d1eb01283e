/** `.invalid` is never delivered to (RFC 2606), so that nobody else can have such an address. */
const DOMAIN = '@anonymous.invalid';

/** Address and name of an account that names nobody any more. */
export function anonymous(id: number): { readonly email: string; readonly displayName: string } {
  return { email: `account-${id}${DOMAIN}`, displayName: `#${id}` };
}

/** Is this the address of an anonymised account? */
export function isAnonymous(email: string): boolean {
  return email.endsWith(DOMAIN);
}
