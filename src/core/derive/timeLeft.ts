/** A duration as people say it: to five minutes, hours apart from sixty. */
export const timeLeft = (minutes: number): { hours: number; minutes: number } => {
  const rounded = minutes > 60 ? Math.round(minutes / 5) * 5 : minutes
  return { hours: Math.floor(rounded / 60), minutes: rounded % 60 }
}
