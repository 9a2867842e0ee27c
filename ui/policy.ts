import type { Plugin } from 'vite';

/** What the page may load and run: its own files. GraphApi sends the same as a header, with frame-ancestors. */
export const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'";

/** Writes the policy into the built page, so that it holds wherever the files are served from. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    // GraphiQL's editor sets styles inline: its page has a policy of its own, which the server sends.
    transformIndexHtml: (_, { path }) =>
      path.endsWith('/index.html')
        ? [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' }]
        : [],
  };
}
