# The production image: built with everything, shipped without development packages, run without root.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY tsconfig.json tsconfig.build.json vite.config.ts ./
COPY src src
RUN node src/cli/run.mjs build && chmod +x dist/server/cli/index.js && npm prune --omit=dev

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY standards standards
# For administrators: docker compose exec waymark waymark platform list
RUN ln -s /app/dist/server/cli/index.js /usr/local/bin/waymark
USER node
EXPOSE 3000
# Alive, not ready: a database that is away for a minute is no reason to restart Waymark.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/cli/index.js", "start"]
