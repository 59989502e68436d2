/** The collection `people`: what a person has chosen for themself. No names, no addresses. */
import { type Connection, Schema } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import { isDuplicateKey } from '../../shared/database-errors';
import type { Person } from '../model/types';
import { ofTenant } from './collection';

export const peopleIndexes: CollectionIndex[] = [{ collection: 'people', keys: { tenantId: 1 } }];

const schema = new Schema<Person>({ _id: String, tenantId: String, hideFirstVisit: Boolean }, schemaOptions);

export function createPeopleStore(connection: Connection) {
  const people = modelOf(connection, 'people', schema);

  /** False when the person has chosen nothing yet. */
  async function update({ _id, tenantId, ...choices }: Person): Promise<boolean> {
    const result = await people.updateOne({ _id, tenantId }, { $set: choices });
    return result.matchedCount === 1;
  }

  return {
    async find(tenantId: string, id: string): Promise<Person | null> {
      return ofTenant(tenantId, await people.findById(id).lean<Person>());
    },
    async save(person: Person): Promise<void> {
      if (await update(person)) return;
      try {
        await people.create([person]);
      } catch (error) {
        // Another first choice of the same person was faster.
        if (!isDuplicateKey(error) || !(await update(person))) throw error;
      }
    },
  };
}

export type PeopleStore = ReturnType<typeof createPeopleStore>;
