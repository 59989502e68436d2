/**
 * The yardstick: an Express handler that does nothing but send bytes which are already in memory. It computes no ETag and negotiates
 * nothing; every file of the folder in the first argument is served by its name.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express from 'express';
import { serveAsChild } from './children.mjs';

const folder = process.argv[2];
const ETAG = '"bare"';
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name))]));

const app = express().disable('x-powered-by').disable('etag');
app.get('/:name', (req, res) => {
  if (req.headers['if-none-match'] === ETAG) return res.status(304).end();
  const bytes = files.get(req.params.name);
  if (!bytes) return res.status(404).end();
  res
    .set({ 'Content-Type': 'application/json', 'Content-Length': String(bytes.length), ETag: ETAG })
    .end(bytes);
});
serveAsChild(app);
