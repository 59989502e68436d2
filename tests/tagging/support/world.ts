/** Tagging on a database of the test file, with courses of tenants of their own, so that tests do not meet. */
import { randomUUID } from 'node:crypto';
import type { Express } from 'express';
import type { Connection } from 'mongoose';
import pino from 'pino';
import type { Snapshot } from '../../../src/framework/model/types';
import { hashOf } from '../../../src/shared/hash';
import type { Role, Viewer } from '../../../src/shared/viewer';
import { createTagging, type Tagging, taggingIndexes } from '../../../src/tagging';
import { useTestDatabase } from '../../support/database';
import { testApp } from '../../support/test-app';
import { snapshot as whole } from './snapshot';

export interface TestCourse {
  tenantId: string;
  courseId: string;
  teacher: Viewer;
  colleague: Viewer;
  student: Viewer;
  observer: Viewer;
  director: Viewer;
  /** Meets a piece of coursework and answers its id. */
  coursework(title: string, dueAt?: string | null): Promise<string>;
}

export interface World {
  connection: Connection;
  tagging: Tagging;
  app: Express;
  /** The time now; every look at the clock is a second later. */
  clock: { time: number };
  /** The framework now. */
  framework: { snapshot: Snapshot };
  newCourse(tenantId?: string): Promise<TestCourse>;
}

export function useTagging(): World {
  const database = useTestDatabase();
  const world = {} as World;

  beforeAll(async () => {
    world.connection = database.connection();
    world.clock = { time: Date.parse('2026-11-24T12:00:00Z') };
    world.framework = { snapshot: whole };
    for (const { collection, keys, options } of taggingIndexes) {
      await world.connection.collection(collection).createIndex(keys, options ?? {});
    }
    world.tagging = createTagging({
      connection: world.connection,
      snapshot: () => world.framework.snapshot,
      log: pino({ level: 'silent' }),
      now: () => {
        world.clock.time += 1000;
        return new Date(world.clock.time);
      },
    });
    world.app = testApp(world.tagging.router);
  });

  world.newCourse = async (tenantId = hashOf('tenant', randomUUID())) => {
    const contextId = randomUUID();
    const courseId = hashOf('course', tenantId, contextId);
    await world.tagging.meetCourse({
      tenantId,
      id: courseId,
      contextId,
      title: 'Introduction to Patient Care',
      label: 'IPC',
      lms: 'canvas',
    });
    const person = (name: string | null, ...roles: Role[]): Viewer => ({
      tenantId,
      personId: hashOf('person', tenantId, randomUUID()),
      name,
      roles,
      lms: 'canvas',
      locale: 'en',
      courseId,
      courseworkId: null,
    });
    return {
      tenantId,
      courseId,
      teacher: person('Ada Reyes', 'teacher'),
      colleague: person('Ms Lee', 'teacher'),
      student: person('Sam', 'student'),
      observer: person(null, 'observer'),
      director: person('Dee', 'director'),
      async coursework(title, dueAt = null) {
        const keys = [`rl:${randomUUID()}`];
        const met = await world.tagging.meetCoursework({
          tenantId,
          courseId,
          keys,
          title,
          type: 'Assignment',
          dueAt,
          source: 'launch',
        });
        return met.id;
      },
    };
  };
  return world;
}
