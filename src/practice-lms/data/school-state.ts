/** The shape of the school in its file. */
import { z } from 'zod';

const toolLink = z.object({
  custom: z.record(z.string(), z.string()),
  url: z.string().nullable(),
  resourceId: z.string().nullable(),
  tag: z.string().nullable(),
  tool: z.string().nullable(),
});

const courseRef = z.object({ slug: z.string(), number: z.int() });

const item = z.object({
  slug: z.string(),
  title: z.string(),
  kind: z.enum(['Assignment', 'Quiz', 'Page', 'Link']),
  text: z.string(),
  dueAt: z.string().nullable(),
  points: z.number().nullable(),
  link: toolLink.nullable(),
  number: z.int(),
  module: z.string().nullable(),
  embeds: z.array(z.object({ title: z.string(), link: toolLink })),
  copiedFrom: z.array(courseRef),
});

const lineItem = z.object({
  number: z.int(),
  tool: z.string(),
  label: z.string(),
  points: z.number(),
  resourceId: z.string().nullable(),
  tag: z.string().nullable(),
  item: z.int().nullable(),
  ownsItem: z.boolean(),
});

const course = courseRef.extend({
  title: z.string(),
  label: z.string(),
  sisId: z.string(),
  description: z.string(),
  teachers: z.array(z.string()),
  isPublic: z.boolean(),
  lastItem: z.int(),
  items: z.array(item),
  lineItems: z.array(lineItem).default([]),
  copiedFrom: z.array(courseRef),
});

export const stateSchema = z.object({
  generation: z.int().nonnegative(),
  courses: z.object({ canvas: z.array(course), moodle: z.array(course) }),
});

export type SchoolState = z.infer<typeof stateSchema>;
