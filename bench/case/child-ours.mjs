/** Our provider alone on an Express application, with a synthetic framework of the size in the first argument. */
import express from 'express';
import { ourApi } from './built.mjs';
import { serveAsChild } from './children.mjs';
import { syntheticSnapshot } from './synthetic-snapshot.mjs';

/** So many different items are asked for in turn. */
const ITEMS = 100;

const snapshot = syntheticSnapshot(Number(process.argv[2]));
const step = Math.max(1, Math.floor(snapshot.items.length / ITEMS));
const itemIds = snapshot.items.filter((_, index) => index % step === 0).map(({ id }) => id);

const app = express().disable('x-powered-by');
const { router, publish } = await ourApi(() => snapshot);
app.use(router);
await publish();
serveAsChild(app, { documentId: snapshot.document.id, itemIds });
