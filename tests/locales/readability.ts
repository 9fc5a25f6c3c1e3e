/** The sentences of a text: cut after ., !, ? and …, closing quotes included. A colon does not end a sentence. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?…][”’)]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0)

/** The words of a text: runs of letters and digits, with apostrophes and hyphens inside them. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []

/**
 * LIX, the Swedish readability index: words per sentence, plus the percentage of words longer than six letters.
 * Below 30 reads like a children's book, 30 to 40 like fiction. An empty text has 0.
 * Source: C. H. Björnsson, "Läsbarhet", Liber, Stockholm 1968.
 */
export const lix = (text: string): number => {
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const long = words.filter((word) => word.length > 6).length
  return words.length / sentencesOf(text).length + (100 * long) / words.length
}

/**
 * Syllables of an English word, estimated from its groups of vowels; a silent final e, es or ed is not counted.
 * A number in digits counts as one for each digit. At least 1.
 */
export const syllablesOf = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (/^\d+$/.test(letters)) return letters.length
  const spoken = letters
    .replace(/(?<=[^laeiouy0-9])(?:es|e)$|(?<=[aeiouy]l)es?$/, (ending, at: number) =>
      ending === 'es' && /[scxzhg]/.test(letters[at - 1] ?? '') ? ending : '',
    )
    .replace(/(?<=[^aeioutdy])ed$/, '')
    .replace(/y(?=[aeiou])|(?<=[aeiou])(?=ing$)/, 'j')
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0)
}

/**
 * Flesch reading ease of an English text: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
 * 60 to 70 is plain English, 70 to 80 fairly easy. An empty text has 100.
 * Source: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948), 221–233.
 */
export const flesch = (text: string): number => {
  const words = wordsOf(text)
  if (words.length === 0) return 100
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 206.835 - (1.015 * words.length) / sentencesOf(text).length - (84.6 * syllables) / words.length
}
