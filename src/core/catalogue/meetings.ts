/** Kinds of second meeting. Ids are written by hand, and none is removed or reused. */
export const meetingKinds = ['boss', 'team', 'hr', 'panel', 'case', 'presentation', 'values', 'trial', 'video'] as const
export type MeetingKind = (typeof meetingKinds)[number]
