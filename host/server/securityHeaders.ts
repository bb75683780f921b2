/** What a browser is told not to do with our pages. */
import type { Middleware } from 'koa'

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // The styleguide's drop-downs write their styles into the page.
  "style-src 'self' 'unsafe-inline'",
  // Logos and images come from wherever connectors and the Catalog say.
  "img-src 'self' https: http: data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

export const securityHeaders: Middleware = async (ctx, next) => {
  ctx.set('content-security-policy', CONTENT_SECURITY_POLICY)
  ctx.set('x-content-type-options', 'nosniff')
  ctx.set('referrer-policy', 'strict-origin-when-cross-origin')
  ctx.set('cross-origin-opener-policy', 'same-origin')
  await next()
}
