interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Built scripts of ours that a page of ours may run: workers, and what is put into web pages. */
const OURS = /^\/(?:assets\/|content-script\.js$|hover-card\.js$)/u;

/**
 * The address of a script of the package, as our pages take it: they run none from an address that
 * was not approved.
 * @throws TypeError when it is none of ours
 */
export function trustedScript(address: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('termlight-script', {
    createScriptURL: (asked) => {
      const { origin, pathname } = new URL(asked, location.href);
      if (origin !== location.origin || !OURS.test(pathname)) {
        throw new TypeError('This is not a script of ours.');
      }
      return asked;
    },
  });
  return policy?.createScriptURL(address) ?? address;
}
