import { noteSources, type NotePartId } from './noteRoles.ts'

/** Returns the ids of the fields that a part of the pocket notes takes its lines from. */
export const fieldsOfPart = (id: NotePartId): readonly string[] =>
  id === 'interview' ? [] : Object.values(noteSources[id].roles)
