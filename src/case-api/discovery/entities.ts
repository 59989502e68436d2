/** The classes of CASE as one table, for both versions. The documents that describe the API are made from it. */
import type { CaseVersion } from '../../exporters/case';
import { answerClasses } from './answer-classes';
import { definitionClasses } from './definition-classes';
import type { ClassName, EntityClass, Field } from './field-types';
import { frameworkClasses } from './framework-classes';

export const classes: Readonly<Record<ClassName, EntityClass>> = {
  ...frameworkClasses,
  ...definitionClasses,
  ...answerClasses,
};

export const classNames = Object.keys(classes) as ClassName[];

/** The fields that a class has in a version, in the order in which they are written. */
export function fieldsOf(name: ClassName, version: CaseVersion): [field: string, is: Field][] {
  return Object.entries(classes[name].fields).filter(([, { since }]) => !since || since === version);
}
