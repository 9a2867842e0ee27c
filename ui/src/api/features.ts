import { createContext, useContext } from 'react';
import type { ServedSchemaQuery } from './generated';

/** What the server serves, as «Type.field»: a view asks before it offers what an older server may lack. */
export type Features = (field: `${string}.${string}`) => boolean;

/** A server that keeps its schema to itself is taken to serve all of it. */
export const everything: Features = () => true;

export function featuresOf(answer: ServedSchemaQuery): Features {
  const served = new Set<string>();
  for (const type of answer.__schema.types) {
    for (const field of type.fields ?? []) served.add(`${type.name}.${field.name}`);
  }
  return (field) => served.has(field);
}

export const FeaturesContext = createContext<Features>(everything);

export const useFeatures = () => useContext(FeaturesContext);
