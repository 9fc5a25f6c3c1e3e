/** Selects the box that a step asks for; others may stand beside it in its sentence. */
export const askedBox = '[data-asked] :is(textarea, input):not([data-aside])'
