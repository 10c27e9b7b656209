/** @type {import('next').NextConfig} */
export default {
  // The test run and a developer's server each build into a folder of their own, so that neither spoils the other.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // These carry native code or find their own files at run time, which bundling would break.
  serverExternalPackages: ['postgres', '@node-rs/argon2', 'pino', 'highs'],
  // `npm run check` holds the types of the whole project, tests included; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}
