const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** Lets the browser ask before the page is closed or loaded again, or no longer. */
export const askBeforeUnload = (wouldLose: boolean): void => {
  if (wouldLose) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
}
