/** The collection `people`: what a person has chosen for themself. No names, no addresses. */
import { type Connection, Schema } from 'mongoose';
import type { CollectionIndex } from '../../shared/collection-index';
import { isDuplicateKey } from '../../shared/database-errors';
import type { Person } from '../model/types';
import { modelOf, ofTenant, schemaOptions } from './collection';

export const peopleIndexes: CollectionIndex[] = [{ collection: 'people', keys: { tenantId: 1 } }];

const schema = new Schema<Person>({ _id: String, tenantId: String, hideFirstVisit: Boolean }, schemaOptions);

export function createPeopleStore(connection: Connection) {
  const people = modelOf(connection, 'people', schema);

  const upsert = ({ _id, tenantId, ...choices }: Person) =>
    people.updateOne({ _id, tenantId }, { $set: choices }, { upsert: true });

  return {
    async find(tenantId: string, id: string): Promise<Person | null> {
      return ofTenant(tenantId, await people.findById(id).lean<Person>());
    },
    async save(person: Person): Promise<void> {
      try {
        await upsert(person);
      } catch (error) {
        // Two first writes at once: the slower one finds the document on its second try.
        if (!isDuplicateKey(error)) throw error;
        await upsert(person);
      }
    },
  };
}

export type PeopleStore = ReturnType<typeof createPeopleStore>;
