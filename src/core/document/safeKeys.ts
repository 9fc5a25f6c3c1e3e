/** Keys that JavaScript gives a meaning of its own. */
const unsafe = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The names, where each can be a key of an object: one that JavaScript gives a meaning of its own gets `safe-` before
 * it, and once more where that name is taken. Every version, older ones included, reads what is then written.
 */
export const safeKeys = (names: readonly string[]): readonly string[] => {
  if (!names.some((name) => unsafe.has(name))) return names
  const taken = new Set(names)
  return names.map((name) => {
    if (!unsafe.has(name)) return name
    let safe = `safe-${name}`
    while (taken.has(safe)) safe = `safe-${safe}`
    return safe
  })
}
